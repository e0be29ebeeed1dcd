package org.inferencefrontier.testing;

import java.util.function.Consumer;
import org.inferencefrontier.agent.DecisionEntry;
import org.inferencefrontier.agent.DecisionLog;

/** A log that hands every entry to the test that watches it. */
public record DecisionWatch(Consumer<DecisionEntry> watcher) implements DecisionLog {
  @Override
  public boolean isKept() {
    return true;
  }

  @Override
  public void record(DecisionEntry entry) {
    watcher.accept(entry);
  }
}
