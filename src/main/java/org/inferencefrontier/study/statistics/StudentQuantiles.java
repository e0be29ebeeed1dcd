package org.inferencefrontier.study.statistics;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.math3.distribution.TDistribution;

/** Upper 97.5 % points of Student's t, each worked out once. */
public final class StudentQuantiles {
  private static final double UPPER_TAIL = 0.975;

  private final Map<Integer, Double> known = new HashMap<>();

  /**
   * Half the width of the 95 % confidence interval of a mean in its standard errors, NaN with fewer
   * than two values.
   *
   * @param n number of values
   */
  double halfWidth(int n) {
    return n < 2
        ? Double.NaN
        : known.computeIfAbsent(
            n,
            values -> new TDistribution(null, values - 1).inverseCumulativeProbability(UPPER_TAIL));
  }
}
