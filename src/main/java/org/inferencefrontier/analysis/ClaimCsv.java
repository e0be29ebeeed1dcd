package org.inferencefrontier.analysis;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.inferencefrontier.study.NumberText;
import org.inferencefrontier.world.Claim;
import org.inferencefrontier.world.Timeline;

/** Writes the claims as a table of one row a claim, those that are not measured last. */
public final class ClaimCsv {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "claim",
          "comparison",
          "stated",
          "when",
          "definition",
          "unit",
          "n",
          "held",
          "share",
          "share_low",
          "share_high",
          "first_p50",
          "value_p05",
          "value_p50",
          "value_p95",
          "dated",
          "since_p05",
          "since_p50",
          "since_p95",
          "not_measured_because");

  private ClaimCsv() {}

  /** Numbers have seven significant digits; what does not exist is empty. */
  static void write(ClaimBook book, Path file) throws IOException {
    try (BufferedWriter target = Files.newBufferedWriter(file)) {
      write(book, target);
    }
  }

  /** As to a file; the target is flushed and stays open. */
  public static void write(ClaimBook book, Writer target) throws IOException {
    CsvMapper mapper =
        CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();
    CsvSchema.Builder schema = CsvSchema.builder();
    COLUMNS.forEach(schema::addColumn);
    try (SequenceWriter rows =
        mapper.writerFor(String[].class).with(schema.build().withHeader()).writeValues(target)) {
      for (ClaimResult result : book.measured()) {
        rows.write(row(result));
      }
      for (ClaimBook.Unmeasured claim : book.unmeasured()) {
        String[] row = new String[COLUMNS.size()];
        Arrays.fill(row, "");
        head(row, claim.claim());
        row[row.length - 1] = claim.why();
        rows.write(row);
      }
    }
  }

  private static void head(String[] row, Claim claim) {
    row[0] = claim.id();
    row[1] = claim.claim();
    row[2] = claim.comparison();
    row[3] = claim.value();
    row[4] = claim.when();
  }

  private static String[] row(ClaimResult result) {
    return new String[] {
      result.claim().id(),
      result.claim().claim(),
      result.claim().comparison(),
      result.claim().value(),
      result.claim().when(),
      result.definition(),
      result.unit(),
      Integer.toString(result.runs()),
      Integer.toString(result.held()),
      NumberText.of(result.share()),
      NumberText.of(result.shareLow()),
      NumberText.of(result.shareHigh()),
      NumberText.of(result.first().median()),
      NumberText.of(result.value().p05()),
      NumberText.of(result.value().median()),
      NumberText.of(result.value().p95()),
      Integer.toString(result.since().n()),
      month(result.since().p05()),
      month(result.since().median()),
      month(result.since().p95()),
      "",
    };
  }

  private static String month(double since) {
    return Double.isNaN(since) ? "" : Timeline.month((int) Math.round(since)).toString();
  }
}
