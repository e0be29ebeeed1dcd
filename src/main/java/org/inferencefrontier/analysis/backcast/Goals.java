package org.inferencefrontier.analysis.backcast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the held-back period should show for the model to be trusted with more. */
public final class Goals {
  private static final double MEDIAN_ERROR = 0.10;
  private static final double LEAST_COVERAGE = 0.80;
  private static final double MOST_COVERAGE = 0.97;
  private static final double LEAST_BETTER = 2.0 / 3;

  /**
   * One goal.
   *
   * @param isMet whether it was reached
   * @param text what was wanted and what was found
   */
  public record Goal(boolean isMet, String text) {}

  private Goals() {}

  /** The goals, hit or missed. */
  public static List<Goal> of(Backcast backcast) {
    List<Goal> goals = new ArrayList<>();
    for (String series :
        List.of(
            "vendor.revenue:nvidia", "vendor.installed_h100e:nvidia", "world.installed_h100e")) {
      for (PointScore point : backcast.points()) {
        if (point.period() == Period.HELD_BACK && point.series().equals(series)) {
          goals.add(
              new Goal(
                  Math.abs(point.medianError()) <= MEDIAN_ERROR,
                  String.format(
                      Locale.ROOT,
                      "median within 10%% of %s, %s to %s: %+.0f%%",
                      series,
                      point.point().from(),
                      point.point().to(),
                      // A miss of less than half a percent is no minus nought.
                      Math.rint(100 * point.medianError()) + 0.0)));
        }
      }
    }
    Scores heldBack = backcast.of(Period.HELD_BACK);
    if (heldBack.points() > 0) {
      goals.add(
          new Goal(
              heldBack.coverage90() >= LEAST_COVERAGE && heldBack.coverage90() <= MOST_COVERAGE,
              String.format(
                  Locale.ROOT,
                  "90%% band holds 80-97%% of the held-back figures: %.0f%% of %d",
                  100 * heldBack.coverage90(),
                  heldBack.points())));
    }
    List<Scores> compared =
        backcast.bySeries(Period.HELD_BACK).values().stream()
            .filter(scores -> scores.compared() > 0)
            .toList();
    if (!compared.isEmpty()) {
      long better = compared.stream().filter(Scores::isBetterThanBoth).count();
      goals.add(
          new Goal(
              better >= LEAST_BETTER * compared.size(),
              String.format(
                  Locale.ROOT,
                  "CRPS better than both naive forecasts on two thirds of the series: %d of %d",
                  better,
                  compared.size())));
      long told = compared.stream().filter(Scores::isBetterThanBothOnceTold).count();
      goals.add(
          new Goal(
              told >= LEAST_BETTER * compared.size(),
              String.format(
                  Locale.ROOT,
                  "the same, once the runs are told the figures that naive forecasts know:"
                      + " %d of %d",
                  told,
                  compared.size())));
    }
    return goals;
  }
}
