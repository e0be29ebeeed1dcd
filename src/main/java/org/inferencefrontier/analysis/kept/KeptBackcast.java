package org.inferencefrontier.analysis.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.inferencefrontier.analysis.backcast.BackcastFiles.GoalColumn;
import org.inferencefrontier.analysis.backcast.BackcastFiles.SeriesColumn;
import org.inferencefrontier.analysis.backcast.Scores;

/**
 * How a backcast went.
 *
 * @param made how it came about
 * @param goals goals, met or missed
 * @param series scores by period and series; the series {@code all} sums a period up
 */
public record KeptBackcast(Made made, List<Goal> goals, List<Series> series) {
  public KeptBackcast {
    goals = List.copyOf(goals);
    series = List.copyOf(series);
  }

  /**
   * A goal.
   *
   * @param isMet whether it was met
   * @param text goal and figure
   */
  public record Goal(boolean isMet, String text) {}

  /**
   * Scores of a series.
   *
   * @param period {@code fitted} or {@code held back}
   * @param name {@code indicator:entity}, or {@code all}
   * @param scores the scores, NaN where there is none
   */
  public record Series(String period, String name, Scores scores) {
    /** Whether it sums the period up. */
    public boolean isTotal() {
      return "all".equals(name);
    }

    /** Whether it was scored on what the parameters were not fitted to. */
    public boolean isHeldBack() {
      return "held back".equals(period);
    }
  }

  static KeptBackcast read(Made made, Path folder) throws IOException, UnusableException {
    KeptTable<GoalColumn> table =
        new KeptTable<>(folder.resolve("backcast_goals.csv"), Kind.BACKCAST, GoalColumn.class);
    List<Goal> goals =
        table.all(
            row -> new Goal(table.isYes(row, GoalColumn.MET), table.text(row, GoalColumn.GOAL)));
    return new KeptBackcast(made, goals, series(folder));
  }

  private static List<Series> series(Path folder) throws IOException, UnusableException {
    KeptTable<SeriesColumn> table =
        new KeptTable<>(folder.resolve("backcast_series.csv"), Kind.BACKCAST, SeriesColumn.class);
    return table.all(
        row ->
            new Series(
                table.text(row, SeriesColumn.PERIOD),
                table.text(row, SeriesColumn.SERIES),
                new Scores(
                    table.whole(row, SeriesColumn.FIGURES),
                    table.number(row, SeriesColumn.COVERAGE50),
                    table.number(row, SeriesColumn.COVERAGE90),
                    table.number(row, SeriesColumn.MEDIAN_ERROR),
                    table.number(row, SeriesColumn.CRPS),
                    table.whole(row, SeriesColumn.COMPARED),
                    table.number(row, SeriesColumn.CRPS_COMPARED),
                    table.number(row, SeriesColumn.CRPS_TOLD),
                    table.number(row, SeriesColumn.CRPS_GROWTH),
                    table.number(row, SeriesColumn.CRPS_TREND))));
  }
}
