package org.inferencefrontier.study.run;

import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * The runs an executor is to do, by number. What a task gives depends on its number only. Called
 * from several threads at once.
 */
public interface RunTasks {
  /** Number of tasks. */
  int size();

  /** The run of a task. */
  RunSpecification specification(int task);

  /** The parameter values of a task's run. */
  ParameterValues draw(int task);

  /** Runs a task with its parameter values. */
  RunResult run(int task, ParameterValues draw);
}
