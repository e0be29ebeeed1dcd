package org.inferencefrontier.analysis.claim;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.inferencefrontier.world.time.Timeline;

/**
 * Sums over a run's series: each takes and gives a value a month from January 2023, NaN where there
 * is none, and changes no array that it is given.
 */
final class Paths {
  static final double BILLION = 1e9;
  static final double PERCENT = 100;

  /** Unit of {@link #billionsAYear}, as claims write it. */
  static final String BILLION_USD_A_YEAR = "B USD/yr";

  private static final int YEAR = Timeline.MONTHS_A_YEAR;

  private Paths() {}

  static double[] each(double[] values, DoubleUnaryOperator formula) {
    return Arrays.stream(values).map(formula).toArray();
  }

  static double[] both(double[] one, double[] other, DoubleBinaryOperator formula) {
    double[] result = new double[one.length];
    Arrays.setAll(result, month -> formula.applyAsDouble(one[month], other[month]));
    return result;
  }

  /** Shares, 0-1, as percentages. */
  static double[] percent(double[] shares) {
    return each(shares, share -> PERCENT * share);
  }

  /** USD a month at a year's rate, in billions. */
  static double[] billionsAYear(double[] usdPerMonth) {
    return each(usdPerMonth, usd -> YEAR * usd / BILLION);
  }

  /** Greatest value of 2023 and 2024, in every month. */
  static double[] highestOfTwoYears(double[] values) {
    double highest = peak(values)[Math.min(values.length, 2 * YEAR) - 1];
    return each(values, any -> highest);
  }

  static double[] difference(double[] one, double[] other) {
    return both(one, other, (a, b) -> a - b);
  }

  /** The first of two shares less the second, in percentage points. */
  static double[] pointsBetween(double[][] shares) {
    return both(shares[0], shares[1], (a, b) -> PERCENT * (a - b));
  }

  /** NaN where nothing is divided by. */
  static double[] quotient(double[] one, double[] other) {
    return both(one, other, (a, b) -> b > 0 ? a / b : Double.NaN);
  }

  /** A share against the rest. */
  static double odds(double share) {
    return share / (1 - share);
  }

  /** Greatest value so far. */
  static double[] peak(double[] values) {
    double[] peak = values.clone();
    for (int month = 1; month < peak.length; month++) {
      if (!(peak[month] >= peak[month - 1])) {
        peak[month] = Double.isNaN(peak[month - 1]) ? peak[month] : peak[month - 1];
      }
    }
    return peak;
  }

  /** Compares a month with the same one of the year before; NaN in the first year. */
  static double[] overYear(double[] values, DoubleBinaryOperator nowAndBefore) {
    double[] changes = new double[values.length];
    for (int month = 0; month < values.length; month++) {
      changes[month] =
          month < YEAR
              ? Double.NaN
              : nowAndBefore.applyAsDouble(values[month], values[month - YEAR]);
    }
    return changes;
  }

  /** Mean of the twelve months to each month, of those that have a value; NaN in the first year. */
  static double[] yearToDate(double[] values) {
    double[] means = new double[values.length];
    for (int month = 0; month < values.length; month++) {
      means[month] = month < YEAR - 1 ? Double.NaN : mean(values, month - YEAR + 1, month);
    }
    return means;
  }

  /** Change since the mean of a year. */
  static double[] since(double[] values, int year) {
    double base = meanOfYear(values, year);
    return each(values, value -> value - base);
  }

  /** Mean of a year's months that have a value; NaN if the run ends before. */
  static double meanOfYear(double[] values, int year) {
    int from = january(year);
    return from >= values.length
        ? Double.NaN
        : mean(values, from, Math.min(values.length, from + YEAR) - 1);
  }

  /** Sum of all months from January of a year; NaN before. */
  static double[] cumulated(double[] values, int year) {
    int from = january(year);
    double[] sums = new double[values.length];
    double sum = 0;
    for (int month = 0; month < values.length; month++) {
      sum += month < from || Double.isNaN(values[month]) ? 0 : values[month];
      sums[month] = month < from ? Double.NaN : sum;
    }
    return sums;
  }

  private static int january(int year) {
    return Timeline.indexOf(YearMonth.of(year, 1));
  }

  /** Mean of the values of some months that there are; NaN if there is none. */
  private static double mean(double[] values, int from, int to) {
    return Arrays.stream(values, from, to + 1)
        .filter(value -> !Double.isNaN(value))
        .average()
        .orElse(Double.NaN);
  }
}
