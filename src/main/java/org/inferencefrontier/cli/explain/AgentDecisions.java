package org.inferencefrontier.cli.explain;

import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.agent.DecisionEntry;
import org.inferencefrontier.agent.DecisionLog;

/** Keeps the decisions of one agent. */
final class AgentDecisions implements DecisionLog {
  private final String agent;
  private final List<DecisionEntry> entries = new ArrayList<>();

  AgentDecisions(String agent) {
    this.agent = agent;
  }

  @Override
  public boolean isKept() {
    return true;
  }

  @Override
  public void record(DecisionEntry entry) {
    if (entry.agent().equals(agent)) {
      entries.add(entry);
    }
  }

  /** What was decided, in the order in which it was. */
  List<DecisionEntry> entries() {
    return List.copyOf(entries);
  }
}
