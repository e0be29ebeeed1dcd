package org.inferencefrontier.study.statistics;

/**
 * Summarises series, one after the other, over as many runs. What it works with is kept: thousands
 * of series of thousands of runs would make the heap grow. For one thread.
 */
public final class SeriesSummariser {
  private final int runs;
  private final int months;
  private final OrderStatistics order;
  private final float[] present;

  /**
   * @param runs over how many runs
   * @param months how many months each has
   */
  public SeriesSummariser(int runs, int months) {
    this.runs = runs;
    this.months = months;
    this.order = new OrderStatistics(runs);
    this.present = new float[runs];
  }

  /**
   * Summarises {@code values[run * months + month]}. Sums run in the order of the runs, so that the
   * last digit does not depend on who finished first.
   *
   * @param perRun only month 0 holds values
   */
  public SeriesStatistics summarise(float[] values, boolean perRun) {
    SeriesStatistics statistics = new SeriesStatistics(months);
    int last = perRun ? Math.min(1, months) : months;
    for (int month = 0; month < last; month++) {
      int count = 0;
      double sum = 0;
      float least = Float.POSITIVE_INFINITY;
      float most = Float.NEGATIVE_INFINITY;
      // One loop: the sum waits for itself while the next run's value is on its way from memory.
      for (int at = month; at < runs * months; at += months) {
        float value = values[at];
        if (value == value) {
          present[count++] = value;
          sum += value;
          least = value < least ? value : least;
          most = value > most ? value : most;
        }
      }
      if (count > 0) {
        statistics.setMoments(month, count, sum / count, present, least < most);
        statistics.setQuantiles(month, order, present, count, least, most);
      }
    }
    return statistics;
  }
}
