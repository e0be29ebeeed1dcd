package org.inferencefrontier.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as text with seven significant digits, the same on every Java and in every locale ({@code
 * Double.toString} changed its digits with Java 19).
 */
public final class NumberText {
  private static final MathContext DIGITS = new MathContext(7, RoundingMode.HALF_EVEN);
  private static final double LARGEST_PLAIN = 1e15;
  private static final double SMALLEST_PLAIN = 1e-4;

  private static final double LEAST_DIGITS = 1e6;

  /** Nearer than this to a tie the exact value decides; scaling errs by less than 1e-8. */
  private static final double TIE = 1e-6;

  /** Powers of ten; up to 22 they are exact. */
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11
  };

  private NumberText() {}

  /** Plain decimals for everyday magnitudes, else an exponent; empty for NaN. */
  public static String of(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "Infinity" : "-Infinity";
    }
    if (value == 0) {
      return "0";
    }
    double size = Math.abs(value);
    if (size < LARGEST_PLAIN && size >= SMALLEST_PLAIN) {
      return everyday(value).stripTrailingZeros().toPlainString();
    }
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    return rounded.scaleByPowerOfTen(-exponent).toPlainString() + "E" + exponent;
  }

  /** The same digits as exact rounding gives, in a fraction of its time. */
  private static BigDecimal everyday(double value) {
    int scale = DIGITS.getPrecision() - 1 - (int) Math.floor(Math.log10(Math.abs(value)));
    double digits = scale >= 0 ? value * POWERS[scale] : value / POWERS[-scale];
    double whole = Math.rint(digits);
    double size = Math.abs(whole);
    boolean sure =
        size >= LEAST_DIGITS && size < 10 * LEAST_DIGITS && Math.abs(digits - whole) < 0.5 - TIE;
    return sure ? BigDecimal.valueOf((long) whole, scale) : new BigDecimal(value).round(DIGITS);
  }
}
