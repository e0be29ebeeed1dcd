package org.inferencefrontier.study.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inferencefrontier.study.statistics.RecordSummary;
import org.inferencefrontier.world.evidence.RecordPoint;

/** Reads {@code record-points.csv} back. */
public final class RecordReader {
  private RecordReader() {}

  /**
   * Reads the file.
   *
   * @param record the record it was made from, whose order the file has
   * @throws StudyFolderException if the file was made from another record, or is damaged
   */
  public static RecordSummary read(Path file, List<RecordPoint> record) throws IOException {
    try {
      return summary(file, record);
    } catch (RuntimeException | JsonProcessingException problem) {
      throw StudyFolderException.damaged(file, problem);
    }
  }

  private static RecordSummary summary(Path file, List<RecordPoint> record) throws IOException {
    List<RecordSummary.Comparison> comparisons = new ArrayList<>();
    int next = 0;
    try (MappingIterator<Map<String, String>> rows = CsvCells.named(file)) {
      while (rows.hasNextValue()) {
        Map<String, String> row = rows.nextValue();
        while (next < record.size() && !isOf(row, record.get(next))) {
          next++;
        }
        if (next == record.size()) {
          throw new StudyFolderException(
              file + " was made from another record than the inputs have");
        }
        comparisons.add(comparison(row, record.get(next++)));
      }
    }
    return new RecordSummary(comparisons);
  }

  private static boolean isOf(Map<String, String> row, RecordPoint point) {
    return point.indicator().equals(row.get("indicator"))
        && point.entity().equals(row.get("entity"))
        && point.from().equals(row.get("from"))
        && point.to().equals(row.get("to"))
        && point.aggregate().name().toLowerCase(Locale.ROOT).equals(row.get("aggregate"));
  }

  private static RecordSummary.Comparison comparison(Map<String, String> row, RecordPoint point) {
    return new RecordSummary.Comparison(
        point,
        Integer.parseInt(row.get("n")),
        SummaryReader.number(row.get("p05")),
        SummaryReader.number(row.get("p50")),
        SummaryReader.number(row.get("p95")));
  }
}
