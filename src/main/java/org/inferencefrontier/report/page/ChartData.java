package org.inferencefrontier.report.page;

import java.util.List;

/**
 * The values that a figure draws or a table tells, for programs: written beside it as CSV.
 *
 * @param columns names of the columns
 * @param rows values as text, numbers with a point and every digit that is stored
 */
public record ChartData(List<String> columns, List<List<String>> rows) {

  public ChartData {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** What a table says, with plain spaces; heads of one name are told apart by their group. */
  static ChartData of(List<DataTable.Column> columns, List<List<String>> rows) {
    return new ChartData(
        columns.stream()
            .map(each -> each.group().isEmpty() ? each.name() : each.group() + ", " + each.name())
            .toList(),
        rows.stream()
            .map(row -> row.stream().map(cell -> cell.replace('\u00a0', ' ')).toList())
            .toList());
  }
}
