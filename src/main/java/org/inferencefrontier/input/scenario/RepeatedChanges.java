package org.inferencefrontier.input.scenario;

import java.util.HashMap;
import java.util.Map;
import org.inferencefrontier.input.entry.Entry;
import org.inferencefrontier.input.problem.Position;
import org.inferencefrontier.input.problem.Problems;

/**
 * A parameter changed twice in a month by one file: the last change would hold, and nobody could
 * tell which was meant. A scenario may change anew what the one that it builds on changes.
 */
final class RepeatedChanges {
  private record Change(String month, String parameter) {}

  private final Problems problems;
  private final Map<Change, Position> seen = new HashMap<>();

  /** Watches the changes of one file. */
  RepeatedChanges(Problems problems) {
    this.problems = problems;
  }

  void check(Entry change) {
    String month = change.at("/from").asText("");
    String parameter = change.at("/parameter").asText("");
    if (month.isEmpty() || parameter.isEmpty()) {
      return; // said by the check of the form
    }
    Position at = change.position("/parameter");
    Position first = seen.putIfAbsent(new Change(month, parameter), at);
    if (first != null) {
      problems.add(
          at,
          change.field("/parameter"),
          parameter
              + " is changed in "
              + month
              + " twice; first at "
              + first.file()
              + ':'
              + first.line());
    }
  }
}
