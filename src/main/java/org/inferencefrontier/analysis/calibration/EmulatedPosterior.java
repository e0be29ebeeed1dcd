package org.inferencefrontier.analysis.calibration;

import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.inferencefrontier.study.sampling.UniformStream;

/**
 * Draws from a standard normal prior times a likelihood by Markov chains of the preconditioned
 * Crank-Nicolson kind (Cotter, Roberts, Stuart and White 2013), whose acceptance does not fall with
 * the number of inputs that the likelihood leaves alone.
 */
final class EmulatedPosterior {
  // A step asks the emulator and runs nothing, so that chains may be long. Judgement.
  private static final int STEPS_TO_WARM_UP = 1200;
  private static final int STEPS_BETWEEN_DRAWS = 150;

  /** While it warms up the width of a step is fitted this often to how many are taken. */
  private static final int STEPS_BETWEEN_CHANGES = 50;

  /**
   * Near the quarter that is best for random walks in many dimensions (Roberts, Gelman and Gilks
   * 1997).
   */
  private static final double WANTED_ACCEPTANCE = 0.3;

  private final int[] active;
  private final ToDoubleFunction<double[]> logLikelihood;
  private final NormalDistribution normal = new NormalDistribution(null, 0, 1);

  /**
   * @param active columns that the likelihood depends on
   * @param logLikelihood logarithm of the likelihood at a point
   */
  EmulatedPosterior(int[] active, ToDoubleFunction<double[]> logLikelihood) {
    this.active = active;
    this.logLikelihood = logLikelihood;
  }

  /**
   * The draws of one chain.
   *
   * @param starts draws from the prior, as many as wanted: the chain begins at the first, and
   *     columns that are not active keep these values
   * @param power the likelihood is raised to it: below 1 the draws spread wider
   * @return {@code [draw][column]}
   */
  double[][] draws(double[][] starts, double power, UniformStream stream) {
    double[] at = starts[0].clone();
    double[] proposal = at.clone();
    double current = power * logLikelihood.applyAsDouble(at);
    double[][] draws = new double[starts.length][];
    double step = 0.3;
    int accepted = 0;
    long next = 0;
    int steps = STEPS_TO_WARM_UP + (starts.length - 1) * STEPS_BETWEEN_DRAWS;
    for (int i = 1; i <= steps; i++) {
      double keep = Math.sqrt(1 - step * step);
      for (int column : active) {
        double chance = normal.inverseCumulativeProbability(stream.at(next++));
        proposal[column] = keep * at[column] + step * chance;
      }
      double proposed = power * logLikelihood.applyAsDouble(proposal);
      // While it warms up the likelihood gains weight, so that the chain does not stick early.
      double heat = Math.min(1, 1.5 * i / STEPS_TO_WARM_UP);
      if (StrictMath.log(stream.at(next++)) < heat * (proposed - current)) {
        for (int column : active) {
          at[column] = proposal[column];
        }
        current = proposed;
        accepted++;
      }
      if (i % STEPS_BETWEEN_CHANGES == 0 && i < STEPS_TO_WARM_UP) {
        double share = (double) accepted / STEPS_BETWEEN_CHANGES;
        step = Math.min(0.9, step * StrictMath.exp(share - WANTED_ACCEPTANCE));
        accepted = 0;
      }
      int draw = (i - STEPS_TO_WARM_UP) / STEPS_BETWEEN_DRAWS;
      if (i >= STEPS_TO_WARM_UP && (i - STEPS_TO_WARM_UP) % STEPS_BETWEEN_DRAWS == 0) {
        draws[draw] = starts[draw].clone();
        for (int column : active) {
          draws[draw][column] = at[column];
        }
      }
    }
    return draws;
  }
}
