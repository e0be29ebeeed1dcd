package org.inferencefrontier.study.run;

import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * A run as the executor sees it. Called from several threads at once; the result may depend on
 * nothing but the arguments.
 */
@FunctionalInterface
public interface RunFunction {
  /**
   * Runs once.
   *
   * @param draw parameter values of this run
   * @param seed the study's seed
   * @param run number of the run inside the study, from 0
   */
  RunResult run(ParameterValues draw, long seed, int run);
}
