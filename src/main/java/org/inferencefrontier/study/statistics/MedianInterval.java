package org.inferencefrontier.study.statistics;

import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Confidence interval of a median from the order statistics of independent draws, whatever their
 * distribution (Conover 1999, section 3.2): between the k-th smallest and the k-th largest value
 * the median lies with probability {@code 1 - 2 P(B < k)} where B is binomial over n with 1/2.
 */
public final class MedianInterval {
  private static final double TAIL = 0.025;

  private MedianInterval() {}

  /**
   * Half the width of the interval that holds the median with 95 % probability or just above it.
   *
   * @param sorted values in ascending order
   * @param n how many of them count
   * @return infinity with fewer than six values, where no such interval exists
   */
  public static double halfWidth(double[] sorted, int n) {
    int k = rank(n);
    return k == 0 ? Double.POSITIVE_INFINITY : (sorted[n - k] - sorted[k - 1]) / 2;
  }

  /** The largest k with {@code P(B < k) <= 2.5 %}, 0 if there is none. */
  static int rank(int n) {
    if (n == 0) {
      return 0;
    }
    // The smallest k with P(B <= k) of the tail or more: below it there is less.
    return new BinomialDistribution(null, n, 0.5).inverseCumulativeProbability(TAIL);
  }
}
