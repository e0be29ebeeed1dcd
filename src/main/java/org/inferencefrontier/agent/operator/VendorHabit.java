package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.market.Exponentials;

/**
 * State dependence of choice (Heckman 1981): what is in use is bought again. A vendor's weight is
 * its familiarity to a power, worked out when that has moved and not at each purchase.
 */
public final class VendorHabit implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * A newcomer is known this well, as a share of the market, by those who look for a second source;
   * a judgement.
   */
  private static final double SMALLEST_FAMILIARITY = 0.01;

  /** Compute markets. */
  private static final int MARKETS = 2;

  // By market and vendor: the weight, and the familiarity that it was worked out for.
  private final double[][] weight;
  private final double[][] known;
  private double exponent = Double.NaN;

  VendorHabit(int vendors) {
    weight = new double[MARKETS][vendors];
    known = new double[MARKETS][vendors];
  }

  /**
   * Familiarity that counts in choice.
   *
   * @param share of the market that a vendor has, 0-1
   */
  public static double familiarity(double share) {
    return Math.max(SMALLEST_FAMILIARITY, share);
  }

  /**
   * Weights by vendor in choice, positive; not to be changed, and right until the next call for the
   * market.
   *
   * @param familiarity share of the market by vendor, 0-1
   * @param power of familiarity
   */
  double[] weights(int market, double[] familiarity, double power) {
    if (exponent != power) {
      exponent = power;
      for (double[] ofMarket : known) {
        Arrays.fill(ofMarket, Double.NaN);
      }
    }
    double[] seen = known[market];
    double[] weights = weight[market];
    for (int v = 0; v < seen.length; v++) {
      if (seen[v] != familiarity[v]) {
        seen[v] = familiarity[v];
        weights[v] = Exponentials.power(familiarity(familiarity[v]), power);
      }
    }
    return weights;
  }
}
