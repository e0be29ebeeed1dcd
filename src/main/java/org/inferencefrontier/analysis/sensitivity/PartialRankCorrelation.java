package org.inferencefrontier.analysis.sensitivity;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;

/**
 * Partial rank correlation coefficients (Iman and Helton 1988): how strictly a result rises or
 * falls with an input once the linear part of all other inputs is taken out of both, in ranks.
 */
final class PartialRankCorrelation {
  /** Keeps the matrix invertible where two inputs are the same but for rounding. */
  private static final double RIDGE = 1e-9;

  private PartialRankCorrelation() {}

  /**
   * The coefficients.
   *
   * @param inputs {@code [run][input]}
   * @param results one a run; runs without one are left out
   * @return -1 to 1 for each input; 0 for one that does not vary
   * @throws IllegalArgumentException with fewer runs than inputs that vary and three
   */
  static double[] of(double[][] inputs, double[] results) {
    int[] runs =
        IntStream.range(0, results.length).filter(run -> !Double.isNaN(results[run])).toArray();
    int columns = inputs[0].length;
    double[][] ranks = new double[columns][];
    for (int column = 0; column < columns; column++) {
      int at = column;
      ranks[column] = ranks(Arrays.stream(runs).mapToDouble(run -> inputs[run][at]).toArray());
    }
    int[] varying = IntStream.range(0, columns).filter(c -> ranks[c] != null).toArray();
    double[] result = ranks(Arrays.stream(runs).mapToDouble(run -> results[run]).toArray());
    double[] coefficients = new double[columns];
    if (result == null) {
      return coefficients;
    }
    if (runs.length < varying.length + 3) {
      throw new IllegalArgumentException(
          "expected at least " + (varying.length + 3) + " runs, got " + runs.length);
    }
    int size = varying.length + 1;
    double[][] all = new double[size][];
    for (int i = 0; i < varying.length; i++) {
      all[i] = ranks[varying[i]];
    }
    all[size - 1] = result;
    RealMatrix rows = new Array2DRowRealMatrix(all, false);
    RealMatrix correlation = rows.multiply(rows.transpose());
    for (int i = 0; i < size; i++) {
      correlation.addToEntry(i, i, RIDGE);
    }
    RealMatrix inverse = new CholeskyDecomposition(correlation, 1e-9, 0).getSolver().getInverse();
    for (int i = 0; i < varying.length; i++) {
      coefficients[varying[i]] =
          -inverse.getEntry(i, size - 1)
              / Math.sqrt(inverse.getEntry(i, i) * inverse.getEntry(size - 1, size - 1));
    }
    return coefficients;
  }

  /** Ranks with mean 0 and sum of squares 1; null if all are the same. */
  private static double[] ranks(double[] values) {
    double[] ranks = new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE).rank(values);
    double mean = (values.length + 1) / 2.0;
    double squares = 0;
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] -= mean;
      squares += ranks[i] * ranks[i];
    }
    if (squares == 0) {
      return null;
    }
    double scale = 1 / Math.sqrt(squares);
    return Arrays.stream(ranks).map(rank -> rank * scale).toArray();
  }
}
