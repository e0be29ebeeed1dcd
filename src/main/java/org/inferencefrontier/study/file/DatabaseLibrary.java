package org.inferencefrontier.study.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * DuckDB's native library. It unpacks itself into the folder for temporary files when it is first
 * asked for, which fails where nothing can be written, or run from.
 */
public final class DatabaseLibrary {
  private static final String IN_MEMORY = "jdbc:duckdb:";

  private DatabaseLibrary() {}

  /** A database in memory. */
  public static Connection connect() throws DatabaseLibraryException, SQLException {
    return connect(new Properties());
  }

  /** The same with settings of the database. */
  static Connection connect(Properties properties) throws DatabaseLibraryException, SQLException {
    load();
    return DriverManager.getConnection(IN_MEMORY, properties);
  }

  /** Closes a database. */
  public static void close(Connection database) throws IOException {
    try {
      database.close();
    } catch (SQLException problem) {
      throw new IOException(problem.getMessage(), problem);
    }
  }

  /** Loads it, once; better before long work than after it. */
  public static void load() throws DatabaseLibraryException {
    try {
      Class.forName("org.duckdb.DuckDBNative");
    } catch (ClassNotFoundException | LinkageError problem) {
      throw new DatabaseLibraryException(
          "the library of the database cannot be unpacked into "
              + System.getProperty("java.io.tmpdir")
              + " and loaded"
              + reason(problem)
              + "; set JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=FOLDER to a folder that can be written"
              + " to and run from",
          problem);
    }
  }

  /** The first cause, unless it says no more than the name of a file. */
  private static String reason(Throwable problem) {
    Throwable first = problem;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    if (first instanceof FileSystemException file) {
      return file.getReason() == null ? "" : " (" + file.getReason() + ")";
    }
    return first.getMessage() == null ? "" : " (" + first.getMessage() + ")";
  }
}
