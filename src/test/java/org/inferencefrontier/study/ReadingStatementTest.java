package org.inferencefrontier.study;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.inferencefrontier.study.file.DatabaseLibrary;
import org.inferencefrontier.study.file.DatabaseLibraryException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingStatementTest {
  private Connection database;

  /** As queries find it: with nothing but itself within reach. */
  @BeforeEach
  void open() throws SQLException, DatabaseLibraryException {
    database = DatabaseLibrary.connect();
    try (Statement statement = database.createStatement()) {
      statement.execute("set enable_external_access = false");
      statement.execute("set lock_configuration = true");
    }
  }

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from runs",
        "SELECT 1;",
        " ( select 1 ) ; ; ",
        "(((from runs)))",
        "select ';' as a, \"b;c\" from runs",
        "select 'it''s; fine'",
        "select E'a\\';b'",
        "select $$;$$, $tag$ ; $$ ; $tag$",
        "select 1 -- ; drop view runs\n",
        "select 1; -- done; really",
        "/* first; /* nested; */ ; */ select 1",
        "describe runs",
        "describe",
        "show tables",
        "summarize runs",
        "values (1), (2)",
        "with a as (select 1) from a",
        "pivot series on run in (1, 2) using first(value)"
      })
  void oneThatReadsPasses(String sql) {
    assertThatCode(() -> ReadingStatement.check(database, sql)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 1; select 2",
        "select 1 /* ; */; select 2",
        "select 'a\\'; select 2",
        "select 1 -- a comment ends with its line\n; select 2",
        "select a$b$; select 2 as c$b$",
        "select ne'a\\'; select 2"
      })
  void severalAreRefused(String sql) {
    assertThatThrownBy(() -> ReadingStatement.check(database, sql))
        .hasMessage("expected one statement, got several");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ; ",
        "-- nothing",
        "copy (select 1) to 'a'",
        "drop view runs",
        "-- select\ndrop view runs",
        "explain analyze copy (select 1) to 'a'",
        "explain (analyze) copy (select 1) to 'a'",
        "select 1; copy (select 1) to 'a'",
        "select 1; drop view summary; select 3",
        "explain select 1",
        "pivot series on run",
        "set lock_configuration = false"
      })
  void whatChangesIsRefused(String sql) {
    assertThatThrownBy(() -> ReadingStatement.check(database, sql))
        .hasMessage(
            "expected a statement that reads, such as SELECT or DESCRIBE; PIVOT must name its columns");
  }

  /** The one who prepares it learns where it is wrong; of a text with a fault nothing is done. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "selection",
        "select from where",
        "drop view runs; select (",
        "select 'a",
        "(copy (select 1) to 'a')"
      })
  void whatCannotBeParsedIsLeftToWhoPreparesIt(String sql) {
    assertThatCode(() -> ReadingStatement.check(database, sql)).doesNotThrowAnyException();
    assertThatThrownBy(() -> database.prepareStatement(sql)).hasMessageContaining("Parser Error");
  }
}
