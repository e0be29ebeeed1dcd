package org.inferencefrontier.agent;

import java.io.Serializable;
import java.util.Locale;

/** A piece of a reason. */
public sealed interface Clause extends Serializable {
  /** How the sentence has it, with its punctuation. */
  String text();

  /**
   * Words alone.
   *
   * @param text as they stand
   */
  record Words(String text) implements Clause {}

  /**
   * A number of the rule.
   *
   * @param term what it is
   * @param value in the term's unit
   * @param shownIn what the sentence counts in, in units of the term: 1e9 for billions
   * @param format the words around it, with a place for the number as {@link String#format} has it
   */
  record Number(ReasonTerm term, double value, double shownIn, String format) implements Clause {
    @Override
    public String text() {
      return String.format(Locale.ROOT, format, value / shownIn);
    }
  }

  /**
   * What the rule found that is no number: a limit that bound, a strategy, a chip.
   *
   * @param term what it is
   * @param name a few words or an id
   * @param format the words around it, with a place for the name as {@link String#format} has it
   */
  record Name(ReasonTerm term, String name, String format) implements Clause {
    @Override
    public String text() {
      return String.format(Locale.ROOT, format, name);
    }
  }

  /** Words that stand for nothing else. */
  static Clause words(String text) {
    return new Words(text);
  }
}
