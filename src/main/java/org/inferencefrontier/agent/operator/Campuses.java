package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import org.inferencefrontier.agent.RandomStreams;

/**
 * Which areas get an operator's next training block. A campus is one place: a block goes to one
 * area or a few, drawn with the probabilities of the discrete choice, without putting any back.
 */
public final class Campuses implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Most places in which an operator begins or extends campuses in a quarter. */
  private static final int MOST_PLACES = 3;

  /** Years of an area's connections that a campus may take. */
  private static final double CONNECTION_YEARS = 3;

  private final double[] time;

  /**
   * @param areas number of areas
   */
  public Campuses(int areas) {
    time = new double[areas];
  }

  /**
   * Turns probabilities of areas into shares of one block. Arrays are by area.
   *
   * @param probability choice probabilities, smallest ones zero; becomes the shares
   * @param present whether the operator has power there: a campus can be extended by any amount
   * @param connectionMegawatts large load that the area can connect in a year
   * @param megawatts the block
   * @param smallestMegawatts least with which a new campus is begun
   * @param stream key of the operator's stream
   */
  public void split(
      double[] probability,
      boolean[] present,
      double[] connectionMegawatts,
      double megawatts,
      double smallestMegawatts,
      RandomStreams random,
      long stream,
      int month) {
    int places = (int) Math.max(1, Math.min(MOST_PLACES, megawatts / smallestMegawatts));
    double part = megawatts / places;
    boolean any = false;
    for (int a = 0; a < time.length; a++) {
      boolean fits = CONNECTION_YEARS * connectionMegawatts[a] >= part;
      boolean large = present[a] || part >= smallestMegawatts;
      any |= probability[a] > 0 && fits && large;
    }
    for (int a = 0; a < time.length; a++) {
      boolean fits = CONNECTION_YEARS * connectionMegawatts[a] >= part;
      boolean large = present[a] || part >= smallestMegawatts;
      // The first of exponential waiting times with these rates is a draw from the probabilities.
      time[a] =
          probability[a] > 0 && (!any || fits && large)
              ? -StrictMath.log(random.uniform(stream, month, a)) / probability[a]
              : Double.POSITIVE_INFINITY;
    }
    double last = latest(places);
    double kept = 0;
    for (int a = 0; a < time.length; a++) {
      probability[a] = time[a] <= last && time[a] < Double.POSITIVE_INFINITY ? probability[a] : 0;
      kept += probability[a];
    }
    for (int a = 0; a < time.length && kept > 0; a++) {
      probability[a] /= kept;
    }
  }

  /** Waiting time of the last of so many areas that come first. */
  private double latest(int places) {
    double last = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < places; i++) {
      double next = Double.POSITIVE_INFINITY;
      for (double waiting : time) {
        if (waiting > last && waiting < next) {
          next = waiting;
        }
      }
      if (next == Double.POSITIVE_INFINITY) {
        return last;
      }
      last = next;
    }
    return last;
  }
}
