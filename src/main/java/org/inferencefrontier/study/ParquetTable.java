package org.inferencefrontier.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** A Parquet file in the making: rows go into a table of DuckDB, which writes the file. */
final class ParquetTable implements AutoCloseable {
  /** The values of a row, in the order of the columns. */
  @FunctionalInterface
  interface Row {
    void appendTo(DuckDBAppender row) throws SQLException;
  }

  private final DuckDBConnection database;
  private final DuckDBAppender rows;

  /**
   * @param workspace directory for what does not fit into memory, created, to be deleted by the
   *     caller
   * @param columns each a name in quotes and a type of DuckDB
   */
  ParquetTable(Path workspace, int threads, List<String> columns) throws IOException {
    Files.createDirectories(workspace);
    Properties properties = new Properties();
    properties.setProperty("threads", Integer.toString(threads));
    properties.setProperty("memory_limit", "512MB");
    properties.setProperty("temp_directory", workspace.toAbsolutePath().toString());
    try {
      database =
          DriverManager.getConnection("jdbc:duckdb:", properties).unwrap(DuckDBConnection.class);
      try (Statement statement = database.createStatement()) {
        statement.execute("create table t (" + String.join(", ", columns) + ")");
      }
      rows = database.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "t");
    } catch (SQLException problem) {
      throw problem(problem);
    }
  }

  /** A name between the quotes that SQL wants. */
  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  void add(Row row) throws IOException {
    try {
      rows.beginRow();
      row.appendTo(rows);
      rows.endRow();
    } catch (SQLException problem) {
      throw problem(problem);
    }
  }

  /** Writes the file; nothing can be added after that. */
  void writeTo(Path file) throws IOException {
    try {
      rows.close();
      try (Statement statement = database.createStatement()) {
        statement.execute(
            "copy t to '"
                + file.toAbsolutePath().toString().replace("'", "''")
                + "' (format parquet, compression zstd)");
      }
    } catch (SQLException problem) {
      throw problem(problem);
    }
  }

  private static IOException problem(SQLException problem) {
    return new IOException("cannot write a Parquet file: " + problem.getMessage(), problem);
  }

  @Override
  public void close() throws IOException {
    try {
      rows.close();
      database.close();
    } catch (SQLException problem) {
      throw problem(problem);
    }
  }
}
