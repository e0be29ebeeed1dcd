package org.inferencefrontier.agent;

/**
 * Keeps why agents did what they did: per decision the alternatives and their scores. Ensembles use
 * {@link #NONE}; single runs keep the log.
 */
public interface DecisionLog {
  /** Keeps nothing. */
  DecisionLog NONE = NoDecisions.INSTANCE;

  /** Whether entries are kept; callers make entries only then. */
  boolean isKept();

  /** Records one alternative of a decision. */
  void record(DecisionEntry entry);
}
