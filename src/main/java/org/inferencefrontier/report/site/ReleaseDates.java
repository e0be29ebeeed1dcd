package org.inferencefrontier.report.site;

import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.report.chart.Fan;
import org.inferencefrontier.report.text.Wording;

/**
 * When the next count of a counter that only rises is reached, over the runs. By a month at least
 * 95% of the runs have reached a count if and only if the 5th percentile of the counter has; so the
 * counter's quantiles, read sideways, are those of the date.
 *
 * @param count what is reached, for example a generation
 * @param early month that 5% of the runs have reached it by, months since January 2023
 * @param median month that half of them have, -1 if not in the months simulated
 * @param late month that 95% of them have, -1 if not in the months simulated
 */
public record ReleaseDates(int count, int early, int median, int late) {
  /** Half a count: quantiles lie between counts where runs differ. */
  private static final double HALF = 0.5;

  /** The dates of every count above the first month's that at least one run in twenty reaches. */
  public static List<ReleaseDates> of(Fan counter) {
    List<ReleaseDates> dates = new ArrayList<>();
    if (!counter.has(0)) {
      return dates;
    }
    int first = (int) Math.round(counter.p50()[0]);
    double maximum = counter.maximum();
    for (int count = first + 1; count - HALF <= maximum; count++) {
      dates.add(
          new ReleaseDates(
              count,
              reached(counter.p95(), count),
              reached(counter.p50(), count),
              reached(counter.p05(), count)));
    }
    return dates;
  }

  private static int reached(double[] quantile, int count) {
    for (int month = 0; month < quantile.length; month++) {
      if (quantile[month] >= count - HALF) {
        return month;
      }
    }
    return -1;
  }

  /**
   * {@code Mar 2027 (Nov 2026 to Jan 2028)}; {@code later} stands for a date after the last month.
   */
  public String text() {
    return month(median) + " (" + month(early) + " to " + month(late) + ")";
  }

  private static String month(int month) {
    return month < 0 ? "later" : Wording.month(month);
  }
}
