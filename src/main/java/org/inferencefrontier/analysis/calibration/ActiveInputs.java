package org.inferencefrontier.analysis.calibration;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Which inputs the outputs depend on, found by correlation over the runs of a design. */
final class ActiveInputs {
  private ActiveInputs() {}

  /**
   * The inputs whose correlation with some output is too large for chance.
   *
   * @param inputs {@code [run][column]}
   * @param outputs {@code [run][output]}, all finite
   * @param most at most this many
   * @return columns, those first that the outputs depend on most: by the sum of squared
   *     correlations
   */
  static int[] of(double[][] inputs, double[][] outputs, int most) {
    int columns = inputs[0].length;
    double[] total = new double[columns];
    double[] largest = new double[columns];
    double[][] y = standardised(outputs);
    double[][] x = standardised(inputs);
    for (int column = 0; column < columns; column++) {
      for (double[] output : y) {
        double correlation = 0;
        for (int run = 0; run < output.length; run++) {
          correlation += x[column][run] * output[run];
        }
        total[column] += correlation * correlation;
        largest[column] = Math.max(largest[column], Math.abs(correlation));
      }
    }
    // Chance alone exceeds 4 standard errors once in 16,000 pairs.
    double threshold = 4 / Math.sqrt(inputs.length);
    return IntStream.range(0, columns)
        .filter(column -> largest[column] > threshold)
        .boxed()
        .sorted(Comparator.comparingDouble(column -> -total[column]))
        .limit(most)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Columns with mean 0 and sum of squares 1; constant ones are 0. */
  private static double[][] standardised(double[][] rows) {
    double[][] columns = new double[rows[0].length][rows.length];
    for (int column = 0; column < columns.length; column++) {
      double mean = 0;
      for (double[] row : rows) {
        mean += row[column] / rows.length;
      }
      double squares = 0;
      for (int run = 0; run < rows.length; run++) {
        columns[column][run] = rows[run][column] - mean;
        squares += columns[column][run] * columns[column][run];
      }
      double scale = squares < 1e-20 ? 0 : 1 / Math.sqrt(squares);
      for (int run = 0; run < rows.length; run++) {
        columns[column][run] *= scale;
      }
    }
    return columns;
  }
}
