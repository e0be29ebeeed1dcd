package org.inferencefrontier.analysis.calibration;

import java.util.BitSet;

/**
 * How far a run is from the record. Errors of one series hang together, so that a series counts as
 * {@value #FIGURES_A_SERIES} figures at most, however many it has; and a Student distribution keeps
 * a series that the model cannot match from outweighing all others.
 */
final class Misfit {
  /** Independent figures that a series is worth at most. */
  private static final double FIGURES_A_SERIES = 3;

  /** Degrees of freedom: what lies at three standard deviations is unusual, not impossible. */
  private static final double FREEDOM = 5;

  private final Targets targets;

  /** Variance of each target. */
  private final double[] variance;

  private final int[] figures;
  private final BitSet used;

  /**
   * @param noise further variance of each target, of chance or of an emulator
   * @param used series that count
   */
  Misfit(Targets targets, double[] noise, BitSet used) {
    this.targets = targets;
    this.used = used;
    this.variance = new double[targets.size()];
    this.figures = new int[targets.series().size()];
    for (int i = 0; i < variance.length; i++) {
      variance[i] = targets.targets().get(i).variance() + noise[i];
      figures[targets.targets().get(i).series()]++;
    }
  }

  /** Mean of the squared errors of each series in its variances. */
  private double[] meanSquares(double[] residuals) {
    double[] squares = new double[figures.length];
    for (int i = 0; i < residuals.length; i++) {
      int series = targets.targets().get(i).series();
      double square = residuals[i] * residuals[i] / variance[i];
      squares[series] += square / figures[series];
    }
    return squares;
  }

  /** Logarithm of the likelihood up to a constant. */
  double logLikelihood(double[] residuals) {
    double[] squares = meanSquares(residuals);
    double sum = 0;
    for (int series = used.nextSetBit(0); series >= 0; series = used.nextSetBit(series + 1)) {
      double worth = Math.min(FIGURES_A_SERIES, figures[series]);
      sum -= (FREEDOM + worth) / 2 * StrictMath.log1p(worth * squares[series] / FREEDOM);
    }
    return sum;
  }

  /**
   * Implausibility: the root mean square error of the series that is third from the worst, in
   * standard deviations. The two worst are let go, as is usual with many outputs (Vernon, Goldstein
   * and Bower 2010).
   */
  double implausibility(double[] residuals) {
    double[] squares = meanSquares(residuals);
    double[] sorted = used.stream().mapToDouble(series -> squares[series]).sorted().toArray();
    if (sorted.length == 0) {
      return 0;
    }
    return Math.sqrt(sorted[Math.max(0, sorted.length - 3)]);
  }

  /** Series that some of the runs come near to. */
  static BitSet reachable(Targets targets, double[] noise, double[][] residuals, double cutOff) {
    BitSet all = new BitSet();
    all.set(0, targets.series().size());
    Misfit misfit = new Misfit(targets, noise, all);
    int[] near = new int[targets.series().size()];
    for (double[] run : residuals) {
      double[] squares = misfit.meanSquares(run);
      for (int series = 0; series < near.length; series++) {
        near[series] += squares[series] < cutOff * cutOff ? 1 : 0;
      }
    }
    BitSet reachable = new BitSet();
    int least = Math.max(1, residuals.length / 200);
    for (int series = 0; series < near.length; series++) {
      reachable.set(series, near[series] >= least);
    }
    return reachable;
  }
}
