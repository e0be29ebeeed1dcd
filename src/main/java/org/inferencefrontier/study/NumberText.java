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

  private static final int[] INTEGER_POWERS = {
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
  };

  private NumberText() {}

  /** Plain decimals for everyday magnitudes, else an exponent; empty for NaN. */
  public static String of(double value) {
    StringBuilder text = new StringBuilder();
    append(value, text);
    return text.toString();
  }

  /** Appends what {@link #of} gives. */
  static void append(double value, StringBuilder text) {
    if (Double.isNaN(value)) {
      return;
    }
    if (value == 0) {
      text.append('0');
    } else if (Double.isInfinite(value)) {
      text.append(value > 0 ? "Infinity" : "-Infinity");
    } else {
      double size = Math.abs(value);
      if (size >= LARGEST_PLAIN || size < SMALLEST_PLAIN) {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        text.append(rounded.scaleByPowerOfTen(-exponent).toPlainString());
        text.append('E').append(exponent);
      } else if (!everyday(value, text)) {
        text.append(new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString());
      }
    }
  }

  /**
   * Appends the digits that exact rounding gives, in a fraction of its time.
   *
   * @return false if only exact rounding can tell; nothing is appended then
   */
  private static boolean everyday(double value, StringBuilder text) {
    int scale = DIGITS.getPrecision() - 1 - (int) Math.floor(Math.log10(Math.abs(value)));
    double scaled = Math.abs(scale >= 0 ? value * POWERS[scale] : value / POWERS[-scale]);
    double whole = Math.rint(scaled);
    if (whole < LEAST_DIGITS
        || whole >= 10 * LEAST_DIGITS
        || Math.abs(scaled - whole) >= 0.5 - TIE) {
      return false;
    }
    int digits = (int) whole;
    while (digits % 10 == 0) {
      digits /= 10;
      scale--;
    }
    if (value < 0) {
      text.append('-');
    }
    decimals(digits, scale, text);
    return true;
  }

  /** Appends {@code digits * 10^-scale} without an exponent. */
  private static void decimals(int digits, int scale, StringBuilder text) {
    if (scale <= 0) {
      text.append(digits);
      for (int i = scale; i < 0; i++) {
        text.append('0');
      }
      return;
    }
    if (scale > 9) {
      text.append("0.");
      zeros(scale - length(digits), text);
      text.append(digits);
      return;
    }
    int one = INTEGER_POWERS[scale];
    int fraction = digits % one;
    text.append(digits / one).append('.');
    zeros(scale - length(fraction), text);
    text.append(fraction);
  }

  private static void zeros(int count, StringBuilder text) {
    for (int i = 0; i < count; i++) {
      text.append('0');
    }
  }

  /** Number of digits. */
  private static int length(int digits) {
    int length = 1;
    while (length < INTEGER_POWERS.length && digits >= INTEGER_POWERS[length]) {
      length++;
    }
    return length;
  }
}
