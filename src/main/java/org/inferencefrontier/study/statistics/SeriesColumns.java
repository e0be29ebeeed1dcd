package org.inferencefrontier.study.statistics;

import java.util.Arrays;

/**
 * One series of all runs, turned from rows into columns: what all runs have in a month lies
 * together, in the order of the runs, with its sum and bounds, which are found on the way. Runs in
 * which the series keeps one value through all months are told apart. Used again for each series:
 * large arrays that come and go would make the heap grow. For one thread.
 */
public final class SeriesColumns {
  /** Runs that are turned together: few enough for a month's values to stay near the processor. */
  private static final int RUNS_TOGETHER = 16;

  private final int runs;
  private final int months;

  // At month * runs + position of the run.
  private final float[] values;

  // By month: how many values there are, their sum in the order of the runs, and their bounds.
  private final int[] count;
  private final double[] sum;
  private final float[] least;
  private final float[] most;

  // Positions of the runs in which the series changes, and of those in which it does not.
  private final int[] changing;
  private final int[] constant;
  private int changingCount;
  private int constantCount;

  private boolean isPerRun;

  /** Runs of the series that were taken. */
  private int taken;

  /**
   * @param runs how many runs
   * @param months how many months each has
   */
  public SeriesColumns(int runs, int months) {
    this.runs = runs;
    this.months = months;
    this.values = new float[runs * months];
    this.count = new int[months];
    this.sum = new double[months];
    this.least = new float[months];
    this.most = new float[months];
    this.changing = new int[runs];
    this.constant = new int[runs];
  }

  /**
   * Begins with the next series.
   *
   * @param perRun only month 0 holds values
   */
  public void begin(boolean perRun) {
    isPerRun = perRun;
    taken = 0;
    changingCount = 0;
    constantCount = 0;
    Arrays.fill(count, 0);
    Arrays.fill(sum, 0);
    Arrays.fill(least, Float.POSITIVE_INFINITY);
    Arrays.fill(most, Float.NEGATIVE_INFINITY);
  }

  /**
   * Takes the next runs of the series.
   *
   * @param rows {@code [run * months + month]}, NaN where there is no value
   * @param added how many runs
   */
  public void add(float[] rows, int added) {
    for (int run = 0; run < added; run++) {
      if (!isPerRun && changes(rows, run * months)) {
        changing[changingCount++] = taken + run;
      } else {
        constant[constantCount++] = taken + run;
      }
    }
    for (int run = 0; run < added; run += RUNS_TOGETHER) {
      turn(rows, run, Math.min(run + RUNS_TOGETHER, added));
    }
    taken += added;
  }

  private boolean changes(float[] rows, int start) {
    int first = Float.floatToRawIntBits(rows[start]);
    for (int at = start + 1; at < start + months; at++) {
      if (Float.floatToRawIntBits(rows[at]) != first) {
        return true;
      }
    }
    return false;
  }

  private void turn(float[] rows, int from, int to) {
    for (int month = 0; month < months; month++) {
      int present = count[month];
      double total = sum[month];
      float low = least[month];
      float high = most[month];
      int target = month * runs + taken;
      for (int run = from; run < to; run++) {
        float value = rows[run * months + month];
        values[target + run] = value;
        if (value == value) {
          present++;
          total += value;
          low = value < low ? value : low;
          high = value > high ? value : high;
        }
      }
      count[month] = present;
      sum[month] = total;
      least[month] = low;
      most[month] = high;
    }
  }

  /** How many runs. */
  public int runs() {
    return runs;
  }

  /** How many months a run has. */
  int months() {
    return months;
  }

  /** Number of leading months that tell something: one if no run changes, else all. */
  int columns() {
    return changingCount > 0 ? months : Math.min(1, months);
  }

  /** Whether the series has one value a run, at month 0. */
  boolean isPerRun() {
    return isPerRun;
  }

  /** The columns one after the other, each as long as there are runs; to be read only. */
  public float[] values() {
    return values;
  }

  /** Where a month's column begins. */
  public int start(int month) {
    return month * runs;
  }

  /** How many runs have a value in a month. */
  public int count(int month) {
    return count[month];
  }

  /**
   * Sum of a month's values, in the order of the runs, so that its last digit is always the same.
   */
  double sum(int month) {
    return sum[month];
  }

  /** The smallest value of a month, positive infinity if there is none. */
  public float least(int month) {
    return least[month];
  }

  /** The largest value of a month, negative infinity if there is none. */
  public float most(int month) {
    return most[month];
  }

  /** Positions of the runs in which the series changes, ascending; a copy. */
  public int[] changing() {
    return Arrays.copyOf(changing, changingCount);
  }

  /** Positions of the runs in which it keeps one value, ascending; a copy. */
  public int[] constant() {
    return Arrays.copyOf(constant, constantCount);
  }
}
