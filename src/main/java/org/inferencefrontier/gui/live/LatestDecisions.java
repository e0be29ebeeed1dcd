package org.inferencefrontier.gui.live;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.agent.DecisionLog;

/**
 * The latest decisions of every agent, saved with the run. Older ones give way, so that a long run
 * does not fill the memory; {@code frontier run --decisions} writes all of them.
 */
public final class LatestDecisions implements DecisionLog, Serializable {
  private static final long serialVersionUID = 1L;

  /** Alternatives kept for each agent. */
  static final int KEPT = 500;

  /**
   * One alternative of a decision.
   *
   * @param month tick
   * @param decision what was decided
   * @param alternative what stood for choice
   * @param score its score in the rule's own unit
   * @param chosen whether it was taken
   * @param reason the terms of the score in words
   */
  public record Entry(
      int month, String decision, String alternative, double score, boolean chosen, String reason)
      implements Serializable {}

  private final Map<String, Deque<Entry>> entries = new HashMap<>();

  @Override
  public boolean isKept() {
    return true;
  }

  @Override
  public synchronized void record(
      int month,
      String agent,
      String decision,
      String alternative,
      double score,
      boolean chosen,
      String reason) {
    Deque<Entry> own = entries.computeIfAbsent(agent, id -> new ArrayDeque<>());
    if (own.size() == KEPT) {
      own.removeFirst();
    }
    own.addLast(new Entry(month, decision, alternative, score, chosen, reason));
  }

  /** What an agent decided, the latest first. */
  synchronized List<Entry> of(String agent) {
    List<Entry> result = new ArrayList<>();
    Deque<Entry> own = entries.get(agent);
    if (own != null) {
      own.descendingIterator().forEachRemaining(result::add);
    }
    return result;
  }
}
