package org.inferencefrontier.cli.analysis;

import org.inferencefrontier.analysis.sensitivity.Condition;
import org.inferencefrontier.cli.option.WatchedValueReader;
import org.inferencefrontier.cli.terminal.UserMistakeException;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.statistics.WatchedValue;

/**
 * Something that happens in a run or not.
 *
 * @param condition what the user asks for
 * @param value where a run's result has the number that it is about
 */
record Happening(Condition condition, WatchedValue value) {
  /**
   * Reads a {@link Condition} on what the model measures.
   *
   * @throws UserMistakeException if it is something else, or nothing that the model measures
   */
  static Happening read(String text, SeriesCatalog catalog) {
    Condition condition = condition(text);
    return new Happening(condition, WatchedValueReader.value(text, condition.value(), catalog));
  }

  private static Condition condition(String text) {
    try {
      return Condition.parse(text);
    } catch (IllegalArgumentException notOfThisForm) {
      throw new UserMistakeException(notOfThisForm.getMessage());
    }
  }

  /** Whether it happens in a run; not if the value does not exist. */
  boolean isIn(RunResult run) {
    double found = run.value(value.indicator(), value.entity(), value.month());
    return condition.relation().holds(found, condition.bound());
  }
}
