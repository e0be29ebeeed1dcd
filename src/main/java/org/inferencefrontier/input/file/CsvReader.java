package org.inferencefrontier.input.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inferencefrontier.input.entry.Entry;
import org.inferencefrontier.input.entry.Section;
import org.inferencefrontier.input.problem.Nearest;
import org.inferencefrontier.input.problem.Position;
import org.inferencefrontier.input.problem.Problems;
import org.inferencefrontier.input.problem.Reasons;

/** Reads a table into one entry a row; the header holds the record's components in snake case. */
final class CsvReader {
  private static final CsvFactory FACTORY =
      CsvFactory.builder()
          .enable(CsvParser.Feature.WRAP_AS_ARRAY)
          .enable(CsvParser.Feature.TRIM_SPACES)
          .build();

  /** What programs put between columns instead of commas. */
  private static final Map<String, String> SEPARATORS = Map.of(";", "semicolons", "\t", "tabs");

  private final Section section;
  private final String shown;
  private final Problems problems;
  private final Map<String, RecordComponent> columns = new LinkedHashMap<>();

  /** Whether what the rows hold can be told; else the head, or its lack, is all there is to say. */
  private boolean isTable;

  /** Line on which the current row begins; a quoted cell may span lines. */
  private int line = 1;

  private CsvReader(Section section, String shown, Problems problems) {
    this.section = section;
    this.shown = shown;
    this.problems = problems;
    for (RecordComponent component : section.type().getRecordComponents()) {
      columns.put(section.written(component.getName()), component);
    }
  }

  /**
   * The rows that have cells, or nothing if the file is no table; what is wrong is added to the
   * problems.
   */
  static Optional<List<Entry>> read(Path file, Section section, Problems problems) {
    CsvReader reader = new CsvReader(section, InputLocation.shown(file), problems);
    try {
      List<Entry> rows = reader.rows(Files.readString(file));
      return reader.isTable ? Optional.of(rows) : Optional.empty();
    } catch (JsonProcessingException e) {
      String reason = SyntaxReason.table(e.getOriginalMessage());
      problems.add(new Position(reader.shown, reader.line), "", "is not a valid table: " + reason);
    } catch (IOException e) {
      problems.add(reader.shown, "cannot be read: " + Reasons.of(e));
    }
    return Optional.empty();
  }

  private List<Entry> rows(String text) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (CsvParser parser =
        FACTORY.createParser(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
      List<String> header = null;
      next(parser);
      while (next(parser) == JsonToken.START_ARRAY) {
        List<String> cells = new ArrayList<>();
        while (next(parser) != JsonToken.END_ARRAY) {
          if (cells.isEmpty()) {
            line = parser.currentTokenLocation().getLineNr();
          }
          cells.add(parser.getText());
        }
        if (header == null) {
          header = header(cells);
          if (!isTable) {
            return List.of();
          }
        } else if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
          entries.add(row(header, cells));
        }
      }
      if (header == null) {
        problems.add(shown, "is empty");
      } else if (entries.isEmpty() && Section.settable().contains(section)) {
        // Others name them, and each of those would be told that there is none of that name.
        isTable = false;
        problems.add(
            shown, "has a head and no rows; expected a " + section.singular() + " in each");
      }
    }
    return entries;
  }

  /** Of a cell that cannot be read, the line is where it begins. */
  private JsonToken next(CsvParser parser) throws IOException {
    try {
      return parser.nextToken();
    } catch (JsonProcessingException problem) {
      line = parser.currentTokenLocation().getLineNr();
      throw problem;
    }
  }

  private List<String> header(List<String> names) {
    Position at = new Position(shown, line);
    Optional<String> mistaken = mistaken(names);
    if (mistaken.isPresent()) {
      problems.add(at, "", mistaken.get());
      return names;
    }
    // What rows lack, or have twice, they lack for every check that asks for it.
    isTable = names.containsAll(columns.keySet());
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (name.isBlank()) {
        String place = seen.size() + 1 + " of " + names.size();
        problems.add(at, "", "has a column without a name, " + place + "; remove it from each row");
        break;
      }
      if (!seen.add(name)) {
        problems.add(at, name, "is a column twice");
        isTable = false;
      }
      if (!columns.containsKey(name)) {
        problems.add(
            at,
            name,
            "unknown column; expected one of " + String.join(", ", columns.keySet()),
            Nearest.to(name, columns.keySet()));
      }
    }
    for (String column : columns.keySet()) {
      if (!seen.contains(column)) {
        problems.add(at, column, "missing column");
      }
    }
    return names;
  }

  /** What is wrong with a head as a whole, of which no column needs to be spoken of. */
  private Optional<String> mistaken(List<String> names) {
    for (Map.Entry<String, String> separator : SEPARATORS.entrySet()) {
      if (names.size() == 1 && names.get(0).contains(separator.getKey())) {
        return Optional.of("has " + separator.getValue() + " between the columns; expected commas");
      }
    }
    if (names.stream().noneMatch(columns::containsKey)) {
      return Optional.of(
          "names none of the columns; expected a head of " + String.join(",", columns.keySet()));
    }
    return Optional.empty();
  }

  private Entry row(List<String> header, List<String> cells) {
    Position at = new Position(shown, line);
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    if (cells.size() != header.size()) {
      problems.add(
          at, "", "has " + cells.size() + " cells; the header has " + header.size() + " columns");
      return new Entry(section, row, Map.of("", at)).broken();
    }
    for (int i = 0; i < header.size(); i++) {
      RecordComponent component = columns.get(header.get(i));
      String cell = cells.get(i).strip();
      if (component != null && !cell.isEmpty()) {
        row.set(component.getName(), Scalars.read(cell, component.getType()));
      }
    }
    return new Entry(section, row, Map.of("", at));
  }
}
