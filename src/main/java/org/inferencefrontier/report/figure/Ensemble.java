package org.inferencefrontier.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.report.chart.Fan;
import org.inferencefrontier.report.text.Interval;
import org.inferencefrontier.study.statistics.EnsembleSummary;
import org.inferencefrontier.study.statistics.Quantile;

/**
 * The study's numbers as the report asks for them: by name, forgiving what is missing, since a page
 * without one chart is better than no page.
 */
public final class Ensemble {
  private final EnsembleSummary summary;
  private final SeriesCatalog catalog;

  /** Numbers of a study by the names of indicators. */
  public Ensemble(EnsembleSummary summary) {
    this.summary = summary;
    this.catalog = summary.catalog();
  }

  /** Months simulated. */
  public int months() {
    return catalog.months();
  }

  /** Runs in the numbers, failed ones left out. */
  public int runs() {
    return summary.runs() - summary.failedRuns();
  }

  /** Runs left out of the numbers because they failed. */
  public int failedRuns() {
    return summary.failedRuns();
  }

  /** Runs that have a value; zero if there is no such series. */
  public int count(String indicator, String entity, int month) {
    int series = catalog.findIndexOf(indicator, entity);
    return series < 0 || month >= months() ? 0 : summary.count(series, month);
  }

  /** A quantile, NaN if there is no such series, month or value. */
  private double at(String indicator, String entity, int month, Quantile quantile) {
    int series = catalog.findIndexOf(indicator, entity);
    return series < 0 || month < 0 || month >= months()
        ? Double.NaN
        : summary.quantile(series, month, quantile);
  }

  /** The median, NaN if there is none. */
  public double median(String indicator, String entity, int month) {
    return at(indicator, entity, month, Quantile.P50);
  }

  /** The mean over the runs, of a 0-1 series the share of them; NaN if there is none. */
  public double mean(String indicator, String entity, int month) {
    int series = catalog.findIndexOf(indicator, entity);
    return series < 0 || month < 0 || month >= months() ? Double.NaN : summary.mean(series, month);
  }

  /** Median with the band that holds nine runs in ten. */
  public Interval interval(String indicator, String entity, int month) {
    return new Interval(
        at(indicator, entity, month, Quantile.P05),
        median(indicator, entity, month),
        at(indicator, entity, month, Quantile.P95));
  }

  /** The whole series; empty if it is missing or has no value in any month. */
  public Optional<Fan> fan(String indicator, String entity) {
    int series = catalog.findIndexOf(indicator, entity);
    if (series < 0) {
      return Optional.empty();
    }
    Fan fan =
        new Fan(
            path(series, Quantile.P05),
            path(series, Quantile.P25),
            path(series, Quantile.P50),
            path(series, Quantile.P75),
            path(series, Quantile.P95));
    return fan.lastMonth() < 0 ? Optional.empty() : Optional.of(fan);
  }

  private double[] path(int series, Quantile quantile) {
    double[] values = new double[months()];
    for (int month = 0; month < values.length; month++) {
      values[month] = summary.quantile(series, month, quantile);
    }
    return values;
  }

  /** Unit in which an indicator is recorded; empty if there is no such series. */
  String unit(String indicator, String entity) {
    int series = catalog.findIndexOf(indicator, entity);
    return series < 0 ? "" : catalog.series().get(series).indicator().unit();
  }

  /** Entities for which an indicator is recorded, in the catalogue's order. */
  public List<String> entities(String indicator) {
    List<String> entities = new ArrayList<>();
    for (SeriesCatalog.Series series : catalog.series()) {
      if (series.indicator().name().equals(indicator)) {
        entities.add(series.entity());
      }
    }
    return entities;
  }

  /** Entities with the greatest medians above zero in a month, greatest first. */
  public List<String> top(String indicator, int month, int limit) {
    return entities(indicator).stream()
        .filter(entity -> median(indicator, entity, month) > 0)
        .sorted(
            Comparator.comparingDouble((String entity) -> -median(indicator, entity, month))
                .thenComparing(Comparator.naturalOrder()))
        .limit(limit)
        .toList();
  }

  /** Sum of medians over all entities, which is near the median of the sum where runs agree. */
  public double sumOfMedians(String indicator, int month) {
    double sum = 0;
    for (String entity : entities(indicator)) {
      double median = median(indicator, entity, month);
      sum += Double.isFinite(median) ? median : 0;
    }
    return sum;
  }
}
