package org.inferencefrontier.report.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of finished texts; the first cell of a row names it.
 *
 * @param id unique in the page
 * @param caption what the table shows, with units
 * @param columns heads of the columns
 * @param rows cells, one for each column
 * @param targets of each row the page that its first cell leads to, empty for none; no elements if
 *     no row leads anywhere
 * @param data the same for programs: what the cells were written from, where that is known
 */
public record DataTable(
    String id,
    String caption,
    List<Column> columns,
    List<List<String>> rows,
    List<String> targets,
    ChartData data) {

  public DataTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    targets = List.copyOf(targets);
  }

  /** A table whose rows lead nowhere. */
  public DataTable(String id, String caption, List<Column> columns, List<List<String>> rows) {
    this(id, caption, columns, rows, List.of());
  }

  /** A table whose cells are all there is to take. */
  public DataTable(
      String id,
      String caption,
      List<Column> columns,
      List<List<String>> rows,
      List<String> targets) {
    this(id, caption, columns, rows, targets, ChartData.of(columns, rows));
  }

  /** The page that a row leads to; empty for none. */
  public String target(int row) {
    return targets.isEmpty() ? "" : targets.get(row);
  }

  /** Heads over neighbouring columns of one group; empty if no column has a group. */
  public List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    for (Column column : columns) {
      Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
      if (last != null && last.name().equals(column.group())) {
        groups.set(groups.size() - 1, new Group(last.name(), last.span() + 1));
      } else {
        groups.add(new Group(column.group(), 1));
      }
    }
    return groups.size() == 1 && groups.get(0).name().isEmpty() ? List.of() : groups;
  }

  /**
   * Head of a column.
   *
   * @param name name with unit
   * @param numeric set flush right
   * @param group name over neighbouring columns, empty for none
   */
  public record Column(String name, boolean numeric, String group) {
    /** A column of words. */
    public static Column words(String name) {
      return new Column(name, false, "");
    }

    /** A column of numbers. */
    public static Column numbers(String name) {
      return new Column(name, true, "");
    }
  }

  /**
   * Head over neighbouring columns.
   *
   * @param name name, empty for columns without a group
   * @param span number of columns
   */
  public record Group(String name, int span) {}
}
