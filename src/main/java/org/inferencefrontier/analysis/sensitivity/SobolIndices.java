package org.inferencefrontier.analysis.sensitivity;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.inferencefrontier.study.sampling.UniformStream;

/**
 * Shares of a result's variance by input (Sobol' 1993): of the first order, what would vanish if
 * the input were known; in total, what would stay if all others were. Estimated from two matrices
 * of independent rows and, for each input, the first with the second's column: the first order
 * after Saltelli and others (2010), the total after Jansen (1999). Rows with a result that does not
 * exist are left out. Intervals are percentiles of a bootstrap over the rows.
 */
final class SobolIndices {
  /** A dozen lie beyond each end of an interval. */
  private static final int RESAMPLES = 500;

  /**
   * Shares of an input.
   *
   * @param first first order
   * @param firstLow 2.5th percentile of the bootstrap, as the next ones
   * @param firstHigh 97.5th
   * @param total total
   * @param totalLow 2.5th
   * @param totalHigh 97.5th
   */
  public record Share(
      double first,
      double firstLow,
      double firstHigh,
      double total,
      double totalLow,
      double totalHigh) {}

  private final double[] base;
  private final double[] other;
  private final double[][] mixed;
  private final int[] rows;

  /**
   * @param base results at the first matrix
   * @param other results at the second one
   * @param mixed {@code [input][row]} results at the first with the input's column from the second
   */
  SobolIndices(double[] base, double[] other, double[][] mixed) {
    this.base = base;
    this.other = other;
    this.mixed = mixed;
    this.rows =
        IntStream.range(0, base.length)
            .filter(row -> !Double.isNaN(base[row]) && !Double.isNaN(other[row]))
            .filter(row -> Arrays.stream(mixed).noneMatch(m -> Double.isNaN(m[row])))
            .toArray();
  }

  /** The shares of every input; NaN if the result does not vary. */
  Share[] shares(long seed) {
    Share[] shares = new Share[mixed.length];
    double[][] first = new double[mixed.length][RESAMPLES];
    double[][] total = new double[mixed.length][RESAMPLES];
    UniformStream stream = new UniformStream(seed, "bootstrap of Sobol' indices");
    for (int resample = 0; resample < RESAMPLES; resample++) {
      int[] drawn = new int[rows.length];
      for (int i = 0; i < drawn.length; i++) {
        drawn[i] = rows[(int) (stream.at((long) resample * rows.length + i) * rows.length)];
      }
      double mean = mean(drawn);
      double variance = variance(drawn, mean);
      for (int input = 0; input < mixed.length; input++) {
        first[input][resample] = first(input, drawn, mean) / variance;
        total[input][resample] = total(input, drawn) / variance;
      }
    }
    double mean = mean(rows);
    double variance = variance(rows, mean);
    for (int input = 0; input < mixed.length; input++) {
      shares[input] =
          new Share(
              first(input, rows, mean) / variance,
              StatUtils.percentile(first[input], 2.5),
              StatUtils.percentile(first[input], 97.5),
              total(input, rows) / variance,
              StatUtils.percentile(total[input], 2.5),
              StatUtils.percentile(total[input], 97.5));
    }
    return shares;
  }

  private double mean(int[] drawn) {
    double sum = 0;
    for (int row : drawn) {
      sum += base[row] + other[row];
    }
    return sum / (2.0 * drawn.length);
  }

  private double variance(int[] drawn, double mean) {
    double sum = 0;
    for (int row : drawn) {
      sum += (base[row] - mean) * (base[row] - mean) + (other[row] - mean) * (other[row] - mean);
    }
    return sum / (2.0 * drawn.length);
  }

  /** Centred, so that a large mean does not drown the estimate. */
  private double first(int input, int[] drawn, double mean) {
    double sum = 0;
    for (int row : drawn) {
      sum += (other[row] - mean) * (mixed[input][row] - base[row]);
    }
    return sum / drawn.length;
  }

  private double total(int input, int[] drawn) {
    double sum = 0;
    for (int row : drawn) {
      double change = base[row] - mixed[input][row];
      sum += change * change;
    }
    return sum / (2.0 * drawn.length);
  }
}
