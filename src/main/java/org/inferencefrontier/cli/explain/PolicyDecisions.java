package org.inferencefrontier.cli.explain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.inferencefrontier.agent.DecisionEntry;
import org.inferencefrontier.agent.Reason;
import org.inferencefrontier.agent.state.PolicyMove;
import org.inferencefrontier.world.WrittenName;

/**
 * What a state did that it did not decide at a review: dated events, and what it gave in return for
 * another's move. The log has what it decided, with what it turned down.
 */
final class PolicyDecisions {
  private PolicyDecisions() {}

  /** Both in order of time. */
  static List<DecisionEntry> joined(
      String agent, List<DecisionEntry> decided, List<PolicyMove> moves) {
    List<DecisionEntry> all = new ArrayList<>(decided);
    for (PolicyMove move : moves) {
      if (move.actor().equals(agent) && move.origin() != PolicyMove.Origin.OWN) {
        all.add(
            new DecisionEntry(
                move.month(),
                agent,
                WrittenName.of(move.instrument()),
                target(move) + change(move),
                Double.NaN,
                true,
                Reason.ofWords(reason(move))));
      }
    }
    all.sort(Comparator.comparingInt(DecisionEntry::month));
    return all;
  }

  private static String target(PolicyMove move) {
    return move.target().isEmpty() ? "at home" : move.target();
  }

  private static String change(PolicyMove move) {
    if (!Double.isFinite(move.after())) {
      return "";
    }
    if (!Double.isFinite(move.before()) || move.before() == move.after()) {
      return ", at " + number(move.after());
    }
    return ", from " + number(move.before()) + " to " + number(move.after());
  }

  private static String reason(PolicyMove move) {
    if (move.origin() == PolicyMove.Origin.CALENDAR) {
      return "dated event: " + move.why();
    }
    return "in return for another's move: "
        + move.why()
        + (Double.isFinite(move.observed()) ? " " + number(move.observed()) : "");
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).round(new MathContext(4)).stripTrailingZeros().toPlainString();
  }
}
