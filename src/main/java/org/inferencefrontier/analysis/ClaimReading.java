package org.inferencefrontier.analysis;

import java.util.List;

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
