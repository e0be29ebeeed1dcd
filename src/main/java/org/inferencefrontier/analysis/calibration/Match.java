package org.inferencefrontier.analysis.calibration;

import java.util.BitSet;
import java.util.List;
import org.inferencefrontier.world.parameter.ParameterSet;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * What a calibration found.
 *
 * @param parameters the parameters
 * @param targets what they were held against
 * @param reachable series that some draws of the prior come near to; the others did not count
 * @param chance variance of each target's logarithm over runs that differ in chance only
 * @param waves the waves, the posterior last
 * @param draws the posterior's draws, each as likely as any other
 * @param points the same as standard normal numbers, {@code [draw][column]}: a draw's place in the
 *     priors
 * @param before errors of the first wave's runs, {@code [run][target]}: logarithms of model over
 *     record
 * @param after the same of the posterior's runs
 * @param implausible how many of the draws lie beyond the cut-off after all, for want of better
 *     ones
 */
public record Match(
    ParameterSet parameters,
    Targets targets,
    BitSet reachable,
    double[] chance,
    List<Wave> waves,
    List<ParameterValues> draws,
    double[][] points,
    double[][] before,
    double[][] after,
    int implausible) {

  public Match {
    waves = List.copyOf(waves);
    draws = List.copyOf(draws);
  }

  /** Runs done in all waves. */
  public int runs() {
    return waves.stream().mapToInt(Wave::runs).sum();
  }
}
