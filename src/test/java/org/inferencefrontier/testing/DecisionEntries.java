package org.inferencefrontier.testing;

import org.inferencefrontier.agent.DecisionEntry;
import org.inferencefrontier.agent.Reason;

/** Entries of a decision log whose reasons are words alone. */
public final class DecisionEntries {
  private DecisionEntries() {}

  /** As the components of an entry, the reason in words. */
  public static DecisionEntry entry(
      int month,
      String agent,
      String decision,
      String alternative,
      double score,
      boolean chosen,
      String reason) {
    return new DecisionEntry(
        month, agent, decision, alternative, score, chosen, Reason.ofWords(reason));
  }
}
