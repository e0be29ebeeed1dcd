package org.inferencefrontier.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.inferencefrontier.indicator.SeriesCatalog;

/**
 * Goes through the series of all runs, some at a time: summarises them, holds them against the
 * record and writes them to {@code runs.parquet}. Threads share the statistics; the rows go one
 * after the other.
 */
final class SeriesWriter {
  /** Bytes of results in memory at a time. */
  private static final long BLOCK = 32L << 20;

  private final SeriesCatalog catalog;
  private final int threads;
  private final SeriesStatistics[] statistics;

  /**
   * @param threads how many at once
   */
  SeriesWriter(SeriesCatalog catalog, int threads) {
    this.catalog = catalog;
    this.threads = threads;
    this.statistics = new SeriesStatistics[catalog.size()];
  }

  /**
   * Writes all series.
   *
   * @param workspace as in {@link ParquetDatabase}
   * @return their statistics, in the order of the catalogue
   */
  SeriesStatistics[] write(EndedRuns ended, RecordComparer comparer, Path workspace, Path file)
      throws IOException {
    int[] runs = ended.runs();
    ExecutorService workers = Executors.newFixedThreadPool(threads, SeriesWriter::daemon);
    try (RunsParquet parquet = new RunsParquet(catalog, workspace)) {
      int step = seriesAtATime(runs.length);
      // Used again and again: large arrays that come and go would make the heap grow.
      float[][] values = new float[step][runs.length * catalog.months()];
      for (int from = 0; from < catalog.size(); from += step) {
        int to = Math.min(catalog.size(), from + step);
        ended.read(from, to, values);
        List<Future<?>> summaries = new ArrayList<>();
        for (int series = from; series < to; series++) {
          int number = series;
          float[] ofSeries = values[series - from];
          summaries.add(workers.submit(() -> summarise(number, ofSeries, runs.length)));
        }
        for (int series = from; series < to; series++) {
          comparer.add(series, values[series - from], runs.length);
          parquet.add(series, runs, values[series - from]);
        }
        for (Future<?> summary : summaries) {
          await(summary);
        }
      }
      parquet.writeTo(file);
    } finally {
      workers.shutdownNow();
    }
    return statistics;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "summarises-series");
    thread.setDaemon(true);
    return thread;
  }

  private int seriesAtATime(int runs) {
    long bytesOfSeries = (long) Math.max(1, runs) * Math.max(1, catalog.months()) * Float.BYTES;
    return (int) Math.max(1, Math.min(catalog.size(), BLOCK / bytesOfSeries));
  }

  private void summarise(int series, float[] values, int runs) {
    boolean perRun = catalog.series().get(series).indicator().perRun();
    statistics[series] = SeriesStatistics.of(values, runs, catalog.months(), perRun);
  }

  private static void await(Future<?> summary) throws IOException {
    try {
      summary.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while writing the runs", interrupted);
    } catch (ExecutionException problem) {
      throw new IllegalStateException("a thread broke down while writing the runs", problem);
    }
  }
}
