package org.inferencefrontier.report.site;

import java.util.List;
import java.util.stream.IntStream;

/** How much of a report is written. */
public enum Extent {
  /** Every page, and every figure as PNG and CSV besides. */
  FULL,
  /** The pages of the navigation without those of single agents, in a few megabytes. */
  SAMPLE;

  private static final int QUARTER = 3;
  private static final int YEAR = 12;

  /**
   * The months that interactive pages show: the ends of quarters, or of years.
   *
   * @param count how many months the study has
   */
  public List<Integer> months(int count) {
    int step = this == SAMPLE ? YEAR : QUARTER;
    return IntStream.range(0, count).filter(month -> (month + 1) % step == 0).boxed().toList();
  }
}
