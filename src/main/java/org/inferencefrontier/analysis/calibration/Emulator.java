package org.inferencefrontier.analysis.calibration;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Stands in for the model: each output as a polynomial in the active inputs, which are standard
 * normal. All of them enter linearly, the first ones also with squares and products (Hermite
 * polynomials). Coefficients are least squares with a small ridge; what is left over is the
 * emulator's own error, chance included.
 */
final class Emulator {
  /** Weight of the ridge, in runs: each coefficient is drawn towards 0 as by this many runs. */
  private static final double RIDGE_RUNS = 5;

  private final int[] active;
  private final int curved;
  private final double[][] coefficients;
  private final double[] variance;

  private Emulator(int[] active, int curved, double[][] coefficients, double[] variance) {
    this.active = active;
    this.curved = curved;
    this.coefficients = coefficients;
    this.variance = variance;
  }

  /**
   * Fits an emulator.
   *
   * @param active columns of the inputs that matter, the most important first
   * @param curved how many of them enter with squares and products
   * @param inputs {@code [run][column]}, standard normal
   * @param outputs {@code [run][output]}, all finite; more runs than terms
   */
  static Emulator fit(int[] active, int curved, double[][] inputs, double[][] outputs) {
    int bent = Math.min(curved, active.length);
    int terms = terms(active.length, bent);
    double[][] design = new double[inputs.length][];
    for (int run = 0; run < inputs.length; run++) {
      design[run] = terms(inputs[run], active, bent);
    }
    RealMatrix x = new Array2DRowRealMatrix(design, false);
    RealMatrix y = new Array2DRowRealMatrix(outputs, false);
    RealMatrix normal = x.transpose().multiply(x);
    for (int term = 1; term < terms; term++) {
      normal.addToEntry(term, term, RIDGE_RUNS);
    }
    RealMatrix solution =
        new CholeskyDecomposition(normal, 1e-9, 0).getSolver().solve(x.transpose().multiply(y));
    RealMatrix left = y.subtract(x.multiply(solution));
    double[] variance = new double[outputs[0].length];
    double freedom = Math.max(1, inputs.length - terms);
    for (int output = 0; output < variance.length; output++) {
      double[] column = left.getColumn(output);
      for (double error : column) {
        variance[output] += error * error / freedom;
      }
    }
    return new Emulator(active, bent, solution.transpose().getData(), variance);
  }

  /** Number of terms of the polynomial. */
  static int terms(int active, int curved) {
    return 1 + active + curved * (curved + 1) / 2;
  }

  private static double[] terms(double[] input, int[] active, int curved) {
    double[] terms = new double[terms(active.length, curved)];
    terms[0] = 1;
    int next = 1;
    for (int column : active) {
      terms[next++] = input[column];
    }
    for (int i = 0; i < curved; i++) {
      double first = input[active[i]];
      terms[next++] = (first * first - 1) * Math.sqrt(0.5);
      for (int j = i + 1; j < curved; j++) {
        terms[next++] = first * input[active[j]];
      }
    }
    return terms;
  }

  /** The outputs at a point. */
  double[] at(double[] input) {
    double[] terms = terms(input, active, curved);
    double[] outputs = new double[coefficients.length];
    for (int output = 0; output < outputs.length; output++) {
      double[] coefficient = coefficients[output];
      double sum = 0;
      for (int term = 0; term < terms.length; term++) {
        sum += coefficient[term] * terms[term];
      }
      outputs[output] = sum;
    }
    return outputs;
  }

  /** Variance of what the emulator leaves over, each output. */
  double[] variance() {
    return variance.clone();
  }

  int[] active() {
    return active.clone();
  }
}
