package org.inferencefrontier.analysis.backcast;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.inferencefrontier.analysis.CsvTable;
import org.inferencefrontier.study.statistics.RecordSummary;
import org.inferencefrontier.world.evidence.RecordPoint;

/** Writes the scores of a backcast. */
public final class BackcastFiles {
  /** Columns of {@code backcast_goals.csv}. */
  public enum GoalColumn {
    MET,
    GOAL
  }

  /** Columns of {@code backcast_series.csv}. */
  public enum SeriesColumn {
    PERIOD,
    SERIES,
    FIGURES,
    COVERAGE50,
    COVERAGE90,
    MEDIAN_ERROR,
    CRPS,
    COMPARED,
    CRPS_COMPARED,
    CRPS_TOLD,
    CRPS_GROWTH,
    CRPS_TREND,
    BETTER_THAN_BOTH
  }

  /** Columns of {@code backcast_half_years.csv}. */
  public enum HalfYearColumn {
    INDICATOR,
    ENTITY,
    FROM,
    TO,
    AGGREGATE,
    RECORD,
    RUNS,
    P05,
    P50,
    P95
  }

  /** Columns of {@code backcast_points.csv}. */
  private enum PointColumn {
    PERIOD,
    INDICATOR,
    ENTITY,
    FROM,
    TO,
    AGGREGATE,
    RECORD,
    RUNS,
    MODEL_P50,
    ADDED_SD,
    P05,
    P25,
    P75,
    P95,
    IN50,
    IN90,
    MEDIAN_ERROR,
    CRPS,
    CRPS_TOLD,
    CRPS_GROWTH,
    CRPS_TREND
  }

  private BackcastFiles() {}

  /**
   * Writes the tables into a folder.
   *
   * @param judged the lines of half-years beside the runs themselves, without the errors that a
   *     backcast adds
   */
  public static void write(Backcast backcast, RecordSummary judged, Path data) throws IOException {
    try (CsvTable table =
        new CsvTable(data.resolve("backcast_half_years.csv"), HalfYearColumn.class)) {
      for (RecordSummary.Comparison each : judged.comparisons()) {
        RecordPoint point = each.point();
        table.row(
            point.indicator(),
            point.entity(),
            point.from(),
            point.to(),
            point.aggregate().name().toLowerCase(Locale.ROOT),
            point.central(),
            each.runs(),
            each.p05(),
            each.median(),
            each.p95());
      }
    }
    points(backcast, data.resolve("backcast_points.csv"));
    try (CsvTable table = new CsvTable(data.resolve("backcast_series.csv"), SeriesColumn.class)) {
      for (Period period : Period.values()) {
        for (Map.Entry<String, Scores> series : backcast.bySeries(period).entrySet()) {
          row(table, period, series.getKey(), series.getValue());
        }
        row(table, period, "all", backcast.of(period));
      }
    }
    try (CsvTable table = new CsvTable(data.resolve("backcast_goals.csv"), GoalColumn.class)) {
      for (Goals.Goal goal : Goals.of(backcast)) {
        table.row(goal.isMet() ? "yes" : "no", goal.text());
      }
    }
  }

  private static void row(CsvTable table, Period period, String series, Scores scores)
      throws IOException {
    table.row(
        period.title(),
        series,
        scores.points(),
        scores.coverage50(),
        scores.coverage90(),
        scores.medianError(),
        scores.score(),
        scores.compared(),
        scores.comparedScore(),
        scores.toldScore(),
        scores.growthScore(),
        scores.trendScore(),
        scores.compared() == 0 ? "" : scores.isBetterThanBoth() ? "yes" : "no");
  }

  private static void points(Backcast backcast, Path file) throws IOException {
    try (CsvTable table = new CsvTable(file, PointColumn.class)) {
      for (PointScore score : backcast.points()) {
        RecordPoint point = score.point();
        table.row(
            score.period().title(),
            point.indicator(),
            point.entity(),
            point.from(),
            point.to(),
            point.aggregate().name().toLowerCase(Locale.ROOT),
            point.central(),
            score.runs(),
            score.modelMedian(),
            score.spread(),
            score.p05(),
            score.p25(),
            score.p75(),
            score.p95(),
            score.isInHalf() ? "yes" : "no",
            score.isInNineTenths() ? "yes" : "no",
            score.medianError(),
            score.score(),
            score.toldScore(),
            score.growthScore(),
            score.trendScore());
      }
    }
  }
}
