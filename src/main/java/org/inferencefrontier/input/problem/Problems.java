package org.inferencefrontier.input.problem;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects problems so that all of them can be reported at once. */
public final class Problems {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparing(Problem::field)
          .thenComparing(Problem::message);

  private final Set<Problem> found = new LinkedHashSet<>();

  /** Adds a problem without a suggestion. */
  public void add(Position at, String field, String message) {
    add(at, field, message, null);
  }

  /** Adds a problem; the suggestion is the nearest valid name, or null. */
  public void add(Position at, String field, String message, String suggestion) {
    found.add(new Problem(at.file(), at.line(), field, message, suggestion));
  }

  /** Adds a problem of a whole file, or of an option of the command line. */
  public void add(String file, String message) {
    add(new Position(file, 0), "", message);
  }

  /** Whether nothing is wrong so far. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** Whether something is wrong in one of these files or options. */
  public boolean areIn(Set<String> places) {
    return found.stream().anyMatch(problem -> places.contains(problem.file()));
  }

  /** Adds the problems that were found elsewhere. */
  public void addAll(Problems others) {
    found.addAll(others.found);
  }

  /**
   * Forgets what is wrong elsewhere only because of what is wrong in these files or options: who
   * puts that right sees nothing of it again.
   *
   * @param places files or options that change the inputs
   * @param unchanged what is wrong with the inputs without them
   */
  public void dropConsequences(Set<String> places, Problems unchanged) {
    found.removeIf(
        problem -> !places.contains(problem.file()) && !unchanged.found.contains(problem));
  }

  private List<Problem> sorted() {
    return found.stream().sorted(ORDER).toList();
  }

  /**
   * Ends the reading if anything is wrong.
   *
   * @throws InputException with every problem found
   */
  public void throwIfAny() throws InputException {
    if (!isEmpty()) {
      throw new InputException(sorted());
    }
  }
}
