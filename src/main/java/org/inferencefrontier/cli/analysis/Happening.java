package org.inferencefrontier.cli.analysis;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inferencefrontier.cli.terminal.UserMistakeException;
import org.inferencefrontier.cli.terminal.WatchedValues;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.statistics.WatchedValue;

/**
 * Something that happens in a run or not.
 *
 * @param text as the user wrote it
 * @param value the value that is looked at
 * @param above whether it is to lie above the bound, else below
 * @param orEqual whether the bound itself will do
 * @param bound the bound
 */
record Happening(String text, WatchedValue value, boolean above, boolean orEqual, double bound) {
  private static final Pattern FORM =
      Pattern.compile("\\s*([^<>=\\s]+)\\s*([<>])(=?)\\s*(\\S+)\\s*");

  /**
   * Reads INDICATOR[:ENTITY][@YYYY-MM], a sign and a number.
   *
   * @throws UserMistakeException if it is something else, or nothing that the model measures
   */
  static Happening read(String text, SeriesCatalog catalog) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new UserMistakeException(
          text
              + ": expected INDICATOR[:ENTITY][@YYYY-MM] with >, >=, < or <= and a number, such as"
              + " \"world.ai_twh@2030-12 > 1000\"");
    }
    double bound = number(parts.group(4));
    if (!Double.isFinite(bound)) {
      throw new UserMistakeException(text + ": expected a number, got '" + parts.group(4) + "'");
    }
    return new Happening(
        text.strip(),
        WatchedValues.watched(text, parts.group(1), catalog),
        parts.group(2).equals(">"),
        !parts.group(3).isEmpty(),
        bound);
  }

  /** NaN for what is no number. */
  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException problem) {
      return Double.NaN;
    }
  }

  /** Whether it happens in a run; not if the value does not exist. */
  boolean isIn(RunResult run) {
    double found = run.value(value.indicator(), value.entity(), value.month());
    if (found == bound) {
      return orEqual;
    }
    return above ? found > bound : found < bound;
  }
}
