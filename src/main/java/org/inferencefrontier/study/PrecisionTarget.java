package org.inferencefrontier.study;

import org.inferencefrontier.study.statistics.WatchedValue;

/**
 * How well a number is to be known before a study ends.
 *
 * @param watched which number
 * @param halfWidth largest half-width of the 95 % confidence interval of the median over the runs,
 *     in the indicator's unit
 */
public record PrecisionTarget(WatchedValue watched, double halfWidth) {
  public PrecisionTarget {
    if (!(halfWidth > 0)) {
      throw new IllegalArgumentException("the half-width must be above 0, got " + halfWidth);
    }
  }
}
