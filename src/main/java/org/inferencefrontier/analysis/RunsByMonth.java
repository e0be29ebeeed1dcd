package org.inferencefrontier.analysis;

/** How many runs come to something in each month. Immutable. */
public final class RunsByMonth {
  private final int[] runs;

  RunsByMonth(int[] runs) {
    this.runs = runs.clone();
  }

  /** Months counted, from January 2023. */
  public int months() {
    return runs.length;
  }

  /** Runs of a month. */
  public int of(int month) {
    return runs[month];
  }
}
