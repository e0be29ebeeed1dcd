package org.inferencefrontier.study.file;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.statistics.EnsembleSummary;
import org.inferencefrontier.study.statistics.NumberText;
import org.inferencefrontier.study.statistics.Quantile;
import org.inferencefrontier.world.time.Timeline;

/** Writes a summary as a table of one row for each series and month. */
public final class SummaryCsv {
  private static final CsvSchema COLUMNS =
      CsvSchema.builder()
          .addColumn("indicator")
          .addColumn("entity")
          .addColumn("month")
          .addColumn("n")
          .addColumn("mean")
          .addColumn("sd")
          .addColumn("p05")
          .addColumn("p25")
          .addColumn("p50")
          .addColumn("p75")
          .addColumn("p95")
          .build();

  /** Series whose rows are made together. */
  private static final int SERIES_TOGETHER = 64;

  private static final int BYTES_OF_ROW = 100;

  private final EnsembleSummary summary;
  private final SeriesCatalog catalog;
  private final String[] months;
  private final ObjectWriter writer;

  private SummaryCsv(EnsembleSummary summary) {
    this.summary = summary;
    this.catalog = summary.catalog();
    this.months =
        IntStream.range(0, catalog.months())
            .mapToObj(month -> Timeline.month(month).toString())
            .toArray(String[]::new);
    this.writer =
        CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build()
            .writerFor(String[].class);
  }

  /**
   * Writes the file. Numbers have seven significant digits; what does not exist is empty.
   *
   * @param threads how many make rows at once; they are written in order
   */
  public static void write(EnsembleSummary summary, int threads, Path file) throws IOException {
    SummaryCsv table = new SummaryCsv(summary);
    ExecutorService workers = Executors.newFixedThreadPool(threads, SummaryCsv::daemon);
    try (OutputStream target = Files.newOutputStream(file)) {
      Deque<Future<byte[]>> ahead = new ArrayDeque<>();
      int size = table.catalog.size();
      for (int from = 0; from < size || !ahead.isEmpty(); from += SERIES_TOGETHER) {
        if (from < size) {
          int first = from;
          ahead.add(workers.submit(() -> table.rows(first)));
        }
        if (from >= size || ahead.size() > 2 * threads) {
          target.write(ahead.remove().get());
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while writing " + file, interrupted);
    } catch (ExecutionException problem) {
      throw new IOException("cannot write " + file, problem);
    } finally {
      workers.shutdownNow();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "writes-summary");
    thread.setDaemon(true);
    return thread;
  }

  /** Rows of some series as bytes, with the head before the first. */
  private byte[] rows(int first) throws IOException {
    int end = Math.min(catalog.size(), first + SERIES_TOGETHER);
    ByteArrayOutputStream target =
        new ByteArrayOutputStream((end - first) * months.length * BYTES_OF_ROW);
    try (SequenceWriter rows =
        writer.with(first == 0 ? COLUMNS.withHeader() : COLUMNS).writeValues(target)) {
      for (int series = first; series < end; series++) {
        boolean perRun = catalog.series().get(series).indicator().perRun();
        for (int month = 0; month < (perRun ? 1 : months.length); month++) {
          rows.write(row(series, month, perRun));
        }
      }
    }
    return target.toByteArray();
  }

  private String[] row(int series, int month, boolean perRun) {
    SeriesCatalog.Series entry = catalog.series().get(series);
    return new String[] {
      entry.indicator().name(),
      entry.entity(),
      perRun ? "" : months[month],
      Integer.toString(summary.count(series, month)),
      NumberText.of(summary.mean(series, month)),
      NumberText.of(summary.standardDeviation(series, month)),
      NumberText.of(summary.quantile(series, month, Quantile.P05)),
      NumberText.of(summary.quantile(series, month, Quantile.P25)),
      NumberText.of(summary.quantile(series, month, Quantile.P50)),
      NumberText.of(summary.quantile(series, month, Quantile.P75)),
      NumberText.of(summary.quantile(series, month, Quantile.P95)),
    };
  }
}
