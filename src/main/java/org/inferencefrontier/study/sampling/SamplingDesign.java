package org.inferencefrontier.study.sampling;

import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * Which parameter values the runs of a study take. A draw depends on the design and the number of
 * the run only, so that any run can be repeated alone, in any order and on any machine.
 * Thread-safe.
 */
@FunctionalInterface
public interface SamplingDesign {
  /**
   * The values of a run.
   *
   * @param run from 0, below the number of runs that the design was made for
   */
  ParameterValues draw(int run);

  /**
   * Number of the draw from which a run has its values: two runs of one number differ in their
   * random events and in what has a prior of its own, and tell no more about the other parameters
   * than one does.
   *
   * @param run as in {@link #draw}
   */
  default int source(int run) {
    return run;
  }
}
