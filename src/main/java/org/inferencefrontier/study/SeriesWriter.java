package org.inferencefrontier.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.parquet.RowGroup;

/**
 * Goes through the series of all runs, some at a time: summarises them, holds them against the
 * record and writes them to {@code runs.parquet}. Threads share the series; the file has them in
 * the catalogue's order whoever was first.
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
   * @return their statistics, in the order of the catalogue
   */
  SeriesStatistics[] write(EndedRuns ended, RecordComparer comparer, Path file) throws IOException {
    int[] runs = ended.runs();
    ExecutorService workers = Executors.newFixedThreadPool(threads, SeriesWriter::daemon);
    try (RunsParquet parquet = new RunsParquet(file)) {
      int step = seriesAtATime(runs.length);
      // Used again and again: large arrays that come and go would make the heap grow.
      float[][] values = new float[step][runs.length * catalog.months()];
      for (int from = 0; from < catalog.size(); from += step) {
        int to = Math.min(catalog.size(), from + step);
        ended.read(from, to, values);
        List<Callable<RowGroup>> groups =
            groups(from, Arrays.asList(values).subList(0, to - from), runs);
        for (int series = from; series < to; series++) {
          comparer.add(series, values[series - from], runs.length);
        }
        write(groups, workers, parquet);
      }
      parquet.finish();
    } finally {
      workers.shutdownNow();
    }
    return statistics;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "writes-series");
    thread.setDaemon(true);
    return thread;
  }

  private int seriesAtATime(int runs) {
    long bytesOfSeries = (long) Math.max(1, runs) * Math.max(1, catalog.months()) * Float.BYTES;
    return (int) Math.max(1, Math.min(catalog.size(), BLOCK / bytesOfSeries));
  }

  /** Whole series as far as a group of rows holds them; one of very many runs takes several. */
  private List<Callable<RowGroup>> groups(int from, List<float[]> values, int[] runs) {
    int series = Math.max(1, RunsParquet.ROW_GROUP / Math.max(1, runs.length));
    List<Callable<RowGroup>> groups = new ArrayList<>();
    for (int first = 0; first < values.size(); first += series) {
      int start = from + first;
      List<float[]> some = values.subList(first, Math.min(values.size(), first + series));
      for (int run = 0; run < runs.length; run += RunsParquet.ROW_GROUP) {
        int firstRun = run;
        int lastRun = Math.min(runs.length, run + RunsParquet.ROW_GROUP);
        groups.add(
            () -> {
              if (firstRun == 0) {
                summarise(start, some, runs.length);
              }
              return RunsParquet.rows(catalog, start, some, runs, firstRun, lastRun);
            });
      }
    }
    return groups;
  }

  /** Has the groups made by the workers, a few ahead of the one to be written. */
  private void write(List<Callable<RowGroup>> groups, ExecutorService workers, RunsParquet parquet)
      throws IOException {
    ArrayDeque<Future<RowGroup>> ahead = new ArrayDeque<>();
    for (Callable<RowGroup> group : groups) {
      ahead.add(workers.submit(group));
      if (ahead.size() > 2 * threads) {
        parquet.write(result(ahead.remove()));
      }
    }
    while (!ahead.isEmpty()) {
      parquet.write(result(ahead.remove()));
    }
  }

  private void summarise(int from, List<float[]> values, int runs) {
    for (int i = 0; i < values.size(); i++) {
      boolean perRun = catalog.series().get(from + i).indicator().perRun();
      statistics[from + i] = SeriesStatistics.of(values.get(i), runs, catalog.months(), perRun);
    }
  }

  private static RowGroup result(Future<RowGroup> group) throws IOException {
    try {
      return group.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while writing the runs", interrupted);
    } catch (ExecutionException problem) {
      throw new IllegalStateException("a thread broke down while writing the runs", problem);
    }
  }
}
