package org.inferencefrontier.cli.terminal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of aligned columns; columns of numbers are set to the right. On a terminal long cells are
 * cut, except in the last column; in a file or pipe everything is whole.
 */
public final class TextTable {
  private static final String GAP = "  ";

  private static final int LONGEST_ON_TERMINAL = 48;

  private final int longest;
  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  /** A table under these titles. */
  public TextTable(String... header) {
    this(System.console() == null ? Integer.MAX_VALUE : LONGEST_ON_TERMINAL, header);
  }

  /**
   * @param longest letters after which a cell is cut
   */
  TextTable(int longest, String... header) {
    this.longest = longest;
    this.header = List.of(header);
  }

  /** Adds a row of as many cells as the header has. */
  public void row(String... cells) {
    if (cells.length != header.size()) {
      throw new IllegalArgumentException(
          "expected " + header.size() + " cells, got " + cells.length);
    }
    List<String> row = new ArrayList<>();
    for (int column = 0; column < cells.length; column++) {
      row.add(column == cells.length - 1 ? cells[column] : cut(cells[column]));
    }
    rows.add(row);
  }

  private String cut(String cell) {
    if (length(cell) <= longest) {
      return cell;
    }
    return cell.substring(0, cell.offsetByCodePoints(0, longest - 3)).stripTrailing() + "...";
  }

  /** Prints the table, columns aligned. */
  public void print(PrintWriter out) {
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
        .allMatch(cell -> cell.isEmpty() || cell.matches("unknown|-?\\d[\\d.]*(E-?\\d+)?"));
  }
}
