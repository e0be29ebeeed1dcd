package org.inferencefrontier.cli.explain;

import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.agent.DecisionLog;

/** Keeps the decisions of one agent. */
final class AgentDecisions implements DecisionLog {
  /**
   * One alternative of a decision.
   *
   * @param month tick
   * @param decision what was decided
   * @param alternative what stood for choice
   * @param score its score, NaN if there is none
   * @param chosen whether it was taken
   * @param reason the terms of the score in words
   */
  record Entry(
      int month,
      String decision,
      String alternative,
      double score,
      boolean chosen,
      String reason) {}

  private final String agent;
  private final List<Entry> entries = new ArrayList<>();

  AgentDecisions(String agent) {
    this.agent = agent;
  }

  @Override
  public boolean isKept() {
    return true;
  }

  @Override
  public void record(
      int month,
      String decider,
      String decision,
      String alternative,
      double score,
      boolean chosen,
      String reason) {
    if (decider.equals(agent)) {
      entries.add(new Entry(month, decision, alternative, score, chosen, reason));
    }
  }

  /** What was decided, in the order in which it was. */
  List<Entry> entries() {
    return List.copyOf(entries);
  }
}
