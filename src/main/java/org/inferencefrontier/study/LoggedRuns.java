package org.inferencefrontier.study;

import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.study.run.RunFunction;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * Runs whose decisions a study keeps. They are run a second time with a log, once all runs ended: a
 * run is a pure function, and logging every run would slow all of them down.
 *
 * @param runs how many, from run 0 on; none with 0
 * @param function a run with a log
 */
public record LoggedRuns(int runs, Function function) {
  /** A run with a log of the agents' decisions. */
  @FunctionalInterface
  public interface Function {
    /** As {@link RunFunction#run}, with a log. */
    RunResult run(ParameterValues draw, long seed, int run, DecisionLog log);
  }

  /** Keeps no decisions. */
  static final LoggedRuns NONE =
      new LoggedRuns(
          0,
          (draw, seed, run, log) -> {
            throw new IllegalStateException("no run keeps its decisions");
          });
}
