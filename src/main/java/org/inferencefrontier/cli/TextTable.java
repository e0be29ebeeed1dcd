package org.inferencefrontier.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table of aligned columns; columns of numbers are set to the right. */
final class TextTable {
  private static final String GAP = "  ";

  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(String... header) {
    this.header = List.of(header);
  }

  /** Adds a row of as many cells as the header has. */
  void row(String... cells) {
    if (cells.length != header.size()) {
      throw new IllegalArgumentException(
          "expected " + header.size() + " cells, got " + cells.length);
    }
    rows.add(List.of(cells));
  }

  void print(PrintWriter out) {
    line(out, header);
    rows.forEach(row -> line(out, row));
    out.flush();
  }

  private void line(PrintWriter out, List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      String space = " ".repeat(width(column) - length(cell));
      boolean right = isNumeric(column);
      line.append(column == 0 ? "" : GAP).append(right ? space + cell : cell + space);
    }
    out.println(line.toString().stripTrailing());
  }

  private int width(int column) {
    int width = length(header.get(column));
    for (List<String> row : rows) {
      width = Math.max(width, length(row.get(column)));
    }
    return width;
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }

  private boolean isNumeric(int column) {
    return rows.stream()
        .map(row -> row.get(column))
        .allMatch(cell -> cell.isEmpty() || cell.matches("-?\\d[\\d.]*(E-?\\d+)?"));
  }
}
