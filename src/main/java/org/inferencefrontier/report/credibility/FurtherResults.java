package org.inferencefrontier.report.credibility;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.study.file.CsvCells;
import org.inferencefrontier.study.file.StudyFolderException;

/**
 * Tables that further analyses of the study left in {@code data/}, such as of calibration or
 * sensitivity. Whatever CSV file lies there is shown, its first rows at least.
 */
final class FurtherResults {
  private static final Set<String> SHOWN_ELSEWHERE =
      Set.of(
          "summary.csv",
          "record-points.csv",
          "claims.csv",
          "convergence.csv",
          "crossovers.csv",
          "policy-odds.csv");
  private static final int ROWS = 100;
  private static final int COLUMNS = 16;
  private static final double SMALL = 0.001;

  private final Path data;

  /**
   * @param directory the report's folder
   */
  FurtherResults(Path directory) {
    this.data = directory.resolve("data");
  }

  /** The chapter; empty without such files. */
  Optional<Section> section() throws IOException {
    List<DataTable> tables = new ArrayList<>();
    for (Path file : files()) {
      table(file).ifPresent(tables::add);
    }
    return tables.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "further",
                "Further analyses",
                "Calibration, sensitivity and whatever else was worked out from this study.",
                List.of(),
                tables));
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(data)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(data)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".csv"))
          .filter(file -> !SHOWN_ELSEWHERE.contains(file.getFileName().toString()))
          .sorted()
          .toList();
    }
  }

  private static Optional<DataTable> table(Path file) throws IOException {
    String name = file.getFileName().toString();
    List<List<String>> rows = new ArrayList<>();
    int more = 0;
    try (MappingIterator<String[]> lines = CsvCells.open(file)) {
      while (lines.hasNextValue()) {
        String[] cells = lines.nextValue();
        if (rows.size() <= ROWS) {
          rows.add(Stream.of(cells).limit(COLUMNS).map(FurtherResults::cell).toList());
        } else {
          more++;
        }
      }
    } catch (JsonProcessingException problem) {
      throw StudyFolderException.damaged(file, problem);
    }
    if (rows.size() < 2) {
      return Optional.empty();
    }
    List<String> heads = rows.get(0);
    List<List<String>> body =
        rows.stream().skip(1).filter(row -> row.size() == heads.size()).toList();
    List<DataTable.Column> columns = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      columns.add(new DataTable.Column(heads.get(i).replace('_', ' '), isNumeric(body, i), ""));
    }
    return Optional.of(
        new DataTable(
            "table-" + name.replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT),
            "data/" + name + (more > 0 ? ": the first " + ROWS + " rows, " + more + " more" : ""),
            columns,
            body));
  }

  private static boolean isNumeric(List<List<String>> rows, int column) {
    return !rows.isEmpty()
        && rows.stream().allMatch(row -> row.get(column).matches("[−–0-9.,kMbtn ×⁰¹²³⁴⁵⁶⁷⁸⁹⁻]*"));
  }

  /** Numbers as people read them; whatever is no number stays as it is. */
  private static String cell(String text) {
    if (!text.matches("-?[0-9]+\\.[0-9]+([eE][-+]?[0-9]+)?|-?[0-9]+[eE][-+]?[0-9]+")) {
      return text;
    }
    double value = Double.parseDouble(text);
    return value != 0 && Math.abs(value) < SMALL
        ? Wording.powerOfTen(value)
        : Wording.shortNumber(value);
  }
}
