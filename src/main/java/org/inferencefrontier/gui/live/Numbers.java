package org.inferencefrontier.gui.live;

import java.util.Locale;

/** Numbers as people read them. */
public final class Numbers {
  private static final String[] WORDS = {" million", " billion", " trillion"};

  /** Below it nothing is left but dust of sums; a million tokens come to cost some 1e-5 dollars. */
  private static final double NOTHING = 1e-9;

  /** Below it decimals would be noughts. */
  private static final double LEAST_DECIMAL = 1e-3;

  private static final double HIGHEST = 1e18;

  private Numbers() {}

  /** Three significant digits or more, with a word from a million on; "none" for NaN. */
  public static String words(double value) {
    double size = Math.abs(value);
    if (Double.isNaN(value)) {
      return "none";
    }
    if (size < NOTHING) {
      return "0";
    }
    if (size >= HIGHEST) {
      return String.format(Locale.ROOT, "%.2e", value);
    }
    if (size < 999_999.5) {
      return digits(value);
    }
    double shown = value / 1e6;
    int word = 0;
    while (word < WORDS.length - 1 && Math.abs(shown) >= 999.5) {
      shown /= 1000;
      word++;
    }
    return digits(shown) + WORDS[word];
  }

  private static String digits(double value) {
    double size = Math.abs(value);
    if (value == Math.rint(value) || size >= 100) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    if (size < LEAST_DECIMAL) {
      return String.format(Locale.ROOT, "%.2e", value);
    }
    String format =
        size >= 10
            ? "%.1f"
            : size >= 1 ? "%.2f" : size >= 0.1 ? "%.3f" : size >= 0.01 ? "%.4f" : "%.5f";
    return String.format(Locale.ROOT, format, value);
  }
}
