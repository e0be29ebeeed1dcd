package org.inferencefrontier.analysis.backcast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the held-back period should show for the model to be trusted with more. */
public final class Goals {
  /** Series whose median has a goal, in the order in which they are told. */
  private static final List<String> HEADLINES =
      List.of("vendor.revenue:nvidia", "vendor.installed_h100e:nvidia", "world.installed_h100e");

  /** Most by which a median misses its figure, share. Judgement: what users would act on. */
  private static final double MEDIAN_ERROR = 0.10;

  /**
   * Least and most of the figures that 90% bands hold. Judgement: fewer are too sure of themselves,
   * more are no forecast.
   */
  private static final double LEAST_COVERAGE = 0.80;

  private static final double MOST_COVERAGE = 0.97;

  /** Least part of the series on which the model does better than naive forecasts. Judgement. */
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
    for (String series : HEADLINES) {
      for (PointScore point : backcast.points()) {
        if (point.period() == Period.HELD_BACK && point.series().equals(series)) {
          goals.add(median(point));
        }
      }
    }
    Scores heldBack = backcast.of(Period.HELD_BACK);
    if (heldBack.points() > 0) {
      goals.add(coverage(heldBack));
    }
    List<Scores> compared =
        backcast.bySeries(Period.HELD_BACK).values().stream()
            .filter(scores -> scores.compared() > 0)
            .toList();
    if (!compared.isEmpty()) {
      goals.add(
          better(
              "CRPS better than both naive forecasts on two thirds of the series",
              compared.stream().filter(Scores::isBetterThanBoth).count(),
              compared.size()));
      goals.add(
          better(
              "the same, once the runs are told the figures that naive forecasts know",
              compared.stream().filter(Scores::isBetterThanBothOnceTold).count(),
              compared.size()));
    }
    return goals;
  }

  private static Goal median(PointScore point) {
    return new Goal(
        Math.abs(point.medianError()) <= MEDIAN_ERROR,
        String.format(
            Locale.ROOT,
            "median within 10%% of %s, %s to %s: %+.0f%%",
            point.series(),
            point.point().from(),
            point.point().to(),
            // A miss of less than half a percent is no minus nought.
            Math.rint(100 * point.medianError()) + 0.0));
  }

  private static Goal coverage(Scores heldBack) {
    return new Goal(
        heldBack.coverage90() >= LEAST_COVERAGE && heldBack.coverage90() <= MOST_COVERAGE,
        String.format(
            Locale.ROOT,
            "90%% band holds 80-97%% of the held-back figures: %.0f%% of %d",
            100 * heldBack.coverage90(),
            heldBack.points()));
  }

  private static Goal better(String what, long better, int compared) {
    return new Goal(
        better >= LEAST_BETTER * compared,
        String.format(Locale.ROOT, "%s: %d of %d", what, better, compared));
  }
}
