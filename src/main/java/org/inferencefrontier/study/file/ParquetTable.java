package org.inferencefrontier.study.file;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBAppender;

/** A Parquet file in the making: rows go into a table of DuckDB, which writes the file. */
public final class ParquetTable implements AutoCloseable {
  private static final int ROW_GROUP = 122_880;
  private static final int MOST_NAMES = 1000;

  /** The values of a row, in the order of the columns. */
  @FunctionalInterface
  public interface Row {
    void appendTo(DuckDBAppender row) throws SQLException;
  }

  private final ParquetDatabase database;
  private final DuckDBAppender rows;

  /**
   * @param workspace directory for what does not fit into memory, created, to be deleted by the
   *     caller
   * @param columns each a name, in quotes if need be, and a type of DuckDB
   */
  public ParquetTable(Path workspace, List<String> columns) throws IOException {
    database = new ParquetDatabase(workspace);
    rows = database.table("t", columns);
  }

  /** A name between the quotes that SQL wants. */
  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** Adds a row. */
  public void add(Row row) throws IOException {
    try {
      rows.beginRow();
      row.appendTo(rows);
      rows.endRow();
    } catch (SQLException problem) {
      throw ParquetDatabase.problem(problem);
    }
  }

  /** Writes the file; nothing can be added after that. */
  public void writeTo(Path file) throws IOException {
    try {
      rows.close();
    } catch (SQLException problem) {
      throw ParquetDatabase.problem(problem);
    }
    database.copy("from t", file, ROW_GROUP, MOST_NAMES);
  }

  @Override
  public void close() throws IOException {
    try (database) {
      rows.close();
    } catch (SQLException problem) {
      throw ParquetDatabase.problem(problem);
    }
  }
}
