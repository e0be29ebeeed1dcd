package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import org.inferencefrontier.agent.RandomStreams;

/**
 * Which areas get parts of an operator's next inference block. Inference spreads, but a site is not
 * begun for a few racks: a part that is too small for one comes as a whole lot of a site's size or
 * not at all, with the probability that keeps its mean. So no area is left out in the long run,
 * however small its part, and an operator stands in as many areas as its blocks can fill (Poisson
 * sampling with probability proportional to size: Särndal, Swensson and Wretman 1992). What comes
 * together is scaled to the block, which is never more than the operator seeks: where lots come to
 * more, and in a block of less than a site, a site is begun with less.
 */
public final class InferenceSites implements Serializable {
  private static final long serialVersionUID = 1L;

  private final double[] lot;

  /**
   * @param areas number of areas
   */
  public InferenceSites(int areas) {
    lot = new double[areas];
  }

  /**
   * Turns probabilities of areas into shares of one block, which sum to one. If no area gets a
   * part, the one that was nearest to it gets the block: mostly one where the operator stands
   * already, since less is enough there.
   *
   * @param area areas that stand for choice
   * @param count how many they are, at least one
   * @param probability their choice probabilities; on return their shares of the block, zero where
   *     nothing is asked for
   * @param present by area, whether the operator has power there
   * @param megawatts the block, above zero
   * @param smallestMegawatts size of a lot where the operator has no power yet
   * @param extensionMegawatts size of a lot where it has
   * @param stream key of the operator's stream
   */
  public void split(
      int[] area,
      int count,
      double[] probability,
      boolean[] present,
      double megawatts,
      double smallestMegawatts,
      double extensionMegawatts,
      RandomStreams random,
      long stream,
      int month) {
    double kept = 0;
    int nearest = 0;
    double nearestDraw = Double.POSITIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      double least = present[area[i]] ? extensionMegawatts : smallestMegawatts;
      double part = probability[i] * megawatts;
      lot[i] = part;
      if (part < least) {
        double draw = random.uniform(stream, month, area[i]) * least / part;
        lot[i] = draw < 1 ? least : 0;
        if (draw < nearestDraw) {
          nearestDraw = draw;
          nearest = i;
        }
      }
      kept += lot[i];
    }
    if (kept <= 0) {
      lot[nearest] = megawatts;
      kept = megawatts;
    }
    for (int i = 0; i < count; i++) {
      probability[i] = lot[i] / kept;
    }
  }
}
