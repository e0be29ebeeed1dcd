package org.inferencefrontier.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.world.ParameterDefinition;
import org.inferencefrontier.world.ParameterSet;

/** Writes a row a run: its number, whether and why it failed, and its parameter values. */
final class DrawsParquet {
  private DrawsParquet() {}

  /**
   * Writes the runs up to a number.
   *
   * @param workspace as in {@link ParquetDatabase}
   */
  static void write(
      SamplingDesign design,
      ParameterSet parameters,
      int runs,
      List<FailedRun> failures,
      Path workspace,
      Path file)
      throws IOException {
    Map<Integer, String> messages = new HashMap<>();
    failures.forEach(failure -> messages.put(failure.run(), failure.message()));
    List<String> columns =
        new ArrayList<>(List.of("run integer", "failed boolean", "message varchar"));
    for (ParameterDefinition parameter : parameters.definitions()) {
      columns.add(ParquetTable.quoted(parameter.name()) + " double");
    }
    try (ParquetTable table = new ParquetTable(workspace, columns)) {
      for (int run = 0; run < runs; run++) {
        int number = run;
        String message = messages.get(run);
        double[] draw = design.draw(run).toArray();
        table.add(
            row -> {
              row.append(number);
              row.append(message != null);
              if (message == null) {
                row.appendNull();
              } else {
                row.append(message);
              }
              for (double value : draw) {
                row.append(value);
              }
            });
      }
      table.writeTo(file);
    }
  }
}
