package org.inferencefrontier.report.chart;

/** Round numbers for vertical axes. */
public final class AxisSteps {
  private static final double[] ROUND = {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};

  private AxisSteps() {}

  /**
   * The next round number at or above a value.
   *
   * @return at least the value; 1 for values that are not positive
   */
  public static double roundUp(double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      return 1;
    }
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    for (double round : ROUND) {
      if (round * power >= value * 0.9999999) {
        return round * power;
      }
    }
    return 10 * power;
  }

  /** Distance between grid lines so that a scale from zero to {@code top} has three to five. */
  static double step(double top) {
    double power = Math.pow(10, Math.floor(Math.log10(top)));
    double lead = Math.round(top / power * 10) / 10.0;
    double parts =
        lead == 1.5 || lead == 3 || lead == 6
            ? 3
            : lead == 2.5 || lead == 5 || lead == 10 || lead == 1 ? 5 : 4;
    return top / parts;
  }
}
