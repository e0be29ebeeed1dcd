package org.inferencefrontier.study.statistics;

import java.util.List;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.world.evidence.RecordPoint;

/**
 * What a study would find in its runs, of runs that are in memory.
 *
 * @param catalog the series of every run
 * @param finished results of the runs that finished, in order of their number
 */
public record RunsInMemory(SeriesCatalog catalog, List<RunResult> finished) {
  /**
   * Every series over the runs.
   *
   * @param failedRuns how many runs failed besides
   */
  public EnsembleSummary summary(int failedRuns) {
    SeriesStatistics[] statistics = new SeriesStatistics[catalog.size()];
    SeriesSummariser summariser = new SeriesSummariser(finished.size());
    SeriesColumns columns = new SeriesColumns(finished.size(), catalog.months());
    for (int series = 0; series < statistics.length; series++) {
      take(series, columns);
      statistics[series] = summariser.summarise(columns);
    }
    return new EnsembleSummary(catalog, finished.size() + failedRuns, failedRuns, statistics);
  }

  /** The record beside the runs. */
  public RecordSummary record(List<RecordPoint> record) {
    RecordComparer comparer = new RecordComparer(catalog, record);
    SeriesColumns columns = new SeriesColumns(finished.size(), catalog.months());
    for (int series = 0; series < catalog.size(); series++) {
      take(series, columns);
      comparer.add(series, columns);
    }
    return comparer.summary();
  }

  private void take(int series, SeriesColumns columns) {
    columns.begin(catalog.series().get(series).indicator().perRun());
    float[] row = new float[catalog.months()];
    for (RunResult run : finished) {
      for (int month = 0; month < row.length; month++) {
        row[month] = (float) run.value(series, month);
      }
      columns.add(row, 1);
    }
  }
}
