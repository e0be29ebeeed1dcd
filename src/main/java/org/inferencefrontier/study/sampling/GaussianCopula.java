package org.inferencefrontier.study.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.inferencefrontier.world.parameter.ParameterDefinition;
import org.inferencefrontier.world.parameter.ParameterSet;

/**
 * Rank correlation between parameters by a Gaussian copula: uniform numbers become normal ones,
 * these are mixed by the Cholesky factor of their correlations and turned back into uniform ones.
 * Spearman's rank correlation s of two normals belongs to Pearson's {@code r = 2 sin(pi s / 6)}
 * (Pearson 1907). Parameters that no prior correlates pass untouched.
 */
final class GaussianCopula {
  private final int[] columns;
  private final double[][] factor;
  private final NormalDistribution normal = new NormalDistribution(null, 0, 1);

  private GaussianCopula(int[] columns, double[][] factor) {
    this.columns = columns;
    this.factor = factor;
  }

  /**
   * The copula of the correlations that priors name.
   *
   * @throws IllegalArgumentException if the correlations contradict each other
   */
  static GaussianCopula of(ParameterSet parameters) {
    int size = parameters.size();
    RealMatrix all = MatrixUtils.createRealIdentityMatrix(size);
    boolean[] correlated = new boolean[size];
    for (ParameterDefinition parameter : parameters.definitions()) {
      Map<String, Double> named = parameter.prior().correlation();
      if (named == null) {
        continue;
      }
      int row = parameters.indexOf(parameter.name());
      for (Map.Entry<String, Double> other : named.entrySet()) {
        int column = parameters.indexOf(other.getKey());
        double pearson = 2 * StrictMath.sin(Math.PI * other.getValue() / 6);
        all.setEntry(row, column, pearson);
        all.setEntry(column, row, pearson);
        correlated[row] = true;
        correlated[column] = true;
      }
    }
    int[] columns = positions(correlated);
    return new GaussianCopula(
        columns, columns.length == 0 ? new double[0][] : factor(all, columns));
  }

  private static int[] positions(boolean[] correlated) {
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < correlated.length; i++) {
      if (correlated[i]) {
        positions.add(i);
      }
    }
    return positions.stream().mapToInt(Integer::intValue).toArray();
  }

  private static double[][] factor(RealMatrix all, int[] columns) {
    try {
      return new CholeskyDecomposition(all.getSubMatrix(columns, columns)).getL().getData();
    } catch (NonPositiveDefiniteMatrixException problem) {
      throw new IllegalArgumentException(
          "the priors' rank correlations contradict each other", problem);
    }
  }

  /** Whether a column is correlated with another. */
  boolean contains(int column) {
    for (int own : columns) {
      if (own == column) {
        return true;
      }
    }
    return false;
  }

  /** Correlates the coordinates of a point, each inside (0, 1), in place. */
  void apply(double[] point) {
    double[] independent = new double[columns.length];
    for (int i = 0; i < columns.length; i++) {
      independent[i] = normal.inverseCumulativeProbability(point[columns[i]]);
    }
    for (int i = 0; i < columns.length; i++) {
      double mixed = 0;
      for (int j = 0; j <= i; j++) {
        mixed += factor[i][j] * independent[j];
      }
      point[columns[i]] = inside(normal.cumulativeProbability(mixed));
    }
  }

  /** Far out in the tails rounding may reach 0 or 1, where an unbounded prior has no value. */
  private static double inside(double probability) {
    return Math.max(Double.MIN_NORMAL, Math.min(1 - 0x1.0p-53, probability));
  }
}
