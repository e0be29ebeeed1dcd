package org.inferencefrontier.report.figure;

import static org.inferencefrontier.analysis.sensitivity.Headline.CROSSOVER_MONTH;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inferencefrontier.analysis.kept.KeptSensitivity.Driver;
import org.inferencefrontier.analysis.kept.KeptSensitivity.Headline;
import org.inferencefrontier.analysis.sensitivity.Drivers;

/** Headlines of the sensitivity analysis: their units, and drivers in an order for people. */
public final class HeadlineWords {
  /** A share of variance below which chance or the rest is not named. */
  private static final double LEAST_SHARE = 0.02;

  /** A share of variance from which a driver that does not show is named all the same. */
  private static final double WORTH_A_WORD = 0.1;

  private HeadlineWords() {}

  /** How its values are written. */
  public static Measure measure(Headline headline) {
    if (headline.name().equals(CROSSOVER_MONTH)) {
      return Measure.CALENDAR_MONTH;
    }
    if (headline.name().contains("share")) {
      return Measure.SHARE;
    }
    return headline.name().contains("twh") ? Measure.TERAWATT_HOURS : Measure.count("");
  }

  /** Its title; dates are written as such. */
  public static String title(Headline headline) {
    return headline.title().replace(", from January 2023", "");
  }

  /** Whether it differs between runs. */
  public static boolean varies(Headline headline) {
    return headline.drivers().stream().anyMatch(driver -> Double.isFinite(driver.total()));
  }

  /** Parameters with medians of their own, the widest swing first. */
  public static List<Driver> bySwing(Headline headline) {
    return headline.drivers().stream()
        .filter(Driver::isParameter)
        .sorted(Comparator.comparingDouble(driver -> -driver.swing()))
        .toList();
  }

  /**
   * Parameters with the widest swings, in the order of the tornado charts; left out are those whose
   * two medians read the same or lie no further apart than chance would put them.
   */
  public static List<Driver> top(Headline headline, int most) {
    return showing(headline).limit(most).toList();
  }

  private static Stream<Driver> showing(Headline headline) {
    Measure measure = measure(headline);
    return bySwing(headline).stream().filter(driver -> shows(driver, headline, measure));
  }

  private static boolean shows(Driver driver, Headline headline, Measure measure) {
    String low = measure.write().apply(driver.lowQuarter());
    return driver.swing() > headline.samplingNoise()
        && !low.equals(measure.write().apply(driver.highQuarter()));
  }

  /**
   * Parameters that count, but not by themselves: their medians lie no further apart than chance
   * would put them, and yet they have a share of variance together with others.
   */
  public static List<Driver> onlyTogether(Headline headline) {
    return headline.drivers().stream()
        .filter(driver -> driver.isParameter() && driver.total() >= WORTH_A_WORD)
        .filter(driver -> !shows(driver, headline, measure(headline)))
        .sorted(Comparator.comparingDouble(driver -> -driver.total()))
        .toList();
  }

  /** The share of random events if it is larger than that of any parameter that shows. */
  public static Optional<Driver> leadingChance(Headline headline) {
    double largest = showing(headline).mapToDouble(Driver::total).max().orElse(0);
    return headline.drivers().stream()
        .filter(driver -> driver.name().equals(Drivers.CHANCE))
        .filter(driver -> driver.total() >= LEAST_SHARE && driver.total() > largest)
        .findFirst();
  }

  /** Chance and all other parameters together as far as they count, the larger first. */
  public static List<Driver> unnamed(Headline headline) {
    return headline.drivers().stream()
        .filter(driver -> !driver.isParameter() && driver.total() >= LEAST_SHARE)
        .sorted(Comparator.comparingDouble(driver -> -driver.total()))
        .toList();
  }
}
