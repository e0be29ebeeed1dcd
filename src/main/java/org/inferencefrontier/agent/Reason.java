package org.inferencefrontier.agent;

import java.io.Serializable;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;

/**
 * Why an alternative has its score: clauses that make a sentence, in most of them a term of the
 * rule as data. Nothing is put into words before somebody reads it.
 *
 * @param clauses in the order of the sentence
 */
public record Reason(List<Clause> clauses) implements Serializable {
  /** Nothing to say. */
  public static final Reason NONE = new Reason(List.of());

  public Reason {
    clauses = List.copyOf(clauses);
  }

  /** Clauses one after the other; each brings its own punctuation. */
  public static Reason of(Clause... clauses) {
    return new Reason(List.of(clauses));
  }

  /** A sentence without terms, as of what was read back. */
  public static Reason ofWords(String text) {
    return text.isEmpty() ? NONE : of(new Clause.Words(text));
  }

  /** The sentence. */
  public String text() {
    Formatter sentence = new Formatter(Locale.ROOT);
    clauses.forEach(clause -> clause.addTo(sentence));
    return sentence.toString();
  }
}
