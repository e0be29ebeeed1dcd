package org.inferencefrontier.study;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.world.Timeline;

/**
 * Writes a summary as a table of one row for each series and month. Half a million rows: they are
 * put together here, in a fraction of the time that a general writer of tables takes.
 */
final class SummaryCsv {
  private static final String COLUMNS = "indicator,entity,month,n,mean,sd,p05,p25,p50,p75,p95\n";

  private SummaryCsv() {}

  /** Numbers have seven significant digits; what does not exist is empty. */
  static void write(EnsembleSummary summary, Path file) throws IOException {
    try (BufferedWriter target = Files.newBufferedWriter(file)) {
      target.append(COLUMNS);
      SeriesCatalog catalog = summary.catalog();
      StringBuilder rows = new StringBuilder();
      for (int series = 0; series < catalog.size(); series++) {
        SeriesCatalog.Series entry = catalog.series().get(series);
        boolean perRun = entry.indicator().perRun();
        String name = field(entry.indicator().name()) + ',' + field(entry.entity()) + ',';
        rows.setLength(0);
        for (int month = 0; month < (perRun ? 1 : catalog.months()); month++) {
          rows.append(name);
          if (!perRun) {
            rows.append(Timeline.month(month));
          }
          numbers(summary, series, month, rows);
          rows.append('\n');
        }
        target.append(rows);
      }
    }
  }

  private static void numbers(EnsembleSummary summary, int series, int month, StringBuilder row) {
    row.append(',').append(summary.count(series, month));
    NumberText.append(summary.mean(series, month), row.append(','));
    NumberText.append(summary.standardDeviation(series, month), row.append(','));
    for (Quantile quantile : Quantile.values()) {
      NumberText.append(summary.quantile(series, month, quantile), row.append(','));
    }
  }

  /** A text between quotes if it needs them. */
  private static String field(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
