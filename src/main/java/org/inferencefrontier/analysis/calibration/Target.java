package org.inferencefrontier.analysis.calibration;

import org.inferencefrontier.world.evidence.RecordPoint;

/**
 * A figure of the record that the model is held against, on the scale of natural logarithms.
 *
 * @param point the figure, above 0
 * @param series position of its series among the targets' series
 * @param observation standard deviation of what the record itself does not know: its bounds hold
 *     nine cases in ten, as of a normal distribution
 * @param discrepancy standard deviation of what the model leaves out: the figure's own, or half its
 *     tolerance, or half of {@value #USUAL_TOLERANCE}
 */
public record Target(RecordPoint point, int series, double observation, double discrepancy) {
  /** Tolerance of figures that have none of their own; that of the record's secondary lines. */
  static final double USUAL_TOLERANCE = 0.35;

  /** Bounds of nine cases in ten lie this many standard deviations from the centre. */
  private static final double NINE_IN_TEN = 1.6448536269514722;

  /** Errors are cut here: what is off by a factor of seven is off, however far. */
  private static final double FARTHEST = 2;

  /** The target of a figure. */
  static Target of(RecordPoint point, int series) {
    double width = StrictMath.log(point.high() / point.low());
    double tolerance = point.tolerance() == null ? USUAL_TOLERANCE : point.tolerance();
    double discrepancy = point.discrepancy() == null ? tolerance / 2 : point.discrepancy();
    return new Target(point, series, width / (2 * NINE_IN_TEN), discrepancy);
  }

  /** Whether a figure can be a target: it and its bounds are above 0. */
  static boolean isPossible(RecordPoint point) {
    return point.low() > 0 && point.central() >= point.low() && point.high() > point.low();
  }

  /**
   * Logarithm of a model's number over the figure, cut; a number that does not exist is far off.
   */
  double residual(double value) {
    if (Double.isNaN(value) || value <= 0) {
      return -FARTHEST;
    }
    return Math.max(-FARTHEST, Math.min(FARTHEST, StrictMath.log(value / point.central())));
  }

  /** Variance of observation and discrepancy together. */
  double variance() {
    return observation * observation + discrepancy * discrepancy;
  }
}
