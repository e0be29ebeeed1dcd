package org.inferencefrontier.analysis.claim;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inferencefrontier.study.file.CsvCells;
import org.inferencefrontier.study.file.StudyFolderException;
import org.inferencefrontier.study.statistics.NumberText;
import org.inferencefrontier.study.statistics.Spread;
import org.inferencefrontier.world.evidence.Claim;
import org.inferencefrontier.world.time.Timeline;

/** The claims as a table of one row a claim, those that are not measured last. */
public final class ClaimCsv {
  static final String FILE = "claims.csv";

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
          "first_p05",
          "first_p50",
          "first_p95",
          "value_p05",
          "value_p50",
          "value_p95",
          "dated",
          "since_p05",
          "since_p50",
          "since_p95",
          "not_measured_because");

  /** Columns that say which claim it is. */
  private static final int HEAD = 5;

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
      NumberText.of(result.first().p05()),
      NumberText.of(result.first().median()),
      NumberText.of(result.first().p95()),
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

  /**
   * Reads what {@link #write(ClaimBook, Path)} wrote into a study's folder of data.
   *
   * @param claims the claims that the study was held against
   * @return empty if there is no such file, or one of other columns
   */
  public static Optional<ClaimBook> stored(Path data, List<Claim> claims) throws IOException {
    Path file = data.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Map<String, Claim> byId = new HashMap<>();
    claims.forEach(claim -> byId.put(claim.id(), claim));
    List<ClaimResult> measured = new ArrayList<>();
    List<ClaimBook.Unmeasured> unmeasured = new ArrayList<>();
    try (MappingIterator<String[]> rows = CsvCells.open(file)) {
      if (!rows.hasNextValue() || !COLUMNS.equals(List.of(rows.nextValue()))) {
        return Optional.empty();
      }
      while (rows.hasNextValue()) {
        Iterator<String> row = List.of(rows.nextValue()).iterator();
        Claim claim = byId.get(row.next());
        if (claim == null) {
          return Optional.empty();
        }
        List<String> rest = new ArrayList<>();
        row.forEachRemaining(rest::add);
        String why = rest.get(rest.size() - 1);
        if (why.isEmpty()) {
          measured.add(result(claim, rest.subList(HEAD - 1, rest.size()).iterator()));
        } else {
          unmeasured.add(new ClaimBook.Unmeasured(claim, why));
        }
      }
    } catch (RuntimeException | JsonProcessingException problem) {
      throw StudyFolderException.damaged(file, problem);
    }
    return Optional.of(new ClaimBook(measured, unmeasured));
  }

  /** The cells after the head, in their order. */
  private static ClaimResult result(Claim claim, Iterator<String> cells) {
    String definition = cells.next();
    String unit = cells.next();
    int runs = Integer.parseInt(cells.next());
    int held = Integer.parseInt(cells.next());
    double share = number(cells.next());
    double low = number(cells.next());
    double high = number(cells.next());
    Spread first =
        new Spread(runs, number(cells.next()), number(cells.next()), number(cells.next()));
    Spread value =
        new Spread(runs, number(cells.next()), number(cells.next()), number(cells.next()));
    Spread since =
        new Spread(
            Integer.parseInt(cells.next()),
            since(cells.next()),
            since(cells.next()),
            since(cells.next()));
    return new ClaimResult(
        claim, definition, unit, runs, held, share, low, high, first, value, since);
  }

  private static double number(String text) {
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
  }

  private static double since(String text) {
    return text.isEmpty() ? Double.NaN : Timeline.indexOf(YearMonth.parse(text));
  }

  private static String month(double since) {
    return Double.isNaN(since) ? "" : Timeline.month((int) Math.round(since)).toString();
  }
}
