package org.inferencefrontier.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.study.file.DatabaseLibrary;
import org.inferencefrontier.study.file.SqlText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptAnswerTest {
  /** Several blocks of rows. */
  private static final long MANY = 1_000_000;

  @TempDir private Path spill;

  private List<String> columns;
  private final List<List<Object>> first = new ArrayList<>();
  private long rows;
  private boolean inOrder = true;
  private boolean onDisk;

  private final StudyDatabase.Answer answer =
      new StudyDatabase.Answer() {
        @Override
        public void columns(List<String> names) {
          columns = names;
          File[] files = spill.toFile().listFiles();
          onDisk = files != null && files.length > 0;
        }

        @Override
        public void row(List<Object> values) {
          if (rows < 10) {
            first.add(values);
          }
          inOrder &= values.get(0) instanceof Number number && number.longValue() == rows;
          rows++;
        }
      };

  private void ask(String sql) throws IOException, SQLException {
    try (Connection database = DatabaseLibrary.connect();
        Statement statement = database.createStatement()) {
      statement.execute("set temp_directory = " + SqlText.of(spill.toString()));
      statement.execute("set memory_limit = '100MB'");
      statement.execute("set lock_configuration = true");
      KeptAnswer.tell(database, sql, answer);
    }
  }

  @Test
  void whatDoesNotFitIntoMemoryWaitsOnTheDisk() throws Exception {
    ask("select i, repeat('x', 300) from range(" + MANY + ") t(i)");
    assertThat(rows).isEqualTo(MANY);
    assertThat(inOrder).isTrue();
    assertThat(onDisk).isTrue();
  }

  @Test
  void anErrorOfAnyRowIsToldBeforeTheFirst() {
    assertThatThrownBy(
            () ->
                ask(
                    "select case when i = 999999 then error('no such row') else i end from range("
                        + MANY
                        + ") t(i)"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("no such row");
    assertThat(columns).isNull();
    assertThat(rows).isZero();
  }

  @Test
  void columnsHaveTheirNamesAndValuesWhateverTheseAre() throws Exception {
    ask("select 0 as a, 'x' as a, 2 as rowid, null as \"the answer\", [1, 2] as l; -- no more");
    assertThat(columns).containsExactly("a", "a", "rowid", "the answer", "l");
    assertThat(first).hasSize(1);
    assertThat(first.get(0).subList(0, 3)).containsExactly(0, "x", 2);
  }

  @Test
  void rowsKeepTheOrderThatIsAskedFor() throws Exception {
    ask("select i from (select i, hash(i) h from range(" + MANY + ") t(i) order by h) order by i");
    assertThat(rows).isEqualTo(MANY);
    assertThat(inOrder).isTrue();
  }

  @Test
  void whatNoTableIsMadeOfIsAnsweredTheSame() throws Exception {
    ask("describe select 1 as number");
    assertThat(columns).startsWith("column_name", "column_type");
    assertThat(first.get(0)).startsWith("number", "INTEGER");
  }

  @Test
  void nothingOfASpillStays() throws Exception {
    Path folder;
    try (Spill own = new Spill()) {
      folder = own.folder();
      Files.createDirectory(folder);
      Files.writeString(folder.resolve("block"), "rows");
    }
    assertThat(folder).doesNotExist();
  }
}
