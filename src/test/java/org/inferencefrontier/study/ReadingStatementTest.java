package org.inferencefrontier.study;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingStatementTest {
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
        "explain select 1",
        "explain analyze\nselect 1",
        "explain (select 1)",
        "with a as (select 1) from a",
        "pivot series on run"
      })
  void oneThatReadsPasses(String sql) {
    assertThatCode(() -> ReadingStatement.check(sql)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 1; copy (select 1) to 'a'",
        "select 1; drop view summary; select 3",
        "select 1; select 2",
        "select 1 /* ; */; select 2",
        "select 'a\\'; select 2",
        "select 1 -- a comment ends with its line\n; select 2",
        "select a$b$; select 2 as c$b$",
        "select ne'a\\'; select 2"
      })
  void severalAreRefused(String sql) {
    assertThatThrownBy(() -> ReadingStatement.check(sql))
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
        "(copy (select 1) to 'a')",
        "selection",
        "set lock_configuration = false"
      })
  void whatChangesIsRefused(String sql) {
    assertThatThrownBy(() -> ReadingStatement.check(sql))
        .hasMessage("expected a statement that reads, such as SELECT or DESCRIBE");
  }
}
