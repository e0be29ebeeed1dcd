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
 * record and has them written to {@code runs.parquet}. Threads share the statistics while the rows
 * are written one after the other.
 */
final class SeriesWriter {
  /** Bytes of results in memory at a time. */
  private static final long BLOCK = 32L << 20;

  private final SeriesCatalog catalog;
  private final EndedRuns ended;
  private final RecordComparer comparer;
  private final ExecutorService workers;
  private final int[] runs;
  private final SeriesStatistics[] statistics;

  /** Used again and again: large arrays that come and go would make the heap grow. */
  private final float[][] values;

  private final List<Future<?>> summaries = new ArrayList<>();

  /** Series that are in memory, from the first to before the last. */
  private int first;

  private int last;

  private SeriesWriter(
      SeriesCatalog catalog, EndedRuns ended, RecordComparer comparer, ExecutorService workers) {
    this.catalog = catalog;
    this.ended = ended;
    this.comparer = comparer;
    this.workers = workers;
    this.runs = ended.runs();
    this.statistics = new SeriesStatistics[catalog.size()];
    int ofSeries = runs.length * catalog.months();
    long fitting = BLOCK / Math.max(1, (long) ofSeries * Float.BYTES);
    this.values = new float[(int) Math.max(1, Math.min(catalog.size(), fitting))][ofSeries];
  }

  /**
   * Writes all series.
   *
   * @param threads how many at once
   * @param workspace as in {@link ParquetDatabase}
   * @return their statistics, in the order of the catalogue
   */
  static SeriesStatistics[] write(
      SeriesCatalog catalog,
      EndedRuns ended,
      RecordComparer comparer,
      int threads,
      Path workspace,
      Path file)
      throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(threads, SeriesWriter::daemon);
    try {
      SeriesWriter writer = new SeriesWriter(catalog, ended, comparer, workers);
      RunsParquet.write(catalog, writer.runs, writer::values, workspace, file);
      writer.await();
      return writer.statistics;
    } finally {
      workers.shutdownNow();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "summarises-series");
    thread.setDaemon(true);
    return thread;
  }

  private float[] values(int series) throws IOException {
    if (series == last) {
      await();
      readFrom(series);
    }
    return values[series - first];
  }

  private void readFrom(int series) throws IOException {
    first = series;
    last = Math.min(catalog.size(), first + values.length);
    ended.read(first, last, values);
    for (int next = first; next < last; next++) {
      int number = next;
      float[] ofSeries = values[next - first];
      summaries.add(workers.submit(() -> summarise(number, ofSeries)));
      comparer.add(number, ofSeries, runs.length);
    }
  }

  private void summarise(int series, float[] ofSeries) {
    boolean perRun = catalog.series().get(series).indicator().perRun();
    statistics[series] = SeriesStatistics.of(ofSeries, runs.length, catalog.months(), perRun);
  }

  /** Returns when what is in memory has been summarised. */
  private void await() throws IOException {
    try {
      for (Future<?> summary : summaries) {
        summary.get();
      }
      summaries.clear();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while writing the runs", interrupted);
    } catch (ExecutionException problem) {
      throw new IllegalStateException("a thread broke down while writing the runs", problem);
    }
  }
}
