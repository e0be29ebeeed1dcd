package org.inferencefrontier.input;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects problems so that all of them can be reported at once. */
final class Problems {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparing(Problem::field)
          .thenComparing(Problem::message);

  private final Set<Problem> found = new LinkedHashSet<>();

  void add(Position at, String field, String message) {
    add(at, field, message, null);
  }

  void add(Position at, String field, String message, String suggestion) {
    found.add(new Problem(at.file(), at.line(), field, message, suggestion));
  }

  void add(String file, String message) {
    add(new Position(file, 0), "", message);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<Problem> sorted() {
    return found.stream().sorted(ORDER).toList();
  }

  void throwIfAny() throws InputException {
    if (!isEmpty()) {
      throw new InputException(sorted());
    }
  }
}
