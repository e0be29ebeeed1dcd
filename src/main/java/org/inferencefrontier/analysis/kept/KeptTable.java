package org.inferencefrontier.analysis.kept;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.analysis.CsvTable;
import org.inferencefrontier.study.file.CsvCells;
import org.inferencefrontier.world.WrittenNumber;

/**
 * A kept table, checked cell by cell as it is read.
 *
 * @param <C> its columns, as the analysis that wrote it names them
 */
final class KeptTable<C extends Enum<C>> {
  private final Path file;
  private final Kind kind;
  private final List<String> columns;
  private final List<String[]> rows = new ArrayList<>();

  /** Opens a table that has at least these columns. */
  KeptTable(Path file, Kind kind, Class<C> wanted) throws IOException, UnusableException {
    this.file = file;
    this.kind = kind;
    try (MappingIterator<String[]> lines = CsvCells.open(file)) {
      while (lines.hasNextValue()) {
        rows.add(lines.nextValue());
      }
    } catch (JsonProcessingException problem) {
      throw new UnusableException(file, 1, "is no CSV table", kind);
    }
    if (rows.isEmpty()) {
      throw new UnusableException(file, 1, "is empty", kind);
    }
    this.columns = List.of(rows.remove(0));
    for (C column : wanted.getEnumConstants()) {
      if (!columns.contains(CsvTable.head(column))) {
        throw new UnusableException(file, 1, "has no column '" + CsvTable.head(column) + "'", kind);
      }
    }
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row).length != columns.size()) {
        throw new UnusableException(
            file,
            line(row),
            "expected " + columns.size() + " cells, got " + rows.get(row).length,
            kind);
      }
    }
  }

  /**
   * What every row says, in order.
   *
   * @param <R> what a row is
   */
  <R> List<R> all(Reader<R> reader) throws UnusableException {
    List<R> all = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      all.add(reader.read(row));
    }
    return all;
  }

  /** What the only row says. */
  <R> R only(Reader<R> reader) throws UnusableException {
    if (rows.size() != 1) {
      throw new UnusableException(file, 1, "expected one row, got " + rows.size(), kind);
    }
    return reader.read(0);
  }

  /**
   * Reads a row by its number, from 0.
   *
   * @param <R> what a row is
   */
  @FunctionalInterface
  interface Reader<R> {
    R read(int row) throws UnusableException;
  }

  String text(int row, C column) {
    return rows.get(row)[columns.indexOf(CsvTable.head(column))];
  }

  /** A number; NaN where the cell is empty. */
  double number(int row, C column) throws UnusableException {
    String text = text(row, column);
    if (text.isEmpty()) {
      return Double.NaN;
    }
    try {
      return WrittenNumber.parse(text);
    } catch (NumberFormatException none) {
      throw new UnusableException(
          file, line(row), CsvTable.head(column) + ": expected a number, got '" + text + "'", kind);
    }
  }

  int whole(int row, C column) throws UnusableException {
    double value = number(row, column);
    if (value != Math.rint(value)) {
      throw new UnusableException(
          file,
          line(row),
          CsvTable.head(column) + ": expected a whole number, got '" + text(row, column) + "'",
          kind);
    }
    return (int) value;
  }

  /** {@code yes} or {@code no}. */
  boolean isYes(int row, C column) throws UnusableException {
    String text = text(row, column);
    if (!text.equals("yes") && !text.equals("no")) {
      throw new UnusableException(
          file,
          line(row),
          CsvTable.head(column) + ": expected yes or no, got '" + text + "'",
          kind);
    }
    return text.equals("yes");
  }

  private static int line(int row) {
    return row + 2;
  }
}
