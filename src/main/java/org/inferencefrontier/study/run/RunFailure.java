package org.inferencefrontier.study.run;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.TreeMap;
import org.inferencefrontier.world.parameter.ParameterDefinition;
import org.inferencefrontier.world.parameter.ParameterValues;

/** Describes what ended a run, the same on every thread and in every order of the runs. */
final class RunFailure {
  private RunFailure() {}

  static FailedRun of(RunSpecification run, ParameterValues draw, Throwable problem) {
    TreeMap<String, Double> parameters = new TreeMap<>();
    for (ParameterDefinition parameter : draw.set().definitions()) {
      parameters.put(parameter.name(), draw.get(parameter.name()));
    }
    return new FailedRun(run, parameters, message(problem), trace(problem));
  }

  /** What went wrong, one line. */
  static String message(Throwable problem) {
    String message =
        problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
    return message.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  /** The trace down to the run; what lies below is the study's own. */
  private static String trace(Throwable problem) {
    for (Throwable each = problem; each != null; each = each.getCause()) {
      each.setStackTrace(
          Arrays.stream(each.getStackTrace())
              .takeWhile(frame -> !frame.getClassName().equals(RunExecutor.class.getName()))
              .toArray(StackTraceElement[]::new));
    }
    StringWriter trace = new StringWriter();
    problem.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }
}
