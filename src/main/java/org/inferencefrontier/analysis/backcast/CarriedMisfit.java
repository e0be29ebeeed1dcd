package org.inferencefrontier.analysis.backcast;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * What a run missed of a series so far, carried on to a later figure.
 *
 * <p>A free run does not know the figures that a naive forecast starts from. This is how it fares
 * when it is told them.
 */
final class CarriedMisfit {
  private final double[] weights;
  private final double spread;

  /**
   * How the misfits of a series, logarithms of figure over run, hang together. One part is what the
   * record's estimate is off by: the same for all figures, as they come of one method. The other is
   * what the model leaves out: an Ornstein-Uhlenbeck process about zero, so that a run that has
   * been 10% low is expected to be low for a while. The discrepancy of Kennedy and O'Hagan (2001)
   * with the exponential covariance.
   *
   * @param observation standard deviation of what the record does not know
   * @param discrepancy standard deviation of what the model leaves out
   * @param memoryMonths time after which the correlation of the latter has fallen to 1/e
   */
  record Covariance(double observation, double discrepancy, double memoryMonths) {
    /** Part of a figure's misfit that is its own and tells nothing of others: rounding, timing. */
    static final double OWN = 0.02;

    /** Covariance of two figures. */
    double of(double monthsApart) {
      return observation * observation
          + discrepancy * discrepancy * StrictMath.exp(-Math.abs(monthsApart) / memoryMonths);
    }

    /** Variance of one figure. */
    double variance() {
      return of(0) + OWN * OWN;
    }

    private RealMatrix of(double[] times) {
      RealMatrix matrix = new Array2DRowRealMatrix(times.length, times.length);
      for (int i = 0; i < times.length; i++) {
        for (int j = 0; j < times.length; j++) {
          matrix.setEntry(i, j, i == j ? variance() : of(times[i] - times[j]));
        }
      }
      return matrix;
    }

    /**
     * Logarithm of the density of misfits, but for a constant.
     *
     * @param misfits at {@code times}
     */
    double logLikelihood(double[] times, double[] misfits) {
      CholeskyDecomposition decomposed = new CholeskyDecomposition(of(times));
      RealVector vector = new ArrayRealVector(misfits, false);
      return -0.5
          * (vector.dotProduct(decomposed.getSolver().solve(vector))
              + StrictMath.log(decomposed.getDeterminant()));
    }
  }

  /**
   * @param times months of the figures that are known, at least one
   * @param time month of the figure to tell
   */
  CarriedMisfit(double[] times, double time, Covariance covariance) {
    RealVector toKnown = new ArrayRealVector(times.length);
    for (int i = 0; i < times.length; i++) {
      toKnown.setEntry(i, covariance.of(times[i] - time));
    }
    RealVector solved = new CholeskyDecomposition(covariance.of(times)).getSolver().solve(toKnown);
    weights = solved.toArray();
    spread = Math.sqrt(covariance.variance() - solved.dotProduct(toKnown));
  }

  /**
   * Expected misfit of the figure to tell.
   *
   * @param misfits logarithms of figure over run, of the figures that are known
   */
  double expected(double[] misfits) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * misfits[i];
    }
    return sum;
  }

  /** Standard deviation of the misfit to tell, once the known ones are given. */
  double spread() {
    return spread;
  }
}
