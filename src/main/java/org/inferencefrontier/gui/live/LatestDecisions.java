package org.inferencefrontier.gui.live;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.agent.DecisionEntry;
import org.inferencefrontier.agent.DecisionLog;

/**
 * The latest decisions of every agent, saved with the run. Older ones give way, so that a long run
 * does not fill the memory; {@code frontier run --decisions} writes all of them.
 */
public final class LatestDecisions implements DecisionLog, Serializable {
  private static final long serialVersionUID = 1L;

  /** Alternatives kept for each agent. */
  static final int KEPT = 500;

  private final Map<String, Deque<DecisionEntry>> entries = new HashMap<>();

  @Override
  public boolean isKept() {
    return true;
  }

  @Override
  public synchronized void record(DecisionEntry entry) {
    Deque<DecisionEntry> own = entries.computeIfAbsent(entry.agent(), id -> new ArrayDeque<>());
    if (own.size() == KEPT) {
      own.removeFirst();
    }
    own.addLast(entry);
  }

  /** What an agent decided, the latest first. */
  synchronized List<DecisionEntry> of(String agent) {
    List<DecisionEntry> result = new ArrayList<>();
    Deque<DecisionEntry> own = entries.get(agent);
    if (own != null) {
      own.descendingIterator().forEachRemaining(result::add);
    }
    return result;
  }
}
