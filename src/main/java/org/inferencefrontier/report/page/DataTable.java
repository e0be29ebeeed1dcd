package org.inferencefrontier.report.page;

import java.util.List;

/**
 * A table of finished texts; the first cell of a row names it.
 *
 * @param id unique in the page
 * @param caption what the table shows, with units
 * @param columns heads of the columns
 * @param rows cells, one for each column
 */
public record DataTable(String id, String caption, List<Column> columns, List<List<String>> rows) {

  public DataTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * Head of a column.
   *
   * @param name name with unit
   * @param numeric set flush right
   */
  public record Column(String name, boolean numeric) {
    /** A column of words. */
    public static Column words(String name) {
      return new Column(name, false);
    }

    /** A column of numbers. */
    public static Column numbers(String name) {
      return new Column(name, true);
    }
  }
}
