package org.inferencefrontier.report.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.DoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A median with the band that holds nine runs in ten.
 *
 * @param low 5th percentile
 * @param median median
 * @param high 95th percentile
 */
public record Interval(double low, double median, double high) {
  /** Shares are told in percent; from this power of ten on in whole ones. */
  private static final int WHOLE_PERCENT = -2;

  /** What is no date. */
  private static final Pattern NUMBER = Pattern.compile("^[−+]?\\$?\\d");

  /** Whether there are values. */
  public boolean exists() {
    return Double.isFinite(low) && Double.isFinite(median) && Double.isFinite(high);
  }

  /**
   * {@code 61% (48% to 72%)}; a line may break before the bracket and nowhere else. Where all three
   * read the same it is told once.
   */
  public String text(DoubleFunction<String> write) {
    if (!exists()) {
      return Wording.NONE;
    }
    DoubleFunction<String> alike = alike(write);
    String middle = alike.apply(median);
    if (middle.equals(alike.apply(low)) && middle.equals(alike.apply(high))) {
      return whole(middle);
    }
    return whole(middle) + " (" + whole(band(write)) + ")";
  }

  /** A browser would break a line between a minus sign and a dollar. */
  private static String whole(String text) {
    return Wording.unbroken(text).replace("−$", "−\u2060$");
  }

  /** Writes all three as powers of ten if one of them has to be, so that they can be compared. */
  private DoubleFunction<String> alike(DoubleFunction<String> write) {
    boolean powers =
        Stream.of(low, median, high).map(write::apply).anyMatch(t -> t.contains(Wording.POWER));
    return powers ? value -> asPower(value, write.apply(value)) : write;
  }

  private static String asPower(double value, String written) {
    return value == 0 || written.contains(Wording.POWER)
        ? written
        : (written.startsWith("$") ? "$" : "") + Wording.powerOfTen(value);
  }

  /** {@code 48% to 72%}. */
  public String band(DoubleFunction<String> write) {
    return withoutUnit(end(low, write), end(high, write)) + " to " + end(high, write);
  }

  /**
   * An end of the band as it is told: to what the spread bears, a fiftieth of it or finer, but to
   * two figures at least, as nearly nothing is not nothing, and never on the median's other side.
   * So {@code 0.0231 to 112} is {@code 0.023 to 112}. Powers of ten have two figures anyway; dates
   * have none to spare.
   */
  private String end(double value, DoubleFunction<String> write) {
    DoubleFunction<String> alike = alike(write);
    String exact = alike.apply(value);
    if (!(high > low) || exact.contains(Wording.POWER) || !NUMBER.matcher(exact).find()) {
      return exact;
    }
    int place = Math.min(magnitude((high - low) / 2), magnitude(value)) - 1;
    double rounded = rounded(value, place);
    String told = alike.apply(rounded);
    double step = Math.pow(10, place);
    // Who writes no finer than that rounds once: twice would move 0.2849 to 0.29.
    if (told.equals(alike.apply(rounded - step)) || told.equals(alike.apply(rounded + step))) {
      return exact;
    }
    return place >= WHOLE_PERCENT ? told.replaceFirst("\\.0%$", "%") : told;
  }

  private double rounded(double value, int place) {
    BigDecimal exact = BigDecimal.valueOf(value);
    double nearest = exact.setScale(-place, RoundingMode.HALF_UP).doubleValue();
    if (value <= median && nearest > median) {
      return exact.setScale(-place, RoundingMode.FLOOR).doubleValue();
    }
    return value >= median && nearest < median
        ? exact.setScale(-place, RoundingMode.CEILING).doubleValue()
        : nearest;
  }

  /** Power of ten of the first figure. */
  private static int magnitude(double value) {
    return value == 0 ? 0 : (int) Math.floor(Math.log10(Math.abs(value)));
  }

  /** The band, which a line may break between its ends and nowhere else. */
  public String unbrokenEnds(DoubleFunction<String> write) {
    return exists() ? whole(band(write)).replace("\u00a0to\u00a0", " to\u00a0") : Wording.NONE;
  }

  /** The first end, without a unit in words that the second repeats. */
  private static String withoutUnit(String from, String to) {
    int space = to.lastIndexOf(' ');
    String unit = space < 0 ? "" : to.substring(space);
    boolean isUnit = unit.length() > 1 && Character.isLetter(unit.charAt(1));
    return isUnit && from.endsWith(unit) ? from.substring(0, from.length() - unit.length()) : from;
  }

  /**
   * The same for a narrow place: {@code 48–72%}. A dash beside a minus sign or between powers of
   * ten would be misread.
   */
  public String shortBand(DoubleFunction<String> write) {
    String from = end(low, write);
    String to = end(high, write);
    if ((from + to).contains("−") || (from + to).contains(" ")) {
      return Wording.unbroken(from) + " to " + Wording.unbroken(to);
    }
    boolean percent = from.endsWith("%") && to.endsWith("%");
    return (percent ? from.substring(0, from.length() - 1) : from) + "–" + to;
  }

  /** The median, written as the ends are. */
  public String middle(DoubleFunction<String> write) {
    return Wording.unbroken(alike(write).apply(median));
  }
}
