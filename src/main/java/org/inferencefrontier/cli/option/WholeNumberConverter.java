package org.inferencefrontier.cli.option;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a whole number, and says in words where a text is none. */
public final class WholeNumberConverter {
  private WholeNumberConverter() {}

  /** For numbers of 32 bits. */
  public static ITypeConverter<Integer> ofInt() {
    return text -> (int) read(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /** For numbers of 64 bits. */
  public static ITypeConverter<Long> ofLong() {
    return text -> read(text, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  private static long read(String text, long least, long most) {
    try {
      long value = Long.parseLong(text);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException notWhole) {
      // Said below, as for one that is too large.
    }
    String size = text.startsWith("-") ? "larger " : "smaller ";
    throw new TypeConversionException(
        "expected a "
            + (text.matches("[+-]?\\d+") ? size : "")
            + "whole number, got '"
            + text
            + "'");
  }
}
