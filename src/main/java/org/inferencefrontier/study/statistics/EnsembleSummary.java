package org.inferencefrontier.study.statistics;

import org.inferencefrontier.indicator.SeriesCatalog;

/**
 * Every series of a study summarised over its runs, month by month. A run whose value does not
 * exist (NaN) is left out of that month; where no run has a value every statistic is NaN. Values of
 * per-run indicators stand at month 0, the other months of such a series are empty. Immutable.
 */
public final class EnsembleSummary {
  private final SeriesCatalog catalog;
  private final int runs;
  private final int failedRuns;
  private final SeriesStatistics[] statistics;

  public EnsembleSummary(
      SeriesCatalog catalog, int runs, int failedRuns, SeriesStatistics[] statistics) {
    if (statistics.length != catalog.size()) {
      throw new IllegalArgumentException(
          "expected " + catalog.size() + " summarised series, got " + statistics.length);
    }
    this.catalog = catalog;
    this.runs = runs;
    this.failedRuns = failedRuns;
    this.statistics = statistics.clone();
  }

  /** The series, in the order of their statistics. */
  public SeriesCatalog catalog() {
    return catalog;
  }

  /** Runs asked for, failed ones included. */
  public int runs() {
    return runs;
  }

  /** Runs that ended in an error and are in no statistic. */
  public int failedRuns() {
    return failedRuns;
  }

  /** How many runs have a value; for a per-run indicator at month 0. */
  public int count(int series, int month) {
    return statistics[series].count(month);
  }

  /** Mean over the runs that have a value, NaN if there is none. */
  public double mean(int series, int month) {
    return statistics[series].mean(month);
  }

  /** Sample standard deviation over the runs; NaN with fewer than two values. */
  public double standardDeviation(int series, int month) {
    return statistics[series].standardDeviation(month);
  }

  /** Quantile over the runs that have a value (linear between order statistics, type 7). */
  public double quantile(int series, int month, Quantile quantile) {
    return statistics[series].quantile(month, quantile);
  }
}
