package org.inferencefrontier.study.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

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

  private static final double LOG10_OF_2 = 0.301029995663981;

  /** Longest plain text: a sign, a zero, a point, three zeros and seven digits; or 16 digits. */
  private static final int LONGEST = 24;

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
      return everyday(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    return rounded.scaleByPowerOfTen(-exponent).toPlainString() + "E" + exponent;
  }

  /** The same digits as exact rounding gives, in a fraction of its time. */
  private static String everyday(double value) {
    // Of a power of two, so at most one too small; then the digits are too many.
    int magnitude = (int) Math.floor(Math.getExponent(value) * LOG10_OF_2);
    int scale = DIGITS.getPrecision() - 1 - magnitude;
    double whole = Math.rint(shifted(value, scale));
    if (Math.abs(whole) >= 10 * LEAST_DIGITS) {
      scale--;
    }
    double digits = shifted(value, scale);
    whole = Math.rint(digits);
    double size = Math.abs(whole);
    boolean sure =
        size >= LEAST_DIGITS && size < 10 * LEAST_DIGITS && Math.abs(digits - whole) < 0.5 - TIE;
    return sure
        ? plain((long) whole, scale)
        : new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
  }

  private static double shifted(double value, int scale) {
    return scale >= 0 ? value * POWERS[scale] : value / POWERS[-scale];
  }

  /**
   * Digits with a point, without zeros at the end.
   *
   * @param scale how many digits stand after the point; if negative, zeros before it
   */
  private static String plain(long whole, int scale) {
    byte[] text = new byte[LONGEST];
    int first = LONGEST;
    long digits = Math.abs(whole);
    int after = scale;
    for (; after < 0; after++) {
      text[--first] = '0';
    }
    for (; after > 0 && digits % 10 == 0; after--) {
      digits /= 10;
    }
    if (after > 0) {
      for (; after > 0; after--) {
        text[--first] = (byte) ('0' + digits % 10);
        digits /= 10;
      }
      text[--first] = '.';
    }
    do {
      text[--first] = (byte) ('0' + digits % 10);
      digits /= 10;
    } while (digits > 0);
    if (whole < 0) {
      text[--first] = '-';
    }
    return new String(text, first, LONGEST - first, StandardCharsets.ISO_8859_1);
  }
}
