package org.inferencefrontier.study.file;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.inferencefrontier.study.statistics.NumberText;
import org.inferencefrontier.study.statistics.RecordSummary;
import org.inferencefrontier.world.evidence.RecordPoint;

/** Writes the record beside the runs as a table of one row a figure. */
public final class RecordCsv {
  private static final CsvSchema COLUMNS =
      CsvSchema.builder()
          .addColumn("indicator")
          .addColumn("entity")
          .addColumn("from")
          .addColumn("to")
          .addColumn("aggregate")
          .addColumn("record")
          .addColumn("record_low")
          .addColumn("record_high")
          .addColumn("n")
          .addColumn("p05")
          .addColumn("p50")
          .addColumn("p95")
          .build()
          .withHeader();

  private RecordCsv() {}

  /** Numbers have seven significant digits; what does not exist is empty. */
  public static void write(RecordSummary summary, Path file) throws IOException {
    CsvMapper mapper =
        CsvMapper.builder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();
    try (BufferedWriter target = Files.newBufferedWriter(file);
        SequenceWriter rows = mapper.writerFor(String[].class).with(COLUMNS).writeValues(target)) {
      for (RecordSummary.Comparison comparison : summary.comparisons()) {
        rows.write(row(comparison));
      }
    }
  }

  private static String[] row(RecordSummary.Comparison comparison) {
    RecordPoint point = comparison.point();
    return new String[] {
      point.indicator(),
      point.entity(),
      point.from(),
      point.to(),
      point.aggregate().name().toLowerCase(Locale.ROOT),
      NumberText.of(point.central()),
      NumberText.of(point.low()),
      NumberText.of(point.high()),
      Integer.toString(comparison.runs()),
      NumberText.of(comparison.p05()),
      NumberText.of(comparison.median()),
      NumberText.of(comparison.p95()),
    };
  }
}
