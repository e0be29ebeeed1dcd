package org.inferencefrontier.agent;

/**
 * Keeps why agents did what they did: per decision the alternatives and their scores. Ensembles use
 * {@link #NONE}; single runs keep the log.
 */
public interface DecisionLog {
  /** Keeps nothing. */
  DecisionLog NONE = NoDecisions.INSTANCE;

  /** Whether entries are kept; callers build texts only then. */
  boolean isKept();

  /**
   * Records one alternative of a decision.
   *
   * @param month tick of the decision
   * @param agent id of the agent
   * @param decision what was decided, for example {@code siting}
   * @param alternative what stood for choice
   * @param score its score in the rule's own unit
   * @param chosen whether it was taken (or its part is positive)
   * @param reason the terms of the score in words
   */
  void record(
      int month,
      String agent,
      String decision,
      String alternative,
      double score,
      boolean chosen,
      String reason);
}
