package org.inferencefrontier.study.statistics;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * Quantiles of a number over the runs that have one, linear between neighbours (type 7).
 *
 * @param n runs that have it
 * @param p05 5th percentile, NaN without runs, as the next ones
 * @param median median
 * @param p95 95th percentile
 */
public record Spread(int n, double p05, double median, double p95) {

  /**
   * Spread over runs.
   *
   * @param values a value a run, NaN where there is none
   */
  public static Spread of(double[] values) {
    double[] present = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    if (present.length == 0) {
      return new Spread(0, Double.NaN, Double.NaN, Double.NaN);
    }
    Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
    percentile.setData(present);
    return new Spread(
        present.length, percentile.evaluate(5), percentile.evaluate(50), percentile.evaluate(95));
  }
}
