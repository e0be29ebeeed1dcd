package org.inferencefrontier.report.comparison;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.inferencefrontier.report.comparison.ComparedQuantities.Quantity;
import org.inferencefrontier.report.figure.Horizon;
import org.inferencefrontier.report.figure.Measure;
import org.inferencefrontier.report.page.Finding;
import org.inferencefrontier.report.text.Interval;
import org.inferencefrontier.report.text.Names;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.study.StoredComparison;
import org.inferencefrontier.study.StoredComparison.Difference;

/** What a scenario changes beyond chance: the world first, then who moves most. */
final class ComparisonFindings {
  /** Smallest share of all agents' sum of an agent that is named. */
  static final double LEAST_AGENT = 0.001;

  /** The same of a state: a change for its size means little where there is next to nothing. */
  private static final double LEAST_STATE = 0.01;

  /** Smallest difference of another time that is told, of the reference's mean. */
  private static final double LEAST_WIDEST = 0.02;

  /** How many times that of the headline's month it has to be. */
  private static final double MUCH = 1.5;

  /** What a tenth of a month rounds to nothing below. */
  private static final double LEAST_MONTHS = 0.05;

  /** How large everything is. */
  private static final List<Quantity> SIZE =
      List.of(ComparedQuantities.COMPUTE, ComparedQuantities.ELECTRICITY);

  private record Change(Quantity quantity, Difference difference) {}

  private final StoredComparison comparison;
  private final Names names;
  private final Horizon horizon;

  ComparisonFindings(StoredComparison comparison, Names names, Horizon horizon) {
    this.comparison = comparison;
    this.names = names;
    this.horizon = horizon;
  }

  /** Whether the interval of the mean difference excludes zero. */
  static boolean isSure(Difference difference) {
    return difference.paired().low() > 0 || difference.paired().high() < 0;
  }

  /** Whether both means are written alike: a change that no reader of them would see. */
  static boolean readsAlike(Difference difference, Measure measure) {
    return measure
        .write()
        .apply(difference.paired().reference())
        .equals(measure.write().apply(difference.paired().scenario()));
  }

  /** Difference of the means over the reference's. */
  static double relative(Difference difference) {
    return difference.paired().difference() / difference.paired().reference();
  }

  /**
   * What a scenario changes, as a card: in front the larger change of the world's compute and of
   * its electricity.
   *
   * @param title what the scenario is called
   * @param reference what the reference is called
   * @throws IOException if a table cannot be read
   */
  Finding of(String scenario, String title, String reference) throws IOException {
    List<Change> changes = new ArrayList<>();
    for (Quantity quantity : SIZE) {
      sure(scenario, quantity.indicator())
          .findFirst()
          .ifPresent(each -> changes.add(new Change(quantity, each)));
    }
    changes.sort(Comparator.comparingDouble(each -> -Math.abs(relative(each.difference()))));
    List<String> points = new ArrayList<>();
    changes.stream().skip(1).map(this::sentence).forEach(points::add);
    for (Quantity quantity : SIZE) {
      widest(scenario, quantity, reference).ifPresent(points::add);
    }
    crossover(scenario).ifPresent(points::add);
    movers(
            scenario,
            "Inference capacity on states' soil",
            "state.inference_capacity_h100e",
            Measure.H100E,
            LEAST_STATE,
            ComparisonFindings::relative)
        .ifPresent(points::add);
    movers(
            scenario,
            "Revenue of vendors",
            "vendor.revenue",
            Measure.USD_PER_MONTH,
            LEAST_AGENT,
            each -> each.paired().difference())
        .ifPresent(points::add);
    return new Finding(
        changes.isEmpty() ? "\u2248 0" : signed(relative(changes.get(0).difference())),
        title,
        changes.isEmpty()
            ? "Neither installed compute nor the electricity of AI in "
                + Wording.longMonth(horizon.headline())
                + " moves beyond chance."
            : sentence(changes.get(0)),
        points,
        ComparisonFigures.differencesId(scenario));
  }

  /** A difference over the reference's mean with its sign: {@code +36%}. */
  static String signed(double relative) {
    return (relative > 0 ? "+" : "") + Wording.percent(relative);
  }

  /** When the difference is largest, where that is another time and much larger. */
  private Optional<String> widest(String scenario, Quantity quantity, String reference)
      throws IOException {
    List<Difference> path =
        comparison.path(scenario, quantity.indicator(), quantity.entity()).stream()
            .filter(each -> each.paired().reference() > 0)
            .toList();
    double atHeadline =
        path.stream()
            .filter(each -> each.month() == horizon.headline() && isSure(each))
            .mapToDouble(each -> Math.abs(relative(each)))
            .findFirst()
            .orElse(0);
    return path.stream()
        .filter(ComparisonFindings::isSure)
        .max(Comparator.comparingDouble(each -> Math.abs(relative(each))))
        .filter(each -> Math.abs(relative(each)) >= Math.max(LEAST_WIDEST, MUCH * atHeadline))
        .map(
            each ->
                quantity.name()
                    + " is furthest from "
                    + reference
                    + " in "
                    + Wording.longMonth(each.month())
                    + ": "
                    + size(each)
                    + ".");
  }

  private Optional<String> crossover(String scenario) throws IOException {
    return sure(scenario, "world.crossover_month").findFirst().map(this::crossover);
  }

  private String crossover(Difference difference) {
    var paired = difference.paired();
    boolean later = paired.difference() > 0;
    return "Inference overtakes training "
        + size(paired.difference(), paired.low(), paired.high(), ComparisonFindings::months)
        + " months "
        + (later ? "later" : "earlier")
        + ": "
        + Measure.CALENDAR_MONTH.write().apply(paired.scenario())
        + " instead of "
        + Measure.CALENDAR_MONTH.write().apply(paired.reference())
        + ", the mean of "
        + paired.pairs()
        + " pairs that get there in both.";
  }

  /** Tenths: a mean of months knows no days. Its interval has no nought in it. */
  private static String months(double value) {
    return value < LEAST_MONTHS ? "under 0.1" : String.format(Locale.ROOT, "%.1f", value);
  }

  private String sentence(Change change) {
    return change.quantity().name()
        + " in "
        + Wording.longMonth(horizon.headline())
        + " is "
        + size(change.difference())
        + ".";
  }

  /** {@code 36% (30% to 42%) more}. */
  private static String size(Difference difference) {
    var paired = difference.paired();
    double base = paired.reference();
    return size(
            paired.difference() / base, paired.low() / base, paired.high() / base, Wording::percent)
        + (paired.difference() > 0 ? " more" : " less");
  }

  /** An interval of sizes: of a fall, too, the smaller end first. */
  private static String size(double mean, double low, double high, DoubleFunction<String> write) {
    return mean >= 0
        ? new Interval(low, mean, high).text(write)
        : new Interval(-high, -mean, -low).text(write);
  }

  /** Who gains and who loses most, of those that are not next to nothing. */
  private Optional<String> movers(
      String scenario,
      String what,
      String indicator,
      Measure measure,
      double leastShare,
      ToDoubleFunction<Difference> order)
      throws IOException {
    double least =
        leastShare
            * ofMonth(scenario, indicator).mapToDouble(each -> each.paired().reference()).sum();
    List<Difference> moved =
        sure(scenario, indicator)
            .filter(each -> each.paired().reference() >= least && each.paired().reference() > 0)
            .sorted(Comparator.comparingDouble(order).thenComparing(Difference::entity))
            .toList();
    if (moved.isEmpty()) {
      return Optional.empty();
    }
    Difference best = moved.get(moved.size() - 1);
    Difference worst = moved.get(0);
    List<String> parts = new ArrayList<>();
    if (best.paired().difference() > 0) {
      parts.add(of(best, "gains most", measure));
    }
    if (worst.paired().difference() < 0) {
      parts.add(of(worst, "loses most", measure));
    }
    return Optional.of(
        what
            + " in "
            + Wording.longMonth(horizon.headline())
            + ": "
            + String.join(", ", parts)
            + ".");
  }

  private String of(Difference difference, String does, Measure measure) {
    var paired = difference.paired();
    return names.of(difference.entity())
        + " "
        + does
        + " ("
        + signed(relative(difference))
        + ": "
        + measure.write().apply(paired.scenario())
        + " instead of "
        + measure.write().apply(paired.reference())
        + ")";
  }

  private Stream<Difference> sure(String scenario, String indicator) throws IOException {
    return ofMonth(scenario, indicator).filter(ComparisonFindings::isSure);
  }

  private Stream<Difference> ofMonth(String scenario, String indicator) throws IOException {
    return comparison.ofMonth(scenario, indicator, horizon.headline()).stream();
  }
}
