package org.inferencefrontier.analysis.backcast;

import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * What a series says of itself without a model, as a log-normal distribution.
 *
 * @param median median
 * @param spread standard deviation of the logarithm
 */
record NaiveForecast(double median, double spread) {
  /** Spread of a forecast whose own past is too short to tell. */
  static final double USUAL_SPREAD = 0.15;

  /**
   * The last growth rate goes on. The spread is that of the same rule's own earlier errors, one
   * figure ahead, and grows in step with the time ahead.
   *
   * @param times months of the figures, rising
   * @param values the figures, above 0
   * @param time month to tell
   * @return null with fewer than two figures
   */
  static NaiveForecast lastGrowth(double[] times, double[] values, double time) {
    int n = times.length;
    if (n < 2) {
      return null;
    }
    double step = times[n - 1] - times[n - 2];
    double ahead = time - times[n - 1];
    double squares = 0;
    int errors = 0;
    for (int i = 2; i < n; i++) {
      double error = StrictMath.log(values[i]) - continued(times, values, i - 1, times[i]);
      squares += error * error;
      errors++;
    }
    double one = errors < 2 ? USUAL_SPREAD : Math.sqrt(squares / errors);
    return new NaiveForecast(
        StrictMath.exp(continued(times, values, n - 1, time)), one * Math.max(1, ahead / step));
  }

  private static double continued(double[] times, double[] values, int last, double time) {
    double growth =
        StrictMath.log(values[last] / values[last - 1]) / (times[last] - times[last - 1]);
    return StrictMath.log(values[last]) + growth * (time - times[last]);
  }

  /**
   * A straight line through the logarithms, with the standard error of a single prediction.
   *
   * @return null with fewer than two figures
   */
  static NaiveForecast trend(double[] times, double[] values, double time) {
    int n = times.length;
    if (n < 2) {
      return null;
    }
    SimpleRegression line = new SimpleRegression();
    double mean = 0;
    for (int i = 0; i < n; i++) {
      line.addData(times[i], StrictMath.log(values[i]));
      mean += times[i] / n;
    }
    double spread = USUAL_SPREAD;
    if (n > 3) {
      double distance = time - mean;
      spread =
          Math.sqrt(
              line.getMeanSquareError()
                  * (1 + 1.0 / n + distance * distance / line.getXSumSquares()));
    }
    return new NaiveForecast(StrictMath.exp(line.predict(time)), spread);
  }
}
