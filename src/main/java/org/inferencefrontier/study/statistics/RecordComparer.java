package org.inferencefrontier.study.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.world.evidence.RecordPoint;

/**
 * Compares series with the record as they pass by, one after the other: it keeps a value a run of
 * the figure at hand, and three quantiles a figure.
 */
public final class RecordComparer {
  private final List<RecordPoint> record;
  private final Map<Integer, List<Integer>> pointsOfSeries = new HashMap<>();
  private final RecordSummary.Comparison[] found;

  /**
   * @param record observed figures; those of other series, or of months that are not simulated, are
   *     left out
   */
  public RecordComparer(SeriesCatalog catalog, List<RecordPoint> record) {
    this.record = List.copyOf(record);
    this.found = new RecordSummary.Comparison[record.size()];
    for (int i = 0; i < record.size(); i++) {
      RecordPoint point = record.get(i);
      int series = RecordFigures.position(catalog, point);
      if (series >= 0) {
        pointsOfSeries.computeIfAbsent(series, key -> new ArrayList<>()).add(i);
      }
    }
  }

  /** Takes the next series. */
  public void add(int series, SeriesColumns columns) {
    for (int i : pointsOfSeries.getOrDefault(series, List.of())) {
      RecordPoint point = record.get(i);
      int from = RecordFigures.from(point);
      int to = RecordFigures.to(point);
      double[] combined = new double[columns.runs()];
      int present = 0;
      for (int position = 0; position < combined.length; position++) {
        int run = position;
        double figure =
            RecordFigures.combine(
                point.aggregate(), from, to, month -> columns.values()[columns.start(month) + run]);
        if (!Double.isNaN(figure)) {
          combined[present++] = figure;
        }
      }
      Arrays.sort(combined, 0, present);
      found[i] = compare(point, combined, present);
    }
  }

  /**
   * A figure beside the runs.
   *
   * @param sorted the runs' values in ascending order
   * @param present how many of them count
   */
  static RecordSummary.Comparison compare(RecordPoint point, double[] sorted, int present) {
    return new RecordSummary.Comparison(
        point,
        present,
        quantile(sorted, present, Quantile.P05),
        quantile(sorted, present, Quantile.P50),
        quantile(sorted, present, Quantile.P95));
  }

  private static double quantile(double[] sorted, int n, Quantile quantile) {
    return SeriesStatistics.sortedQuantile(sorted, n, quantile.probability());
  }

  /** What was found in the series that were added. */
  public RecordSummary summary() {
    List<RecordSummary.Comparison> comparisons = new ArrayList<>();
    for (RecordSummary.Comparison comparison : found) {
      if (comparison != null) {
        comparisons.add(comparison);
      }
    }
    return new RecordSummary(comparisons);
  }
}
