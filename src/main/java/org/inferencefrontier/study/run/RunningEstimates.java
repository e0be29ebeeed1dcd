package org.inferencefrontier.study.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.statistics.MedianInterval;
import org.inferencefrontier.study.statistics.Quantile;
import org.inferencefrontier.study.statistics.RunningEstimate;
import org.inferencefrontier.study.statistics.SeriesStatistics;
import org.inferencefrontier.study.statistics.WatchedValue;

/** Collects a few numbers of every run while a study is under way. Thread-safe. */
public final class RunningEstimates {
  private final List<WatchedValue> watched;
  private final int[] series;

  /** {@code values[watched][run]}, NaN where a run has none or did not end. */
  private final double[][] values;

  /**
   * @param watched the numbers that are collected
   * @param runs number of runs that may come
   */
  public RunningEstimates(List<WatchedValue> watched, SeriesCatalog catalog, int runs) {
    this.watched = List.copyOf(watched);
    this.series = watched.stream().mapToInt(value -> value.series(catalog)).toArray();
    this.values = new double[watched.size()][runs];
    for (double[] ofOne : values) {
      Arrays.fill(ofOne, Double.NaN);
    }
  }

  /** Takes over runs that ended before this start. */
  public void take(RunStore store) throws IOException {
    int[] runs = store.runs();
    int months = store.catalog().months();
    for (int i = 0; i < series.length && runs.length > 0; i++) {
      float[] kept = store.read(runs, series[i], series[i] + 1)[0];
      synchronized (this) {
        for (int j = 0; j < runs.length; j++) {
          values[i][runs[j]] = kept[j * months + watched.get(i).month()];
        }
      }
    }
  }

  synchronized void add(int run, RunResult result) {
    for (int i = 0; i < series.length; i++) {
      // As it is kept, so that a study that was resumed finds the same.
      values[i][run] = (float) result.value(series[i], watched.get(i).month());
    }
  }

  /** What the runs before a number say. */
  public synchronized List<RunningEstimate> over(int runs) {
    List<RunningEstimate> estimates = new ArrayList<>();
    for (int i = 0; i < series.length; i++) {
      double[] sorted =
          Arrays.stream(values[i], 0, runs)
              .filter(value -> !Double.isNaN(value))
              .sorted()
              .toArray();
      int n = sorted.length;
      estimates.add(
          new RunningEstimate(
              watched.get(i),
              n,
              SeriesStatistics.sortedQuantile(sorted, n, Quantile.P05.probability()),
              SeriesStatistics.sortedQuantile(sorted, n, Quantile.P50.probability()),
              SeriesStatistics.sortedQuantile(sorted, n, Quantile.P95.probability()),
              MedianInterval.halfWidth(sorted, n)));
    }
    return estimates;
  }
}
