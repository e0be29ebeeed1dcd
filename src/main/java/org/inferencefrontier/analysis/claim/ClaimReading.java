package org.inferencefrontier.analysis.claim;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How a claim is measured in a run.
 *
 * @param definition what is measured, and where it differs from the claim, in words
 * @param unit unit of what is measured
 * @param series the recorded series that it takes
 * @param formula the measured value month by month
 */
record ClaimReading(String definition, String unit, List<Source> series, Formula formula) {

  ClaimReading {
    series = List.copyOf(series);
  }

  /** A reading from some series. */
  static ClaimReading of(String definition, String unit, Formula formula, Source... series) {
    return new ClaimReading(definition, unit, List.of(series), formula);
  }

  /** A reading from one series of the world. */
  static ClaimReading world(
      String definition, String unit, String indicator, UnaryOperator<double[]> formula) {
    return of(definition, unit, series -> formula.apply(series[0]), new Source(indicator, ""));
  }

  /**
   * A recorded series.
   *
   * @param indicator indicator
   * @param entity entity id, empty for the world
   */
  record Source(String indicator, String entity) {}

  /** Makes the measured values of a run from its series. */
  @FunctionalInterface
  interface Formula {
    /**
     * @param series {@code [series][month]}, not to be changed
     * @return a value a month, NaN where there is none
     */
    double[] apply(double[][] series);
  }
}
