package org.inferencefrontier.cli.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inferencefrontier.cli.terminal.SeriesWords;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.study.run.RunCount;
import org.inferencefrontier.study.statistics.EnsembleSummary;
import org.inferencefrontier.study.statistics.Quantile;
import org.inferencefrontier.world.time.Timeline;

/** What a study says, in a few lines for the terminal; the report has it in full. */
final class Headlines {
  private static final String WORLD = "";
  private static final int LEADERS = 3;
  private static final double MILLION = 1e6;

  private final EnsembleSummary summary;
  private final SeriesWords words;
  private final int end;
  private final List<String> lines = new ArrayList<>();

  private Headlines(EnsembleSummary summary, SeriesWords words) {
    this.summary = summary;
    this.words = words;
    this.end = summary.catalog().months() - 1;
  }

  /** The lines; a finding whose series are missing is left out. */
  static List<String> of(EnsembleSummary summary, SeriesWords words) {
    Headlines headlines = new Headlines(summary, words);
    if (headlines.end >= 0) {
      headlines.collect();
    }
    return List.copyOf(headlines.lines);
  }

  private void collect() {
    crossover();
    world(
        "Inference share of compute used", "world.inference_share_of_compute", Headlines::percent);
    leaders(
        "Compute installed for inference", "vendor.inference_compute_share", Headlines::percent);
    leaders("Compute installed for training", "vendor.training_compute_share", Headlines::percent);
    world("Custom silicon among new compute", "world.custom_silicon_share", Headlines::percent);
    leaders(
        "Inference capacity, million H100e",
        "state.inference_capacity_h100e",
        value -> number(value / MILLION));
    world("Electricity of AI, TWh a year", "world.ai_twh", Headlines::number);
    if (!lines.isEmpty()) {
      lines.add(
          0,
          isOneRun()
              ? "The run in " + Timeline.month(end) + ":"
              : "Medians of "
                  + RunCount.of(finished())
                  + " in "
                  + Timeline.month(end)
                  + " (nine runs of ten in brackets):");
    }
  }

  private int finished() {
    return summary.runs() - summary.failedRuns();
  }

  /** Of which there is no median, and no band about it. */
  private boolean isOneRun() {
    return finished() == 1;
  }

  private void crossover() {
    int series = summary.catalog().findIndexOf("world.crossover_month", WORLD);
    if (series < 0) {
      return;
    }
    int reached = summary.count(series, 0);
    lines.add(
        "  Inference overtakes training: "
            + (reached == 0
                ? (isOneRun() ? "not by " : "in no run by ") + Wording.longMonth(end)
                : interval(series, 0, Headlines::month)
                    + (isOneRun() ? "" : ", in " + reached + " of " + RunCount.of(finished()))));
  }

  private void world(String title, String indicator, DoubleFunction<String> format) {
    int series = summary.catalog().findIndexOf(indicator, WORLD);
    if (series >= 0 && summary.count(series, end) > 0) {
      lines.add("  " + title + ": " + interval(series, end, format));
    }
  }

  private void leaders(String title, String indicator, DoubleFunction<String> format) {
    SeriesCatalog catalog = summary.catalog();
    String text =
        IntStream.range(0, catalog.size())
            .filter(series -> catalog.series().get(series).indicator().name().equals(indicator))
            .filter(series -> summary.count(series, end) > 0)
            .boxed()
            .sorted(
                Comparator.comparingDouble(
                    (Integer series) -> -summary.quantile(series, end, Quantile.P50)))
            .limit(LEADERS)
            .map(
                series ->
                    words.name(catalog.series().get(series).entity())
                        + " "
                        + interval(series, end, format))
            .collect(Collectors.joining(", "));
    if (!text.isEmpty()) {
      lines.add("  " + title + ": " + text);
    }
  }

  private String interval(int series, int month, DoubleFunction<String> format) {
    String median = format.apply(summary.quantile(series, month, Quantile.P50));
    return isOneRun()
        ? median
        : median
            + " ("
            + format.apply(summary.quantile(series, month, Quantile.P05))
            + " to "
            + format.apply(summary.quantile(series, month, Quantile.P95))
            + ")";
  }

  private static String percent(double share) {
    return Math.round(100 * share) + " %";
  }

  private static String number(double value) {
    int decimals = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  private static String month(double value) {
    return Timeline.month((int) Math.round(value)).toString();
  }
}
