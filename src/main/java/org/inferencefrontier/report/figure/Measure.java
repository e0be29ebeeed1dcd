package org.inferencefrontier.report.figure;

import java.util.Locale;
import java.util.function.DoubleFunction;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.report.chart.PanelSpec.Scale;
import org.inferencefrontier.report.text.Wording;

/**
 * How a quantity is written and drawn.
 *
 * @param unit unit in words, as it follows a number in a sentence or stands in a column head
 * @param write the number with as much unit as fits a narrow place
 * @param tick the number on an axis
 * @param scale vertical scale
 */
public record Measure(
    String unit, DoubleFunction<String> write, DoubleFunction<String> tick, Scale scale) {
  /** Of chips, months or wafers less than this is nothing. */
  private static final double DUST = 1e-4;

  private static final double GIGAWATT_HOUR = 1e-3;

  /** In MW: of data centres less is nothing. */
  private static final double TEN_KILOWATTS = 1e-2;

  private static final double INDEX_STEPS = 1000;

  public static final Measure SHARE =
      new Measure("share", Wording::percent, Wording::axisPercent, Scale.LINEAR);

  /** Capacity in the useful work of H100s. */
  public static final Measure H100E = count("H100-equivalents");

  public static final Measure USD_PER_MONTH =
      new Measure("USD a month", Measure::usd, Wording::shortNumber, Scale.LINEAR);

  /** Money. */
  public static final Measure USD =
      new Measure("USD", Measure::usd, Wording::shortNumber, Scale.LINEAR);

  public static final Measure TERAWATT_HOURS =
      new Measure("TWh a year", Measure::terawattHours, Wording::number, Scale.LINEAR);
  public static final Measure MEGAWATTS =
      new Measure("MW", Measure::megawatts, Measure::megawatts, Scale.LINEAR);

  /** Of series in MW. */
  public static final Measure GIGAWATTS =
      new Measure(
          "GW",
          value -> Wording.number(above(DUST, value / 1000)),
          value -> Wording.number(above(DUST, value / 1000)),
          Scale.LINEAR);

  public static final Measure MONTHS = count("months");
  public static final Measure WEEKS = count("weeks");

  /** In powers of ten throughout: a study goes from billions beyond what words exist for. */
  public static final Measure TOKENS_PER_DAY =
      new Measure("tokens a day", Wording::powerOfTen, Wording::axisPower, Scale.LINEAR);

  public static final Measure FLOP =
      new Measure("FLOP", Wording::powerOfTen, Wording::axisPower, Scale.LOGARITHMIC);
  public static final Measure USD_POWERS =
      new Measure("USD", Measure::usd, Wording::axisPower, Scale.LOGARITHMIC);
  public static final Measure USD_LOGARITHMIC =
      new Measure("USD", Measure::usd, Wording::shortNumber, Scale.LOGARITHMIC);
  public static final Measure TOKENS_PER_DAY_LOGARITHMIC =
      new Measure("tokens a day", Wording::powerOfTen, Wording::axisPower, Scale.LOGARITHMIC);
  public static final Measure H100E_LOGARITHMIC =
      new Measure(
          "H100-equivalents", Wording::shortNumber, Wording::shortNumber, Scale.LOGARITHMIC);

  /** A ratio about one, or an index from nought to one. */
  public static final Measure INDEX =
      new Measure("", Measure::index, Wording::shortNumber, Scale.LINEAR);

  public static final Measure TOKENS_PER_JOULE =
      new Measure("tokens per joule", Wording::shortNumber, Wording::axisPower, Scale.LOGARITHMIC);

  /** A number of things: quantiles between two runs may be halves, as the middle of two is. */
  public static final Measure NUMBER =
      new Measure("", Wording::halves, Measure::whole, Scale.LINEAR);

  /** A date, months since January 2023. */
  public static final Measure CALENDAR_MONTH =
      new Measure("", Measure::calendar, Measure::calendar, Scale.LINEAR);

  public static final Measure MULTIPLE = count("single passes");

  /** A ratio that grows by powers of ten. */
  public static final Measure RATIO_LOGARITHMIC =
      new Measure("", Wording::shortNumber, Wording::axisPower, Scale.LOGARITHMIC);

  public static final Measure MILLISECONDS = count("ms");
  public static final Measure USD_PER_YEAR =
      new Measure("USD a year", Measure::usd, Wording::shortNumber, Scale.LINEAR);
  public static final Measure REQUESTS_PER_DAY_LOGARITHMIC =
      new Measure("requests a day", Wording::powerOfTen, Wording::axisPower, Scale.LOGARITHMIC);

  private static String calendar(double month) {
    return Double.isFinite(month) ? Wording.month((int) Math.round(month)) : Wording.NONE;
  }

  /** A number in a unit that its surroundings name. */
  public static Measure count(String unit) {
    return new Measure(
        unit,
        value -> Wording.shortNumber(above(DUST, value)),
        value -> Wording.shortNumber(above(DUST, value)),
        Scale.LINEAR);
  }

  /** The value, or nought where it is too little to be anything. */
  private static double above(double least, double value) {
    return Math.abs(value) < least ? 0 : value;
  }

  private static String megawatts(double value) {
    return Wording.number(above(TEN_KILOWATTS, value));
  }

  private static String terawattHours(double value) {
    return Wording.number(above(GIGAWATT_HOUR, value)) + " TWh";
  }

  /** Three decimals at most: what an index has beyond them says nothing. */
  private static String index(double value) {
    return Wording.shortNumber(
        Math.abs(value) < 1 ? Math.rint(value * INDEX_STEPS) / INDEX_STEPS + 0.0 : value);
  }

  /** What is counted has no halves on its axis. */
  private static String whole(double value) {
    return value == Math.rint(value) ? Wording.shortNumber(value) : "";
  }

  /**
   * How values of an indicator are written when only its definition is known; those that are
   * months, as dates.
   */
  public static Measure of(IndicatorDefinition definition) {
    if (definition.isMonth()) {
      return CALENDAR_MONTH;
    }
    String indicator = definition.name();
    String unit = definition.unit();
    if (indicator.endsWith("_flop")) {
      return FLOP;
    }
    if (indicator.contains("share") || indicator.endsWith("gross_margin")) {
      return SHARE;
    }
    if (unit.startsWith("USD")) {
      return new Measure(unit, Measure::usd, Measure::usd, Scale.LINEAR);
    }
    return unit.startsWith("MW") ? MEGAWATTS : count(unit);
  }

  /** Dollars: {@code $4.1bn}; small amounts with cents. */
  public static String usd(double value) {
    if (!Double.isFinite(value)) {
      return Wording.NONE;
    }
    String amount =
        Math.abs(value) >= 0.1 && Math.abs(value) < 10
            ? String.format(Locale.ROOT, "%.2f", Math.abs(value)).replaceAll("\\.00$", "")
            : Wording.shortNumber(Math.abs(value));
    return (value < 0 ? "−$" : "$") + amount;
  }

  /**
   * The least top of an axis: what is less is shown as the little that it is, not blown up to the
   * height of the chart.
   */
  double leastTop() {
    if (this == SHARE) {
      return 0.001;
    }
    if (this == WEEKS) {
      return 0.1;
    }
    if (this == INDEX) {
      return 0.01;
    }
    return this == MEGAWATTS || this == GIGAWATTS || this == NUMBER ? 1 : 0;
  }

  /**
   * The end of a band without the unit, which stands at the median. As exact as the median: rounder
   * ends would leave it outside of a narrow band.
   */
  String bound(double value) {
    if (this == CALENDAR_MONTH) {
      return write.apply(value);
    }
    boolean asOnAxis = scale == Scale.LINEAR && this != NUMBER && this != SHARE && this != INDEX;
    return (asOnAxis ? tick : write).apply(value).replace("$", "");
  }
}
