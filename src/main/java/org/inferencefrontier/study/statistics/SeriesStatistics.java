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
   * Summarises {@code values[run * months + month]}. Sums run in the order of the runs, so that the
   * last digit does not depend on who finished first.
   *
   * @param perRun only month 0 holds values
   */
  public static SeriesStatistics of(float[] values, int runs, int months, boolean perRun) {
    SeriesStatistics statistics = new SeriesStatistics(months);
    OrderStatistics order = new OrderStatistics(runs);
    float[] present = new float[runs];
    int last = perRun ? Math.min(1, months) : months;
    for (int month = 0; month < last; month++) {
      int count = 0;
      double sum = 0;
      float least = Float.POSITIVE_INFINITY;
      float most = Float.NEGATIVE_INFINITY;
      // One loop: the sum waits for itself while the next run's value is on its way from memory.
      for (int at = month; at < runs * months; at += months) {
        float value = values[at];
        if (value == value) {
          present[count++] = value;
          sum += value;
          least = value < least ? value : least;
          most = value > most ? value : most;
        }
      }
      if (count > 0) {
        statistics.setMoments(month, count, sum / count, present, least < most);
        order.quantiles(
            present, count, least, most, statistics.quantiles, month * QUANTILES.length);
      }
    }
    return statistics;
  }

  private void setMoments(int month, int n, double centre, float[] present, boolean isSpread) {
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
