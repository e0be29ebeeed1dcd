package org.inferencefrontier.report.comparison;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.inferencefrontier.report.figure.Horizon;
import org.inferencefrontier.report.figure.Measure;
import org.inferencefrontier.report.text.Interval;
import org.inferencefrontier.report.text.Names;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.study.StoredComparison;
import org.inferencefrontier.study.StoredComparison.Difference;

/** What a scenario changes beyond chance, in sentences: the world first, then who moves most. */
final class ComparisonFindings {
  /** Smallest share of all agents' sum of an agent that is named. */
  static final double LEAST_AGENT = 0.001;

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
   * The sentences of a scenario.
   *
   * @throws IOException if a table cannot be read
   */
  List<String> of(String scenario) throws IOException {
    List<String> sentences = new ArrayList<>();
    crossover(scenario).ifPresent(sentences::add);
    world(scenario, "Installed compute", "installed_h100e").ifPresent(sentences::add);
    world(scenario, "Electricity of AI", "ai_twh").ifPresent(sentences::add);
    movers(
            scenario,
            "Inference capacity on states' soil",
            "state.inference_capacity_h100e",
            Measure.H100E,
            ComparisonFindings::relative)
        .ifPresent(sentences::add);
    movers(
            scenario,
            "Revenue of vendors",
            "vendor.revenue",
            Measure.USD_PER_MONTH,
            each -> each.paired().difference())
        .ifPresent(sentences::add);
    return sentences.isEmpty()
        ? List.of("Nothing of what stands here otherwise moves beyond chance.")
        : sentences;
  }

  private Optional<String> crossover(String scenario) throws IOException {
    return sure(scenario, "world.crossover_month").findFirst().map(this::crossover);
  }

  private String crossover(Difference difference) {
    var paired = difference.paired();
    boolean later = paired.difference() > 0;
    return "Inference overtakes training "
        + size(paired.difference(), paired.low(), paired.high(), Wording::shortNumber)
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

  private Optional<String> world(String scenario, String title, String indicator)
      throws IOException {
    return sure(scenario, "world." + indicator)
        .findFirst()
        .map(
            each -> {
              var paired = each.paired();
              double base = paired.reference();
              return title
                  + " in "
                  + Wording.longMonth(horizon.headline())
                  + " is "
                  + size(
                      paired.difference() / base,
                      paired.low() / base,
                      paired.high() / base,
                      Wording::percent)
                  + (paired.difference() > 0 ? " more." : " less.");
            });
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
      ToDoubleFunction<Difference> order)
      throws IOException {
    double least =
        LEAST_AGENT
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
        + (relative(difference) > 0 ? "+" : "")
        + Wording.percent(relative(difference))
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
