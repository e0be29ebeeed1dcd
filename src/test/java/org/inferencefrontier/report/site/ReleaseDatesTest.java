package org.inferencefrontier.report.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.inferencefrontier.report.chart.Fan;
import org.junit.jupiter.api.Test;

class ReleaseDatesTest {
  private static final int RUNS = 101;
  private static final int MONTHS = 80;

  @Test
  void quantilesOfTheCounterAreThoseOfTheDate() {
    Random random = new Random(3);
    int[] first = new int[RUNS];
    double[][] counters = new double[RUNS][MONTHS];
    for (int run = 0; run < RUNS; run++) {
      first[run] = 20 + random.nextInt(30);
      for (int month = 0; month < MONTHS; month++) {
        counters[run][month] = 4 + (month >= first[run] ? 1 : 0);
      }
    }
    Arrays.sort(first);

    List<ReleaseDates> dates = ReleaseDates.of(fan(counters));

    // With 101 runs the quantiles are the 6th, 51st and 96th run.
    assertThat(dates).containsExactly(new ReleaseDates(5, first[5], first[50], first[95]));
  }

  @Test
  void whatFewRunsReachHasNoMedian() {
    double[][] counters = new double[RUNS][MONTHS];
    for (int run = 0; run < 30; run++) {
      Arrays.fill(counters[run], 40, MONTHS, 1);
    }

    List<ReleaseDates> dates = ReleaseDates.of(fan(counters));

    assertThat(dates).containsExactly(new ReleaseDates(1, 40, -1, -1));
    assertThat(dates.get(0).text()).isEqualTo("later (May 2026 to later)");
  }

  @Test
  void whatWasThereAtTheStartIsNoRelease() {
    double[][] counters = new double[RUNS][MONTHS];
    Arrays.stream(counters).forEach(counter -> Arrays.fill(counter, 4));

    assertThat(ReleaseDates.of(fan(counters))).isEmpty();
  }

  private static Fan fan(double[][] counters) {
    double[][] quantiles = new double[5][MONTHS];
    int[] positions = {5, 25, 50, 75, 95};
    for (int month = 0; month < MONTHS; month++) {
      double[] sorted = new double[RUNS];
      for (int run = 0; run < RUNS; run++) {
        sorted[run] = counters[run][month];
      }
      Arrays.sort(sorted);
      for (int q = 0; q < 5; q++) {
        quantiles[q][month] = sorted[positions[q]];
      }
    }
    return new Fan(quantiles[0], quantiles[1], quantiles[2], quantiles[3], quantiles[4]);
  }
}
