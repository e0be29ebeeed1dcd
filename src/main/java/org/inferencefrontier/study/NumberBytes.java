package org.inferencefrontier.study;

import java.nio.charset.StandardCharsets;

/**
 * Reads numbers where they stand in a file, without making a text of each. What is not plain digits
 * is left to Java's own readers, which also say what is wrong with it.
 */
final class NumberBytes {
  /** Any whole number of so many digits is a double, and a power of ten that it is divided by. */
  private static final int MOST_DIGITS = 15;

  private static final int MOST_DIGITS_OF_INT = 9;

  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private NumberBytes() {}

  /**
   * The inverse of {@link NumberText}, the same to the bit as {@link Double#parseDouble}: one
   * division of exact numbers is rounded as the decimal is.
   *
   * @throws NumberFormatException if there is something else
   */
  static double decimal(byte[] text, int from, int to) {
    boolean negative = from < to && text[from] == '-';
    long whole = 0;
    int digits = 0;
    int point = -1;
    for (int at = negative ? from + 1 : from; at < to; at++) {
      int digit = text[at] - '0';
      if (digit >= 0 && digit <= 9) {
        whole = 10 * whole + digit;
        digits++;
      } else if (text[at] == '.' && point < 0) {
        point = digits;
      } else {
        return SummaryReader.number(words(text, from, to));
      }
    }
    if (digits == 0 || digits > MOST_DIGITS) {
      return SummaryReader.number(words(text, from, to));
    }
    double size = point < 0 ? whole : whole / POWERS[digits - point];
    return negative ? -size : size;
  }

  /**
   * A whole number.
   *
   * @throws NumberFormatException if there is something else
   */
  static int whole(byte[] text, int from, int to) {
    int whole = 0;
    for (int at = from; at < to; at++) {
      int digit = text[at] - '0';
      if (digit < 0 || digit > 9) {
        return Integer.parseInt(words(text, from, to));
      }
      whole = 10 * whole + digit;
    }
    return from < to && to - from <= MOST_DIGITS_OF_INT
        ? whole
        : Integer.parseInt(words(text, from, to));
  }

  static String words(byte[] text, int from, int to) {
    return new String(text, from, to - from, StandardCharsets.UTF_8);
  }
}
