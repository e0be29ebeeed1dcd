package org.inferencefrontier.report.page;

import java.util.List;

/**
 * The values that a figure draws, for programs: written beside it as CSV.
 *
 * @param columns names of the columns
 * @param rows values as text, numbers with a point and every digit that is stored
 */
public record ChartData(List<String> columns, List<List<String>> rows) {

  public ChartData {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** What a table says, for figures that draw no more than that. */
  static ChartData of(DataTable table) {
    return new ChartData(
        table.columns().stream().map(DataTable.Column::name).toList(), table.rows());
  }
}
