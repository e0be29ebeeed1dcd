package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import org.inferencefrontier.agent.RandomStreams;

/**
 * Which areas get an operator's next training block. A campus is one place: a block goes to one
 * area or a few, drawn with the probabilities of the discrete choice, without putting any back.
 */
public final class Campuses implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Most places in which an operator begins or extends campuses in a quarter. Judgement: each takes
   * people of its own to negotiate land and power.
   */
  private static final int MOST_PLACES = 3;

  /**
   * Years of an area's connections that a campus may take. Judgement: about the years ahead for
   * which power is sought ({@code power.lead-years}).
   */
  private static final double CONNECTION_YEARS = 3;

  private final double[] time;
  private final boolean[] suits;

  /**
   * @param areas number of areas
   */
  public Campuses(int areas) {
    time = new double[areas];
    suits = new boolean[areas];
  }

  /**
   * Turns probabilities of areas into shares of one block.
   *
   * @param area areas that stand for choice
   * @param count how many they are
   * @param probability their choice probabilities, positive; on return their shares of the block
   * @param present by area, whether the operator has power there: a campus can be extended by any
   *     amount
   * @param connectionMegawatts by area, large load that can be connected in a year
   * @param megawatts the block
   * @param smallestMegawatts least with which a new campus is begun
   * @param stream key of the operator's stream
   */
  public void split(
      int[] area,
      int count,
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
    for (int i = 0; i < count; i++) {
      boolean fits = CONNECTION_YEARS * connectionMegawatts[area[i]] >= part;
      boolean large = present[area[i]] || part >= smallestMegawatts;
      suits[i] = fits && large;
      any |= suits[i];
    }
    for (int i = 0; i < count; i++) {
      // The first of exponential waiting times with these rates is a draw from the probabilities.
      time[i] =
          !any || suits[i]
              ? -StrictMath.log(random.uniform(stream, month, area[i])) / probability[i]
              : Double.POSITIVE_INFINITY;
    }
    double last = latest(count, places);
    double kept = 0;
    for (int i = 0; i < count; i++) {
      boolean drawn = time[i] <= last && time[i] < Double.POSITIVE_INFINITY;
      probability[i] = drawn ? probability[i] : 0;
      kept += probability[i];
    }
    for (int i = 0; i < count && kept > 0; i++) {
      probability[i] /= kept;
    }
  }

  /** Waiting time of the last of so many areas that come first. */
  private double latest(int count, int places) {
    double last = Double.NEGATIVE_INFINITY;
    for (int drawn = 0; drawn < places; drawn++) {
      double next = Double.POSITIVE_INFINITY;
      for (int i = 0; i < count; i++) {
        if (time[i] > last && time[i] < next) {
          next = time[i];
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
