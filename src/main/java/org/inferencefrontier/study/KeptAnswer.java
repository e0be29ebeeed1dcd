package org.inferencefrontier.study;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A query's answer as a table of the database's own, read some rows at a time. As a result of JDBC
 * it would be in memory whole, outside the database's limit; streamed, it would end without a word
 * at the first row that cannot be worked out. Here what goes wrong is told before the first row,
 * and what does not fit into memory waits on the disk.
 */
final class KeptAnswer {
  private static final String TABLE = "\"the answer\"";
  private static final int ROWS_AT_A_TIME = 100_000;

  private KeptAnswer() {}

  /**
   * Answers a statement that reads.
   *
   * @throws SQLException if it cannot be answered; nothing was told then
   */
  static void tell(Connection database, String sql, StudyDatabase.Answer answer)
      throws SQLException {
    List<String> names;
    PreparedStatement keeping;
    try (PreparedStatement asked = database.prepareStatement(sql)) {
      names = names(asked.getMetaData());
      keeping = keeping(database, sql, names.size());
      if (keeping == null) {
        try (ResultSet rows = asked.executeQuery()) {
          answer.columns(names);
          rows(rows, names.size(), answer);
        }
        return;
      }
    }
    try (keeping) {
      keeping.execute();
    }
    try {
      answer.columns(names);
      blocks(database, names.size(), answer);
    } finally {
      try (Statement end = database.createStatement()) {
        end.execute("drop table " + TABLE);
      }
    }
  }

  private static List<String> names(ResultSetMetaData columns) throws SQLException {
    List<String> names = new ArrayList<>();
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      names.add(columns.getColumnLabel(column));
    }
    return names;
  }

  /** Null for DESCRIBE and the like, whose few rows no table can be made of. */
  private static PreparedStatement keeping(Connection database, String sql, int columns) {
    // Names of its own: an answer may have two of one name, or one called rowid.
    String names =
        IntStream.range(0, columns).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
    try {
      return database.prepareStatement(
          "create temporary table " + TABLE + "(" + names + ") as " + sql);
    } catch (SQLException noTable) {
      return null;
    }
  }

  private static void blocks(Connection database, int columns, StudyDatabase.Answer answer)
      throws SQLException {
    long size = size(database);
    try (PreparedStatement block =
        database.prepareStatement(
            "select * from " + TABLE + " where rowid >= ? and rowid < ? order by rowid")) {
      for (long from = 0; from < size; from += ROWS_AT_A_TIME) {
        block.setLong(1, from);
        block.setLong(2, from + ROWS_AT_A_TIME);
        try (ResultSet rows = block.executeQuery()) {
          rows(rows, columns, answer);
        }
      }
    }
  }

  private static long size(Connection database) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet count = statement.executeQuery("select count(*) from " + TABLE)) {
      count.next();
      return count.getLong(1);
    }
  }

  private static void rows(ResultSet rows, int columns, StudyDatabase.Answer answer)
      throws SQLException {
    while (rows.next()) {
      List<Object> values = new ArrayList<>();
      for (int column = 1; column <= columns; column++) {
        values.add(rows.getObject(column));
      }
      answer.row(values);
    }
  }
}
