package org.inferencefrontier.report;

import java.util.Comparator;
import java.util.List;
import org.inferencefrontier.analysis.kept.KeptSensitivity.Driver;
import org.inferencefrontier.analysis.kept.KeptSensitivity.Headline;

/** Headlines of the sensitivity analysis: their units, and drivers in an order for people. */
final class HeadlineWords {
  /** A share of variance below which a driver is not named. */
  private static final double LEAST_SHARE = 0.02;

  private HeadlineWords() {}

  /** How its values are written. */
  static Measure measure(Headline headline) {
    if (headline.name().startsWith("crossover_month")) {
      return Measure.CALENDAR_MONTH;
    }
    if (headline.name().contains("share")) {
      return Measure.SHARE;
    }
    return headline.name().contains("twh") ? Measure.TERAWATT_HOURS : Measure.count("");
  }

  /** Its title; dates are written as such. */
  static String title(Headline headline) {
    return headline.title().replace(", from January 2023", "");
  }

  /** Whether it differs between runs. */
  static boolean varies(Headline headline) {
    return headline.drivers().stream().anyMatch(driver -> Double.isFinite(driver.total()));
  }

  /** Parameters with medians of their own, the widest swing first. */
  static List<Driver> bySwing(Headline headline) {
    return headline.drivers().stream()
        .filter(Driver::isParameter)
        .sorted(Comparator.comparingDouble(driver -> -driver.swing()))
        .toList();
  }

  /**
   * Parameters with the largest total shares of variance; left out are those that hardly count, and
   * those whose two medians read the same, as they tell nothing to readers.
   */
  static List<Driver> top(Headline headline, int most) {
    Measure measure = measure(headline);
    return headline.drivers().stream()
        .filter(driver -> driver.isParameter() && driver.total() >= LEAST_SHARE)
        .filter(driver -> shows(driver, measure))
        .sorted(Comparator.comparingDouble(driver -> -driver.total()))
        .limit(most)
        .toList();
  }

  private static boolean shows(Driver driver, Measure measure) {
    String low = measure.write().apply(driver.lowQuarter());
    return !low.equals(measure.write().apply(driver.highQuarter()));
  }

  /** Chance and all other parameters together as far as they count, the larger first. */
  static List<Driver> unnamed(Headline headline) {
    return headline.drivers().stream()
        .filter(driver -> !driver.isParameter() && driver.total() >= LEAST_SHARE)
        .sorted(Comparator.comparingDouble(driver -> -driver.total()))
        .toList();
  }
}
