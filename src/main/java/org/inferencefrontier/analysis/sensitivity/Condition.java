package org.inferencefrontier.analysis.sensitivity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inferencefrontier.indicator.ValueName;
import org.inferencefrontier.world.WrittenNumber;

/**
 * What scenario discovery looks for in runs: {@code world.ai_twh@2030-12 > 1000}.
 *
 * @param text as it was written
 * @param value the number that is looked at
 * @param relation how it is to stand to the bound
 * @param bound the bound, finite
 */
public record Condition(String text, ValueName value, Relation relation, double bound) {
  private static final Pattern PATTERN =
      Pattern.compile("\\s*([^<>=\\s]+)\\s*([<>]=?)\\s*(\\S+)\\s*");

  /** How a number stands to a bound. */
  public enum Relation {
    ABOVE(">") {
      @Override
      public boolean holds(double value, double bound) {
        return value > bound;
      }
    },
    AT_LEAST(">=") {
      @Override
      public boolean holds(double value, double bound) {
        return value >= bound;
      }
    },
    BELOW("<") {
      @Override
      public boolean holds(double value, double bound) {
        return value < bound;
      }
    },
    AT_MOST("<=") {
      @Override
      public boolean holds(double value, double bound) {
        return value <= bound;
      }
    };

    private final String sign;

    Relation(String sign) {
      this.sign = sign;
    }

    /** Whether a number stands so to the bound; never, if it does not exist (NaN). */
    public abstract boolean holds(double value, double bound);

    private static Relation of(String sign) {
      for (Relation relation : values()) {
        if (relation.sign.equals(sign)) {
          return relation;
        }
      }
      throw new IllegalArgumentException(sign);
    }
  }

  /**
   * Reads INDICATOR[:ENTITY][@YYYY-MM], a sign and a number.
   *
   * @throws IllegalArgumentException if it is something else; the message is for the user
   */
  public static Condition parse(String text) {
    Matcher parts = PATTERN.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          (text.isBlank() ? "nothing said" : text)
              + ": expected "
              + ValueName.FORM
              + " with >, >=, < or <= and a number, such as \"world.ai_twh@2030-12 > 1000\"");
    }
    ValueName value =
        ValueName.parse(parts.group(1))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        text + ": expected " + ValueName.FORM + ", got '" + parts.group(1) + "'"));
    try {
      double bound = WrittenNumber.parse(parts.group(3));
      return new Condition(text.strip(), value, Relation.of(parts.group(2)), bound);
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          text + ": expected a number, got '" + parts.group(3) + "'", notANumber);
    }
  }
}
