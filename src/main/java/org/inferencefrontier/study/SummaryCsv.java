package org.inferencefrontier.study;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.world.Timeline;

/** Writes a summary as a table of one row for each series and month. */
final class SummaryCsv {
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
          .build()
          .withHeader();

  private SummaryCsv() {}

  /** Numbers have seven significant digits; what does not exist is empty. */
  static void write(EnsembleSummary summary, Path file) throws IOException {
    CsvMapper mapper =
        CsvMapper.builder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();
    try (BufferedWriter target = Files.newBufferedWriter(file);
        SequenceWriter rows = mapper.writerFor(String[].class).with(COLUMNS).writeValues(target)) {
      SeriesCatalog catalog = summary.catalog();
      for (int series = 0; series < catalog.size(); series++) {
        boolean perRun = catalog.series().get(series).indicator().perRun();
        for (int month = 0; month < (perRun ? 1 : catalog.months()); month++) {
          rows.write(row(summary, series, month, perRun));
        }
      }
    }
  }

  private static String[] row(EnsembleSummary summary, int series, int month, boolean perRun) {
    SeriesCatalog.Series entry = summary.catalog().series().get(series);
    return new String[] {
      entry.indicator().name(),
      entry.entity(),
      perRun ? "" : Timeline.month(month).toString(),
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
