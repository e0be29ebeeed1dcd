package org.inferencefrontier.study.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.run.EndedRuns;
import org.inferencefrontier.study.statistics.RecordComparer;
import org.inferencefrontier.study.statistics.SeriesColumns;
import org.inferencefrontier.study.statistics.SeriesStatistics;
import org.inferencefrontier.study.statistics.SeriesSummariser;

/**
 * Goes through the series of all runs: summarises them, holds them against the record and writes
 * them to {@code series/} and {@code constants/}. The catalogue is cut into parts; each thread
 * takes the next one that nobody has, reads it once and does all of this.
 */
public final class SeriesWriter {
  /** Bytes of results in memory at a time, over all threads. */
  private static final long MEMORY = 16L << 20;

  private static final int SERIES_OF_PART = 256;

  /** Part of the memory for what is read at a time where not even one series of all runs fits. */
  private static final int PART_FOR_PIECES = 8;

  /** Of many runs a part has fewer series: the system is to have all its values near at once. */
  private static final int MOST_ROWS_OF_PART = 1 << 20;

  private final SeriesCatalog catalog;
  private final EndedRuns ended;
  private final RecordComparer comparer;
  private final long memory;
  private final int[] runs;
  private final int seriesOfPart;
  private final int parts;
  private final SeriesStatistics[] statistics;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicReference<Throwable> problem = new AtomicReference<>();

  private volatile boolean stopped;

  /**
   * @param memory bytes for the results that are in memory at a time
   */
  public SeriesWriter(
      SeriesCatalog catalog, EndedRuns ended, RecordComparer comparer, long memory) {
    this.catalog = catalog;
    this.ended = ended;
    this.comparer = comparer;
    this.memory = memory;
    this.runs = ended.runs();
    this.seriesOfPart =
        Math.max(1, Math.min(SERIES_OF_PART, MOST_ROWS_OF_PART / Math.max(1, runs.length)));
    this.parts = (catalog.size() + seriesOfPart - 1) / seriesOfPart;
    this.statistics = new SeriesStatistics[catalog.size()];
  }

  /**
   * Writes all series.
   *
   * @param threads how many at once
   * @param data folder of the study's data
   * @return their statistics, in the order of the catalogue
   */
  public static SeriesStatistics[] write(
      SeriesCatalog catalog, EndedRuns ended, RecordComparer comparer, int threads, Path data)
      throws IOException {
    SeriesWriter writer = new SeriesWriter(catalog, ended, comparer, MEMORY);
    writer.write(Math.max(1, Math.min(threads, writer.parts)), data);
    return writer.statistics;
  }

  /** Writes all series; once. */
  public void write(int threads, Path data) throws IOException {
    Files.createDirectory(data.resolve(SeriesParquet.CHANGING));
    Files.createDirectory(data.resolve(SeriesParquet.CONSTANT));
    ExecutorService workers = Executors.newFixedThreadPool(threads, SeriesWriter::daemon);
    // Waits for the disk, so that in the end nobody has to wait for all of it.
    ExecutorService forcing = Executors.newSingleThreadExecutor(SeriesWriter::daemon);
    for (int thread = 0; thread < threads; thread++) {
      workers.execute(() -> takeParts(threads, data, forcing));
    }
    workers.shutdown();
    awaitEnd(workers, forcing);
    Throwable found = problem.get();
    if (found instanceof IOException told) {
      throw told;
    }
    if (found != null) {
      throw new IllegalStateException("a thread broke down while writing the runs", found);
    }
  }

  /** Waits for those who write, not for the disk. */
  private void awaitEnd(ExecutorService workers, ExecutorService forcing) throws IOException {
    boolean interrupted = false;
    while (!workers.isTerminated()) {
      try {
        workers.awaitTermination(1, TimeUnit.DAYS);
      } catch (InterruptedException asked) {
        // The threads are not interrupted in turn: that would close the file of the kept runs.
        interrupted = true;
        stopped = true;
      }
    }
    forcing.shutdown();
    if (interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while writing the runs");
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "writes-series");
    thread.setDaemon(true);
    return thread;
  }

  /** Writes parts until there are no more, or until something went wrong, here or elsewhere. */
  private void takeParts(int threads, Path data, ExecutorService forcing) {
    try {
      // Used again and again: large arrays that come and go would make the heap grow.
      float[][] values = memoryForValues(threads);
      SeriesColumns columns = new SeriesColumns(runs.length, catalog.months());
      SeriesSummariser summariser = new SeriesSummariser(runs.length);
      SeriesParquet target = new SeriesParquet(catalog);
      for (int part = next.getAndIncrement(); part < parts; part = next.getAndIncrement()) {
        int first = part * seriesOfPart;
        int end = Math.min(catalog.size(), first + seriesOfPart);
        try (SeriesParquet.Part files = target.part(part, data)) {
          write(first, end, values, columns, summariser, files);
          files.finish();
          forcing.execute(() -> force(files));
        }
      }
    } catch (IOException | RuntimeException | Error told) {
      problem.compareAndSet(null, told);
      stopped = true;
    }
  }

  /**
   * Memory for what is read at a time: all runs of some series, beside the columns of one; of very
   * many runs some of them, of one series.
   */
  private float[][] memoryForValues(int threads) {
    int ofRun = Math.max(1, catalog.months());
    int ofSeries = Math.max(1, runs.length) * ofRun;
    int most = (int) (memory / threads / Float.BYTES);
    int besideColumns = most / ofSeries - 1;
    if (besideColumns < 1) {
      int runsAtOnce = Math.max(1, most / PART_FOR_PIECES / ofRun);
      return new float[1][Math.min(ofSeries, runsAtOnce * ofRun)];
    }
    return new float[Math.min(seriesOfPart, besideColumns)][ofSeries];
  }

  private static void force(SeriesParquet.Part files) {
    try {
      files.force();
    } catch (IOException problem) {
      // Whoever moves the study to its place asks the disk again, and tells.
    }
  }

  /**
   * Looks at the series of a part and writes them.
   *
   * @param values memory for some series at a time
   * @param columns memory for one
   */
  private void write(
      int first,
      int end,
      float[][] values,
      SeriesColumns columns,
      SeriesSummariser summariser,
      SeriesParquet.Part files)
      throws IOException {
    if (values.length < end - first) {
      ended.readAhead(first, end);
    }
    for (int from = first; from < end; from += values.length) {
      int to = Math.min(end, from + values.length);
      int runsAtOnce = values[0].length / Math.max(1, catalog.months());
      if (runsAtOnce >= runs.length) {
        ended.read(from, to, 0, runs.length, values);
      }
      for (int series = from; series < to; series++) {
        if (stopped) {
          throw new IllegalStateException("the study stops");
        }
        columns.begin(catalog.series().get(series).indicator().perRun());
        if (runsAtOnce >= runs.length) {
          columns.add(values[series - from], runs.length);
        } else {
          addInPieces(series, runsAtOnce, values, columns);
        }
        comparer.add(series, columns);
        statistics[series] = summariser.summarise(columns);
        files.add(series, runs, columns);
      }
    }
  }

  private void addInPieces(int series, int runsAtOnce, float[][] values, SeriesColumns columns)
      throws IOException {
    for (int run = 0; run < runs.length; run += runsAtOnce) {
      int end = Math.min(runs.length, run + runsAtOnce);
      ended.read(series, series + 1, run, end, values);
      columns.add(values[0], end - run);
    }
  }
}
