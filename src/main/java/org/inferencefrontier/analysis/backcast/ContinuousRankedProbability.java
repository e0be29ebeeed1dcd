package org.inferencefrontier.analysis.backcast;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The continuous ranked probability score: how far a predicted distribution is from what happened,
 * in the unit of the thing; for a single predicted number, its absolute error (Gneiting and Raftery
 * 2007). Less is better.
 */
final class ContinuousRankedProbability {
  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  private ContinuousRankedProbability() {}

  /**
   * Score of a sample: its mean distance from the outcome less half the mean distance between two
   * of its members.
   *
   * @param sample at least one number
   */
  static double ofSample(double[] sample, double outcome) {
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    double distance = 0;
    double between = 0;
    int n = sorted.length;
    for (int i = 0; i < n; i++) {
      distance += Math.abs(sorted[i] - outcome);
      between += (2.0 * i - n + 1) * sorted[i];
    }
    return distance / n - between / ((double) n * n);
  }

  /**
   * Score of a log-normal distribution, in closed form (Baran and Lerch 2015).
   *
   * @param median above 0
   * @param spread standard deviation of the logarithm
   */
  static double ofLogNormal(double median, double spread, double outcome) {
    if (spread == 0) {
      return Math.abs(outcome - median);
    }
    double z = (StrictMath.log(outcome) - StrictMath.log(median)) / spread;
    double mean = median * StrictMath.exp(spread * spread / 2);
    return outcome * (2 * NORMAL.cumulativeProbability(z) - 1)
        - 2
            * mean
            * (NORMAL.cumulativeProbability(z - spread)
                + NORMAL.cumulativeProbability(spread / Math.sqrt(2))
                - 1);
  }
}
