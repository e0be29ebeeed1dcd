package org.inferencefrontier.gui;

import java.util.Optional;

/** Puts what the log of decisions says into words for people. */
public interface DecisionWords {
  /** What stood for choice: an agent, a place, a chip, a plant, by name. */
  String alternative(String text);

  /** The terms of a score. */
  String reason(String text);

  /** A large score, a thousand and more, as the reasons write such a number; empty for others. */
  Optional<String> large(double score);

  /** What became of an alternative. */
  String outcome(String decision, boolean chosen);

  /** What the terms of a kind of decision mean; empty where it says so itself. */
  String terms(String decision);
}
