package org.inferencefrontier.world;

import java.util.regex.Pattern;

/** A number as people write it in inputs: decimal digits, with a point and an exponent or not. */
public final class WrittenNumber {
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

  private WrittenNumber() {}

  /**
   * The number. What only Java takes for one, such as {@code 1.2f}, {@code 0x1p0} or {@code NaN},
   * is none.
   *
   * @throws NumberFormatException if it is something else, or too large to be held
   */
  public static double parse(String text) {
    double value = DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    if (!Double.isFinite(value)) {
      throw new NumberFormatException(text);
    }
    return value;
  }
}
