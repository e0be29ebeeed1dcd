package org.inferencefrontier.report.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.inferencefrontier.world.time.Timeline;

/** Numbers and dates as people read them. */
public final class Wording {
  private static final DateTimeFormatter SHORT_MONTH =
      DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter LONG_MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

  /** Below this, decimals would be zeros. */
  private static final double LEAST_DECIMAL = 1e-4;

  /** Below this a percentage is written as none. */
  private static final double LEAST_PERCENT = 5e-4;

  private static final String[] SCALES = {"", "", " million", " billion", " trillion"};
  private static final String[] SHORT_SCALES = {"", "k", "M", "bn", "tn"};

  /** Stands in every power of ten but those of axes. */
  static final String POWER = " × 10";

  /** Stands where there is no value. */
  public static final String NONE = "–";

  private Wording() {}

  /** {@code Oct 2025}. */
  public static String month(int index) {
    return Timeline.month(index).format(SHORT_MONTH);
  }

  /** {@code October 2025}. */
  public static String longMonth(int index) {
    return Timeline.month(index).format(LONG_MONTH);
  }

  /** {@code Oct 2025} for a month in the file format. */
  public static String month(YearMonth month) {
    return month.format(SHORT_MONTH);
  }

  /** Share as percent: {@code 42%}, {@code 3.1%} below ten, {@code 0.04%} below a tenth of one. */
  public static String percent(double share) {
    if (!Double.isFinite(share)) {
      return NONE;
    }
    double size = Math.abs(share * 100);
    if (size < LEAST_PERCENT) {
      return "0%";
    }
    int decimals = size >= 9.95 ? 0 : size >= 0.05 ? 1 : size >= 0.005 ? 2 : 3;
    return minus(String.format(Locale.ROOT, "%." + decimals + "f%%", share * 100));
  }

  /** A share on an axis, with as many decimals as its grid line has: {@code 0.15%}. */
  public static String axisPercent(double share) {
    if (!Double.isFinite(share)) {
      return NONE;
    }
    if (Math.abs(share * 100) < LEAST_PERCENT) {
      return "0%";
    }
    BigDecimal percent = BigDecimal.valueOf(share * 100).round(new MathContext(3));
    return minus(percent.stripTrailingZeros().toPlainString()) + "%";
  }

  /** The text without places where a line may break. */
  public static String unbroken(String text) {
    return text.replace(' ', '\u00a0');
  }

  /** A number of things, which has no fractions but halves: {@code 13.5}. */
  public static String halves(double value) {
    return shortNumber(Double.isFinite(value) ? Math.rint(2 * value) / 2 + 0.0 : value);
  }

  /** A number of things counted, to the last one: {@code 11,050}. */
  public static String count(long number) {
    return minus(String.format(Locale.ROOT, "%,d", number));
  }

  /** Three significant figures: {@code 945}, {@code 12,300}, {@code 1.2 million}. */
  public static String number(double value) {
    if (Math.abs(value) < 999_500 && Math.abs(value) >= 999.5) {
      double unit = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 2);
      return minus(String.format(Locale.ROOT, "%,.0f", Math.round(value / unit) * unit));
    }
    return scaled(value, SCALES);
  }

  /** The same with a short sign for the scale, for axes and narrow columns: {@code 1.2M}. */
  public static String shortNumber(double value) {
    return scaled(value, SHORT_SCALES);
  }

  private static String scaled(double value, String[] scales) {
    if (!Double.isFinite(value)) {
      return NONE;
    }
    int scale = 0;
    double rest = Math.abs(value);
    while (rest >= 999.5 && scale < scales.length - 1) {
      rest /= 1000;
      scale++;
    }
    if (rest >= 999_500 || rest > 0 && rest < LEAST_DECIMAL) {
      return powerOfTen(value);
    }
    String lead = rest >= 999.5 ? number(rest) : significant(rest);
    return (value < 0 ? "−" : "") + lead + scales[scale];
  }

  private static String significant(double rest) {
    if (rest == 0) {
      return "0";
    }
    int decimals =
        rest >= 99.95
            ? 0
            : rest >= 9.995
                ? 1
                : rest >= 0.9995 ? 2 : rest >= 0.09995 ? 3 : rest >= 0.009995 ? 4 : 5;
    return rounded(rest, decimals).stripTrailingZeros().toPlainString();
  }

  /** What formatting with so many decimals gives, at a fraction of its price. */
  private static BigDecimal rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }

  /** {@code 3.2 × 10²⁶}. */
  public static String powerOfTen(double value) {
    if (!Double.isFinite(value) || value == 0) {
      return value == 0 ? "0" : NONE;
    }
    int exponent = (int) Math.floor(Math.log10(Math.abs(value)));
    double mantissa = value / Math.pow(10, exponent);
    String lead = String.format(Locale.ROOT, "%.1f", mantissa);
    if ("10.0".equals(lead)) {
      lead = "1.0";
      exponent++;
    }
    return minus(lead) + POWER + superscript(exponent);
  }

  /** A power of ten on an axis: {@code 10²⁶}. */
  public static String axisPower(double value) {
    return "10" + superscript((int) Math.round(Math.log10(value)));
  }

  private static String superscript(int exponent) {
    StringBuilder text = new StringBuilder();
    for (char digit : Integer.toString(exponent).toCharArray()) {
      text.append(digit == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
    }
    return text.toString();
  }

  /** With its sign and so many decimals: {@code +0.3}; what rounds to nought has none. */
  public static String signed(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return NONE;
    }
    BigDecimal rounded = rounded(value, decimals);
    return (rounded.signum() > 0 ? "+" : "") + minus(rounded.toPlainString());
  }

  private static String minus(String text) {
    return text.replace('-', '−');
  }
}
