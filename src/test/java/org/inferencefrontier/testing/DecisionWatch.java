package org.inferencefrontier.testing;

import java.util.function.Consumer;
import org.inferencefrontier.agent.DecisionLog;

/** A log that hands every entry to the test that watches it. */
public record DecisionWatch(Consumer<Entry> watcher) implements DecisionLog {
  /** What {@link DecisionLog#record} is told. */
  public record Entry(
      int month,
      String agent,
      String decision,
      String alternative,
      double score,
      boolean chosen,
      String reason) {}

  @Override
  public boolean isKept() {
    return true;
  }

  @Override
  public void record(
      int month,
      String agent,
      String decision,
      String alternative,
      double score,
      boolean chosen,
      String reason) {
    watcher.accept(new Entry(month, agent, decision, alternative, score, chosen, reason));
  }
}
