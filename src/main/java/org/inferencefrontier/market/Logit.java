package org.inferencefrontier.market;

import java.util.Arrays;

/** Multinomial logit (McFadden 1974). */
public final class Logit {
  private Logit() {}

  /**
   * Turns utilities into choice shares in place. Entries of negative infinity are not available.
   *
   * @param utilities systematic utilities; on return the shares, which sum to 1 or, if nothing is
   *     available, are all 0
   * @param count how many leading entries take part
   * @return the inclusive value (log of the sum of exponentials), negative infinity if nothing is
   *     available
   */
  public static double shares(double[] utilities, int count) {
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      best = Math.max(best, utilities[i]);
    }
    if (best == Double.NEGATIVE_INFINITY) {
      Arrays.fill(utilities, 0, count, 0);
      return best;
    }
    double sum = 0;
    for (int i = 0; i < count; i++) {
      utilities[i] =
          utilities[i] == Double.NEGATIVE_INFINITY ? 0 : Exponentials.exp(utilities[i] - best);
      sum += utilities[i];
    }
    for (int i = 0; i < count; i++) {
      utilities[i] /= sum;
    }
    return best + Exponentials.log(sum);
  }

  /** The logistic function, the share of the first of two alternatives. */
  public static double binary(double utilityDifference) {
    return 1 / (1 + Exponentials.exp(-utilityDifference));
  }

  /** The same of many differences, in place. */
  public static void binary(double[] utilityDifferences) {
    for (int i = 0; i < utilityDifferences.length; i++) {
      utilityDifferences[i] = binary(utilityDifferences[i]);
    }
  }
}
