package org.inferencefrontier.input.problem;

import java.util.List;
import java.util.stream.Collectors;

/** The inputs cannot be used; carries every problem, sorted by file and line. */
public final class InputException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  InputException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** At least one problem, sorted by file and line. */
  public List<Problem> problems() {
    return problems;
  }
}
