package org.inferencefrontier.study.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBWritableVector;
import org.inferencefrontier.study.run.FailedRun;
import org.inferencefrontier.study.sampling.SamplingDesign;
import org.inferencefrontier.world.parameter.ParameterDefinition;
import org.inferencefrontier.world.parameter.ParameterSet;

/** Writes a row a run: its number, whether and why it failed, and its parameter values. */
public final class DrawsParquet {
  private static final int COLUMNS_BEFORE_VALUES = 3;
  private static final int ROW_GROUP = 2048;

  /** More messages than that are not worth a dictionary; values of parameters hardly ever are. */
  private static final int MOST_NAMES = 1000;

  private final SamplingDesign design;
  private final int runs;
  private final Map<Integer, String> messages = new HashMap<>();
  private int next;

  private DrawsParquet(SamplingDesign design, int runs, List<FailedRun> failures) {
    this.design = design;
    this.runs = runs;
    failures.forEach(failure -> messages.put(failure.run(), failure.message()));
  }

  /**
   * Writes the runs up to a number.
   *
   * @param workspace as in {@link ParquetDatabase}
   */
  public static void write(
      SamplingDesign design,
      ParameterSet parameters,
      int runs,
      List<FailedRun> failures,
      Path workspace,
      Path file)
      throws IOException {
    var columns = new LinkedHashMap<String, DuckDBColumnType>();
    columns.put("run", DuckDBColumnType.INTEGER);
    columns.put("failed", DuckDBColumnType.BOOLEAN);
    columns.put("message", DuckDBColumnType.VARCHAR);
    for (ParameterDefinition parameter : parameters.definitions()) {
      columns.put(parameter.name(), DuckDBColumnType.DOUBLE);
    }
    DrawsParquet draws = new DrawsParquet(design, runs, failures);
    try (ParquetDatabase database = new ParquetDatabase(workspace)) {
      database.register("draws", new RowFunction(columns, draws::fill));
      database.copy("from draws()", file, ROW_GROUP, MOST_NAMES);
    }
  }

  private int fill(DuckDBDataChunkWriter rows) {
    int count = (int) Math.min(rows.capacity(), runs - next);
    DuckDBWritableVector numbers = rows.vector(0);
    DuckDBWritableVector failed = rows.vector(1);
    DuckDBWritableVector why = rows.vector(2);
    for (int row = 0; row < count; row++) {
      int run = next++;
      String message = messages.get(run);
      numbers.setInt(row, run);
      failed.setBoolean(row, message != null);
      if (message == null) {
        why.setNull(row);
      } else {
        why.setString(row, message);
      }
      double[] draw = design.draw(run).toArray();
      for (int value = 0; value < draw.length; value++) {
        rows.vector(COLUMNS_BEFORE_VALUES + value).setDouble(row, draw[value]);
      }
    }
    return count;
  }
}
