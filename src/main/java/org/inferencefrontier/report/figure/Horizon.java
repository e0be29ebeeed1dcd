package org.inferencefrontier.report.figure;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.inferencefrontier.world.time.Timeline;

/**
 * The months the page speaks about, moved to the last simulated month where a study ends earlier.
 *
 * @param observed about the last observed month, June 2025
 * @param headline the month of the headline findings, December 2030
 * @param end last simulated month
 */
public record Horizon(int observed, int headline, int end) {
  private static final int OBSERVED = Timeline.indexOf(YearMonth.of(2025, 6));
  private static final int HEADLINE = Timeline.indexOf(YearMonth.of(2030, 12));

  /** The months of a study of this length. */
  public static Horizon of(int months) {
    int end = Math.max(0, months - 1);
    return new Horizon(Math.min(OBSERVED, end), Math.min(HEADLINE, end), end);
  }

  /** The three in order, without repeats. */
  public List<Integer> months() {
    return Stream.of(observed, headline, end).distinct().toList();
  }
}
