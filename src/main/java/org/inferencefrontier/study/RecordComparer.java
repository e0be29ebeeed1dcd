package org.inferencefrontier.study;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.world.Aggregate;
import org.inferencefrontier.world.RecordPoint;
import org.inferencefrontier.world.Timeline;

/**
 * Compares series with the record as they pass by, one after the other: it keeps a value a run of
 * the figure at hand, and three quantiles a figure.
 */
final class RecordComparer {
  private final SeriesCatalog catalog;
  private final List<RecordPoint> record;
  private final Map<Integer, List<Integer>> pointsOfSeries = new HashMap<>();
  private final RecordSummary.Comparison[] found;

  /**
   * @param record observed figures; those of other series, or of months that are not simulated, are
   *     left out
   */
  RecordComparer(SeriesCatalog catalog, List<RecordPoint> record) {
    this.catalog = catalog;
    this.record = List.copyOf(record);
    this.found = new RecordSummary.Comparison[record.size()];
    for (int i = 0; i < record.size(); i++) {
      RecordPoint point = record.get(i);
      int series = catalog.findIndexOf(point.indicator(), point.entity());
      if (series >= 0 && from(point) >= 0 && to(point) < catalog.months()) {
        pointsOfSeries.computeIfAbsent(series, key -> new ArrayList<>()).add(i);
      }
    }
  }

  /**
   * Takes the next series.
   *
   * @param values {@code [position of the run * months + month]}
   * @param runs how many runs
   */
  void add(int series, double[] values, int runs) {
    for (int i : pointsOfSeries.getOrDefault(series, List.of())) {
      RecordPoint point = record.get(i);
      double[] combined = new double[runs];
      for (int run = 0; run < runs; run++) {
        combined[run] = combine(point, values, run * catalog.months());
      }
      SeriesStatistics statistics = SeriesStatistics.of(combined, runs, 1, false);
      found[i] =
          new RecordSummary.Comparison(
              point,
              statistics.count(0),
              statistics.quantile(0, Quantile.P05),
              statistics.quantile(0, Quantile.P50),
              statistics.quantile(0, Quantile.P95));
    }
  }

  /** A mean leaves months without a value out; a sum with such a month does not exist. */
  private static double combine(RecordPoint point, double[] values, int start) {
    if (point.aggregate() == Aggregate.END) {
      return values[start + to(point)];
    }
    double sum = 0;
    int present = 0;
    int months = to(point) - from(point) + 1;
    for (int month = from(point); month <= to(point); month++) {
      double value = values[start + month];
      if (!Double.isNaN(value)) {
        sum += value;
        present++;
      }
    }
    if (point.aggregate() == Aggregate.SUM) {
      return present == months ? sum : Double.NaN;
    }
    return present > 0 ? sum / present : Double.NaN;
  }

  private static int from(RecordPoint point) {
    return Timeline.indexOf(YearMonth.parse(point.from()));
  }

  private static int to(RecordPoint point) {
    return Timeline.indexOf(YearMonth.parse(point.to()));
  }

  /** What was found in the series that were added. */
  RecordSummary summary() {
    List<RecordSummary.Comparison> comparisons = new ArrayList<>();
    for (RecordSummary.Comparison comparison : found) {
      if (comparison != null) {
        comparisons.add(comparison);
      }
    }
    return new RecordSummary(comparisons);
  }
}
