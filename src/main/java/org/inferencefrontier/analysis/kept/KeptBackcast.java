package org.inferencefrontier.analysis.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
   * Scores of a series; shares and scores relative to the figures, NaN where there is none.
   *
   * @param period {@code fitted} or {@code held back}
   * @param name {@code indicator:entity}, or {@code all}
   * @param figures number of figures
   * @param coverage50 share of figures in the 50% band
   * @param coverage90 share of figures in the 90% band
   * @param medianError mean absolute error of the median
   * @param score continuous ranked probability score (CRPS)
   * @param compared number of figures for which there are naive forecasts
   * @param comparedScore CRPS over these
   * @param toldScore CRPS over these of the runs once told the series' figures so far
   * @param growthScore CRPS of the last growth rate continued
   * @param trendScore CRPS of a line through the logarithms
   */
  public record Series(
      String period,
      String name,
      int figures,
      double coverage50,
      double coverage90,
      double medianError,
      double score,
      int compared,
      double comparedScore,
      double toldScore,
      double growthScore,
      double trendScore) {
    /** Whether it sums the period up. */
    public boolean isTotal() {
      return "all".equals(name);
    }

    /** Whether it was scored on what the parameters were not fitted to. */
    public boolean isHeldBack() {
      return "held back".equals(period);
    }

    /** Whether it beats both naive forecasts; false without any. */
    public boolean isBetterThanBoth() {
      return comparedScore < growthScore && comparedScore < trendScore;
    }
  }

  static KeptBackcast read(Made made, Path folder) throws IOException, UnusableException {
    KeptTable table =
        new KeptTable(folder.resolve("backcast_goals.csv"), Kind.BACKCAST, "met", "goal");
    List<Goal> goals = new ArrayList<>();
    for (int row = 0; row < table.size(); row++) {
      goals.add(new Goal(table.isYes(row, "met"), table.text(row, "goal")));
    }
    return new KeptBackcast(made, goals, series(folder));
  }

  private static List<Series> series(Path folder) throws IOException, UnusableException {
    KeptTable table =
        new KeptTable(
            folder.resolve("backcast_series.csv"),
            Kind.BACKCAST,
            "period",
            "series",
            "figures",
            "coverage50",
            "coverage90",
            "median_error",
            "crps",
            "compared",
            "crps_compared",
            "crps_told",
            "crps_growth",
            "crps_trend");
    List<Series> series = new ArrayList<>();
    for (int row = 0; row < table.size(); row++) {
      series.add(
          new Series(
              table.text(row, "period"),
              table.text(row, "series"),
              table.whole(row, "figures"),
              table.number(row, "coverage50"),
              table.number(row, "coverage90"),
              table.number(row, "median_error"),
              table.number(row, "crps"),
              table.whole(row, "compared"),
              table.number(row, "crps_compared"),
              table.number(row, "crps_told"),
              table.number(row, "crps_growth"),
              table.number(row, "crps_trend")));
    }
    return series;
  }
}
