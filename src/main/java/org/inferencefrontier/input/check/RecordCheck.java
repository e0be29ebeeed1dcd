package org.inferencefrontier.input.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inferencefrontier.input.entry.Entry;
import org.inferencefrontier.input.entry.Inputs;
import org.inferencefrontier.input.entry.Section;
import org.inferencefrontier.input.problem.Position;
import org.inferencefrontier.input.problem.Problems;
import org.inferencefrontier.input.schema.Values;

/** Figures of the record: each ends after it begins, and none counts twice in a calibration. */
final class RecordCheck {
  private static final List<String> WHAT =
      List.of("/indicator", "/entity", "/from", "/to", "/aggregate");

  private RecordCheck() {}

  static void check(Inputs inputs, Problems problems) {
    Map<List<String>, Position> seen = new HashMap<>();
    for (Entry point : inputs.of(Section.RECORD)) {
      months(point, problems);
      Position at = point.position("/indicator");
      List<String> what = WHAT.stream().map(pointer -> point.at(pointer).asText("")).toList();
      Position first = what.get(0).isEmpty() ? null : seen.putIfAbsent(what, at);
      if (first != null) {
        problems.add(
            at,
            "indicator",
            "the "
                + what.get(4)
                + " of "
                + named(what)
                + " from "
                + what.get(2)
                + " to "
                + what.get(3)
                + " is there twice; first at "
                + first.file()
                + ':'
                + first.line());
      }
    }
  }

  private static String named(List<String> what) {
    return what.get(1).isEmpty() ? what.get(0) : what.get(0) + ":" + what.get(1);
  }

  private static void months(Entry point, Problems problems) {
    String from = point.at("/from").asText("");
    String to = point.at("/to").asText("");
    boolean areMonths = Stream.of(from, to).allMatch(Values::isMonth);
    if (areMonths && from.compareTo(to) > 0) {
      problems.add(point.position("/from"), "from", from + " is after to " + to);
    }
  }
}
