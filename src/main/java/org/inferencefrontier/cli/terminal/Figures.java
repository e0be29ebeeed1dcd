package org.inferencefrontier.cli.terminal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as the terminal shows them. */
public final class Figures {
  /** What is smaller is the last digits of a difference. */
  private static final double LEAST = 1e-9;

  private static final MathContext DIGITS = new MathContext(4);
  private static final double LEAST_ROUNDED = 1e4;
  private static final double FEW_DIGITS = 1e-3;
  private static final double MOST_PLAIN = 1e15;

  private Figures() {}

  /**
   * Four significant digits, thousands apart and no exponent: {@code 1,234} or {@code 0.000029}.
   */
  public static String number(double value) {
    double size = Math.abs(value);
    if (Double.isNaN(value)) {
      return "";
    }
    if (size < LEAST) {
      return "0";
    }
    if (!(size < MOST_PLAIN)) {
      return String.format(Locale.ROOT, "%.3E", value);
    }
    if (size < FEW_DIGITS) {
      return BigDecimal.valueOf(value).round(new MathContext(2)).toPlainString();
    }
    if (size >= LEAST_ROUNDED) {
      return String.format(Locale.ROOT, "%,.0f", BigDecimal.valueOf(value).round(DIGITS));
    }
    int decimals = (int) Math.max(0, 3 - Math.floor(Math.log10(size)));
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}
