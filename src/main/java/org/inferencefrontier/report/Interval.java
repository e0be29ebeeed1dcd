package org.inferencefrontier.report;

import java.util.function.DoubleFunction;

/**
 * A median with the band that holds nine runs in ten.
 *
 * @param low 5th percentile
 * @param median median
 * @param high 95th percentile
 */
record Interval(double low, double median, double high) {
  /** Whether there are values. */
  boolean exists() {
    return Double.isFinite(low) && Double.isFinite(median) && Double.isFinite(high);
  }

  /** {@code 61% (48% to 72%)}; a line may break before the bracket and nowhere else. */
  String text(DoubleFunction<String> write) {
    return exists() ? whole(write.apply(median)) + " (" + whole(band(write)) + ")" : Wording.NONE;
  }

  private static String whole(String text) {
    return text.replace(' ', '\u00a0');
  }

  /** {@code 48% to 72%}. */
  String band(DoubleFunction<String> write) {
    return write.apply(low) + " to " + write.apply(high);
  }
}
