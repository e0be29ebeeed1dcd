package org.inferencefrontier.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.study.parquet.Column;
import org.inferencefrontier.study.parquet.RowGroup;
import org.inferencefrontier.world.ParameterDefinition;
import org.inferencefrontier.world.ParameterSet;

/** Writes a row a run: its number, whether and why it failed, and its parameter values. */
final class DrawsParquet {
  private DrawsParquet() {}

  /**
   * Writes the runs up to a number.
   *
   * @param failures those of them that failed
   */
  static void write(
      SamplingDesign design, ParameterSet parameters, int runs, List<FailedRun> failures, Path file)
      throws IOException {
    Map<Integer, String> messages = new HashMap<>();
    failures.forEach(failure -> messages.put(failure.run(), failure.message()));
    List<Column> columns =
        new ArrayList<>(
            List.of(Column.integer("run"), Column.flag("failed"), Column.text("message")));
    for (ParameterDefinition parameter : parameters.definitions()) {
      columns.add(Column.number(parameter.name()));
    }
    try (ParquetTable table = new ParquetTable(file, columns)) {
      for (int run = 0; run < runs; run++) {
        String message = messages.get(run);
        RowGroup row = table.row();
        row.integer(run);
        row.flag(message != null);
        row.text(message);
        for (double value : design.draw(run).toArray()) {
          row.number(value);
        }
      }
      table.finish();
    }
  }
}
