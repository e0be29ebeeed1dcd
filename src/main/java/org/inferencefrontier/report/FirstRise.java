package org.inferencefrontier.report;

import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.report.chart.Fan;

/**
 * When a count that starts at zero and only rises is first above it, over the runs. Its quantiles
 * read sideways are those of the date, as in {@link ReleaseDates}.
 *
 * @param early month by which 5% of the runs have risen, -1 for none
 * @param median month by which half of them have, -1 for none
 * @param late month by which 95% of them have, -1 for none
 */
record FirstRise(int early, int median, int late) {
  private static final double HALF = 0.5;

  static FirstRise of(Fan counter) {
    return new FirstRise(reached(counter.p95()), reached(counter.p50()), reached(counter.p05()));
  }

  private static int reached(double[] quantile) {
    for (int month = 0; month < quantile.length; month++) {
      if (quantile[month] > HALF) {
        return month;
      }
    }
    return -1;
  }

  /** What follows a statement of how many runs have any; empty if too few have. */
  String text() {
    List<String> dates = new ArrayList<>();
    if (median >= 0) {
      dates.add("the first by " + Wording.longMonth(median) + " in half of the runs");
    }
    if (early >= 0) {
      dates.add("by " + Wording.longMonth(early) + " in one of 20");
    }
    if (late >= 0) {
      dates.add("by " + Wording.longMonth(late) + " in 19 of 20");
    }
    return dates.isEmpty() ? "" : ", " + String.join(", ", dates);
  }
}
