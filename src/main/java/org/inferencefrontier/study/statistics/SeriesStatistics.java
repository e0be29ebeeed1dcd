package org.inferencefrontier.study.statistics;

import java.util.Arrays;

/** Count, mean, spread and quantiles of one series over the runs, for each month. */
public final class SeriesStatistics {
  private static final Quantile[] QUANTILES = Quantile.values();

  private final int[] count;
  private final double[] mean;
  private final double[] standardDeviation;
  private final double[] quantiles;

  /** Statistics without a value in any month. */
  public SeriesStatistics(int months) {
    count = new int[months];
    mean = new double[months];
    standardDeviation = new double[months];
    quantiles = new double[months * QUANTILES.length];
    Arrays.fill(mean, Double.NaN);
    Arrays.fill(standardDeviation, Double.NaN);
    Arrays.fill(quantiles, Double.NaN);
  }

  /**
   * Sets a month's count, mean and spread.
   *
   * @param present the values, from the beginning on
   * @param isSpread whether they differ
   */
  void setMoments(int month, int n, double centre, float[] present, boolean isSpread) {
    count[month] = n;
    mean[month] = centre;
    if (n > 1) {
      double squares = 0;
      if (isSpread) {
        for (int i = 0; i < n; i++) {
          double difference = present[i] - centre;
          squares += difference * difference;
        }
      }
      standardDeviation[month] = Math.sqrt(squares / (n - 1));
    }
  }

  /**
   * Sets a month's quantiles.
   *
   * @param order finds them
   * @param present the values, from the beginning on
   * @param least the smallest of them
   * @param most the largest
   */
  void setQuantiles(
      int month, OrderStatistics order, float[] present, int n, float least, float most) {
    order.quantiles(present, n, least, most, quantiles, month * QUANTILES.length);
  }

  /**
   * Sets a month to what was worked out before.
   *
   * @param values from {@code at} on mean, standard deviation and quantiles in the order of {@link
   *     Quantile}
   */
  public void set(int month, int n, double[] values, int at) {
    count[month] = n;
    mean[month] = values[at];
    standardDeviation[month] = values[at + 1];
    System.arraycopy(values, at + 2, quantiles, month * QUANTILES.length, QUANTILES.length);
  }

  /**
   * Gives all months from one on what the month before it has.
   *
   * @param from from 1; nothing happens if there are no so many months
   */
  void repeat(int from) {
    for (int month = Math.max(1, from); month < count.length; month++) {
      count[month] = count[month - 1];
      mean[month] = mean[month - 1];
      standardDeviation[month] = standardDeviation[month - 1];
      int at = month * QUANTILES.length;
      System.arraycopy(quantiles, at - QUANTILES.length, quantiles, at, QUANTILES.length);
    }
  }

  /** Quantile of the first n values of a sorted array (type 7), NaN if n is 0. */
  public static double sortedQuantile(double[] sorted, int n, double probability) {
    if (n == 0) {
      return Double.NaN;
    }
    double position = probability * (n - 1);
    int below = (int) Math.floor(position);
    return below + 1 >= n
        ? sorted[n - 1]
        : between(sorted[below], sorted[below + 1], position - below);
  }

  /** A value between two neighbours. */
  static double between(double low, double high, double share) {
    // Equal neighbours, infinite ones above all, must not be run through the difference.
    return low == high ? low : low + share * (high - low);
  }

  int count(int month) {
    return count[month];
  }

  double mean(int month) {
    return mean[month];
  }

  double standardDeviation(int month) {
    return standardDeviation[month];
  }

  double quantile(int month, Quantile quantile) {
    return quantiles[month * QUANTILES.length + quantile.ordinal()];
  }
}
