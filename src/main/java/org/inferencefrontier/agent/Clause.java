package org.inferencefrontier.agent;

import java.io.Serializable;
import java.util.Formatter;

/** A piece of a reason. */
public sealed interface Clause extends Serializable {
  /** Adds it to the sentence, with its punctuation. */
  void addTo(Formatter sentence);

  /**
   * Words alone.
   *
   * @param text as they stand
   */
  record Words(String text) implements Clause {
    @Override
    public void addTo(Formatter sentence) {
      sentence.format("%s", text);
    }
  }

  /**
   * A number of the rule.
   *
   * @param term what it is
   * @param value in the term's unit
   * @param shownIn what the sentence counts in, in units of the term: 1e9 for billions
   * @param format the words around it, with a place for the number as {@link Formatter} has it
   */
  record Number(ReasonTerm term, double value, double shownIn, String format) implements Clause {
    @Override
    public void addTo(Formatter sentence) {
      sentence.format(format, value / shownIn);
    }
  }

  /**
   * What the rule found that is no number: a limit that bound, a strategy, a chip.
   *
   * @param term what it is
   * @param name a few words or an id
   * @param format the words around it, with a place for the name as {@link Formatter} has it
   */
  record Name(ReasonTerm term, String name, String format) implements Clause {
    @Override
    public void addTo(Formatter sentence) {
      sentence.format(format, name);
    }
  }

  /** Words that stand for nothing else. */
  static Clause words(String text) {
    return new Words(text);
  }
}
