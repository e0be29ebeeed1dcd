package org.inferencefrontier.study.statistics;

/**
 * Summarises series, one after the other, over as many runs. What it works with is kept: thousands
 * of series of thousands of runs would make the heap grow. For one thread.
 */
public final class SeriesSummariser {
  private final OrderStatistics order;
  private final float[] present;

  /**
   * @param runs over how many runs
   */
  public SeriesSummariser(int runs) {
    this.order = new OrderStatistics(runs);
    this.present = new float[runs];
  }

  /** Summarises a series month by month; months that cannot differ are worked out once. */
  public SeriesStatistics summarise(SeriesColumns series) {
    SeriesStatistics statistics = new SeriesStatistics(series.months());
    for (int month = 0; month < series.columns(); month++) {
      int count = series.count(month);
      if (count > 0) {
        gather(series, month);
        float least = series.least(month);
        float most = series.most(month);
        statistics.setMoments(month, count, series.sum(month) / count, present, least < most);
        statistics.setQuantiles(month, order, present, count, least, most);
      }
    }
    if (!series.isPerRun()) {
      statistics.repeat(series.columns());
    }
    return statistics;
  }

  private void gather(SeriesColumns series, int month) {
    int from = series.start(month);
    if (series.count(month) == series.runs()) {
      System.arraycopy(series.values(), from, present, 0, series.runs());
      return;
    }
    int found = 0;
    for (int at = from; at < from + series.runs(); at++) {
      float value = series.values()[at];
      if (value == value) {
        present[found++] = value;
      }
    }
  }
}
