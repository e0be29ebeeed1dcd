package org.inferencefrontier.study.file;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.inferencefrontier.agent.state.PolicyMove;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.world.WrittenName;
import org.inferencefrontier.world.time.Timeline;

/** The policies that changed in some runs, a row for each change. */
public final class PolicyParquet implements AutoCloseable {
  private static final List<String> COLUMNS =
      List.of(
          "run integer",
          "month varchar",
          "actor varchar",
          "target varchar",
          "instrument varchar",
          "origin varchar",
          "why varchar",
          "observed double",
          "alarm double",
          "score double",
          "before double",
          "after double");

  private final ParquetTable table;

  /**
   * @param workspace as in {@link ParquetDatabase}
   */
  public PolicyParquet(Path workspace) throws IOException {
    table = new ParquetTable(workspace, COLUMNS);
  }

  /** Adds the moves of a run. */
  public void add(int run, RunResult result) throws IOException {
    for (PolicyMove move : result.policyMoves()) {
      table.add(
          row -> {
            row.append(run);
            row.append(Timeline.month(move.month()).toString());
            row.append(move.actor());
            row.append(move.target());
            row.append(WrittenName.of(move.instrument()));
            row.append(WrittenName.of(move.origin()));
            row.append(move.why());
            append(row, move.observed());
            append(row, move.alarm());
            append(row, move.chance());
            append(row, move.before());
            append(row, move.after());
          });
    }
  }

  private static void append(DuckDBAppender row, double value) throws SQLException {
    if (Double.isFinite(value)) {
      row.append(value);
    } else {
      row.appendNull();
    }
  }

  /** Writes the file. */
  public void writeTo(Path file) throws IOException {
    table.writeTo(file);
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
