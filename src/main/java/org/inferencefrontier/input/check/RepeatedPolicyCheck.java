package org.inferencefrontier.input.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inferencefrontier.input.entry.Entry;
import org.inferencefrontier.input.problem.Position;
import org.inferencefrontier.input.problem.Problems;

/**
 * A policy set twice in a month by one file: the last row would hold, and nobody could tell which
 * was meant. A scenario may set anew what the one that it builds on sets.
 */
final class RepeatedPolicyCheck {
  /** What adds to what is there may come twice, and a note sets nothing. */
  private static final Set<String> ADDING =
      Set.of("sovereignFund", "foundrySupport", "partnership", "note");

  private record Move(String file, String month, String actor, String target, String instrument) {}

  private RepeatedPolicyCheck() {}

  /**
   * @param states ids of all states, which {@code world} stands for
   */
  static void check(Iterable<Entry> events, Set<String> states, Problems problems) {
    Map<Move, Position> seen = new HashMap<>();
    for (Entry event : events) {
      String instrument = event.at("/instrument").asText("");
      if (!instrument.isEmpty() && !ADDING.contains(instrument)) {
        check(event, instrument, states, seen, problems);
      }
    }
  }

  private static void check(
      Entry event,
      String instrument,
      Set<String> states,
      Map<Move, Position> seen,
      Problems problems) {
    String month = event.at("/month").asText("");
    String actor = event.at("/actor").asText("");
    Position at = event.position("/instrument");
    for (String target : targets(event.at("/target").asText(""), states)) {
      Position first = seen.putIfAbsent(new Move(at.file(), month, actor, target, instrument), at);
      if (first != null) {
        problems.add(
            at,
            event.field("/instrument"),
            actor
                + " sets "
                + instrument
                + (target.isEmpty() ? "" : " for '" + target + "'")
                + " in "
                + month
                + " twice; first at "
                + first.file()
                + ':'
                + first.line());
        return;
      }
    }
  }

  private static Iterable<String> targets(String target, Set<String> states) {
    return target.strip().equals("world") ? states : List.of(target.strip().split("\\s+"));
  }
}
