package org.inferencefrontier.analysis.claim;

/**
 * Interval of a share that was counted, at 95% confidence: E. B. Wilson, Probable inference, the
 * law of succession, and statistical inference, Journal of the American Statistical Association 22
 * (1927).
 *
 * @param low lower end, 0 to 1
 * @param high upper end, 0 to 1
 */
record Wilson(double low, double high) {
  /** The 97.5th percentile: both tails together are 5%. */
  private static final double NORMAL_QUANTILE = 1.959963984540054;

  /**
   * The interval.
   *
   * @param count how many of {@code trials}
   * @param trials at least 1
   */
  static Wilson of(int count, int trials) {
    double share = (double) count / trials;
    double square = NORMAL_QUANTILE * NORMAL_QUANTILE;
    double scale = 1 + square / trials;
    double centre = (share + square / (2 * trials)) / scale;
    double spread =
        NORMAL_QUANTILE
            / scale
            * Math.sqrt(share * (1 - share) / trials + square / (4.0 * trials * trials));
    return new Wilson(Math.max(0, centre - spread), Math.min(1, centre + spread));
  }
}
