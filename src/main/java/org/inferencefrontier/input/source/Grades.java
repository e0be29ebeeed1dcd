package org.inferencefrontier.input.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.inferencefrontier.input.problem.Nearest;
import org.inferencefrontier.world.evidence.Grade;

/**
 * The grade of a table's row: one grade, and after semicolons the columns that differ, as in {@code
 * read; estimate: governance reliability}.
 */
final class Grades {
  /** The grades' names in order. */
  private static final List<String> NAMES =
      Stream.of(Grade.values()).map(grade -> grade.name().toLowerCase(Locale.ROOT)).toList();

  private final String row;
  private final Map<String, String> exceptions = new LinkedHashMap<>();
  private final List<String> faults = new ArrayList<>();

  private Grades(String row) {
    this.row = row;
  }

  /** Reads a grade; what is wrong with it is told by {@link #faults()}. */
  static Grades parse(String text, Collection<String> columns) {
    String[] parts = text.split(";", -1);
    Grades grades = new Grades(parts[0].strip());
    grades.requireGrade(grades.row);
    for (int i = 1; i < parts.length; i++) {
      grades.exception(parts[i].strip(), columns);
    }
    return grades;
  }

  private void exception(String part, Collection<String> columns) {
    int colon = part.indexOf(':');
    if (colon < 0) {
      faults.add("'" + part + "' lacks its columns; expected 'grade: column column'");
      return;
    }
    String grade = part.substring(0, colon).strip();
    requireGrade(grade);
    String[] names = part.substring(colon + 1).strip().split("[\\s,]+");
    for (String name : names) {
      if (!columns.contains(name)) {
        String nearest = Nearest.to(name, columns);
        faults.add(
            "'"
                + name
                + "' is not a column"
                + (nearest == null ? "" : "; did you mean '" + nearest + "'?"));
      }
      exceptions.put(name, grade);
    }
  }

  private void requireGrade(String grade) {
    if (!NAMES.contains(grade)) {
      String nearest = Nearest.to(grade, NAMES);
      faults.add(
          "'"
              + grade
              + "' is not a grade; expected one of "
              + String.join(", ", NAMES)
              + (nearest == null ? "" : "; did you mean '" + nearest + "'?"));
    }
  }

  /** The grade of a column. */
  String of(String column) {
    return exceptions.getOrDefault(column, row);
  }

  /** The columns that are graded by name. */
  Set<String> exceptions() {
    return exceptions.keySet();
  }

  List<String> faults() {
    return faults;
  }
}
