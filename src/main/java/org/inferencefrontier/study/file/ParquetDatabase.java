package org.inferencefrontier.study.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * A DuckDB in memory that writes Parquet files. It has one thread: rows then lie in a file as they
 * were added, and the same rows are the same bytes. What exceeds its memory goes to files aside, so
 * that memory does not grow with a study.
 */
final class ParquetDatabase implements AutoCloseable {
  private static final String MEMORY = "256MB";

  /**
   * Byte streams of floating-point numbers lie together ({@code BYTE_STREAM_SPLIT}, of the second
   * version), which makes them smaller.
   */
  private static final String FORMAT = "format parquet, parquet_version v2, compression lz4_raw";

  private final DuckDBConnection connection;

  /**
   * @param workspace directory for what does not fit into memory, created, to be deleted by the
   *     caller
   */
  ParquetDatabase(Path workspace) throws IOException {
    Files.createDirectories(workspace);
    Properties properties = new Properties();
    properties.setProperty("threads", "1");
    properties.setProperty("memory_limit", MEMORY);
    properties.setProperty("temp_directory", workspace.toAbsolutePath().toString());
    try {
      connection = DatabaseLibrary.connect(properties).unwrap(DuckDBConnection.class);
    } catch (SQLException problem) {
      throw problem(problem);
    }
  }

  /**
   * Creates a table.
   *
   * @param columns each a name, in quotes if need be, and a type of DuckDB
   * @return takes its rows, and is to be closed before they are copied
   */
  DuckDBAppender table(String name, List<String> columns) throws IOException {
    execute("create table " + name + " (" + String.join(", ", columns) + ")");
    try {
      return connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, name);
    } catch (SQLException problem) {
      throw problem(problem);
    }
  }

  /**
   * Writes a file.
   *
   * @param query whose rows it gets
   * @param rowsOfGroup rows that lie together; a reader skips groups without what it looks for
   * @param mostNames a column of more different values has no dictionary, in which each of them is
   *     looked up
   */
  void copy(String query, Path file, int rowsOfGroup, int mostNames) throws IOException {
    execute(
        "copy ("
            + query
            + ") to "
            + SqlText.of(file.toAbsolutePath().toString())
            + " ("
            + FORMAT
            + ", row_group_size "
            + rowsOfGroup
            + ", dictionary_size_limit "
            + mostNames
            + ")");
  }

  /** Executes a statement. */
  private void execute(String sql) throws IOException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException problem) {
      throw problem(problem);
    }
  }

  static IOException problem(SQLException problem) {
    return new IOException("cannot write a Parquet file: " + problem.getMessage(), problem);
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException problem) {
      throw problem(problem);
    }
  }
}
