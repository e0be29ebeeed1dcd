package org.inferencefrontier.report.chart;

import java.util.Arrays;

/**
 * The spread of a series over the runs of a study, month by month. A month without values is NaN in
 * all five.
 *
 * @param p05 5th percentile
 * @param p25 25th percentile
 * @param p50 median
 * @param p75 75th percentile
 * @param p95 95th percentile
 */
public record Fan(double[] p05, double[] p25, double[] p50, double[] p75, double[] p95) {
  /** Months covered. */
  public int months() {
    return p50.length;
  }

  /** Whether the month has values. */
  public boolean has(int month) {
    return month >= 0
        && month < p50.length
        && Double.isFinite(p05[month])
        && Double.isFinite(p50[month])
        && Double.isFinite(p95[month]);
  }

  /** Last month with values, or -1. */
  public int lastMonth() {
    for (int month = p50.length - 1; month >= 0; month--) {
      if (has(month)) {
        return month;
      }
    }
    return -1;
  }

  /** Greatest 95th percentile, or NaN. */
  public double maximum() {
    double maximum = Double.NaN;
    for (int month = 0; month < p95.length; month++) {
      if (has(month) && !(p95[month] <= maximum)) {
        maximum = p95[month];
      }
    }
    return maximum;
  }

  /** Its first months, all of them if there are fewer. */
  public Fan first(int months) {
    int length = Math.min(months, months());
    return new Fan(
        Arrays.copyOf(p05, length),
        Arrays.copyOf(p25, length),
        Arrays.copyOf(p50, length),
        Arrays.copyOf(p75, length),
        Arrays.copyOf(p95, length));
  }

  /** A fan without a spread: one line. */
  public static Fan line(double[] values) {
    return new Fan(values, values, values, values, values);
  }
}
