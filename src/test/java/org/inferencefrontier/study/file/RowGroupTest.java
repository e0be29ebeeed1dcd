package org.inferencefrontier.study.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.parquet.io.api.Binary;
import org.inferencefrontier.study.statistics.SeriesColumns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a database that knows nothing of the writer reads in its files. */
class RowGroupTest {
  /** No multiple of the rows of a group. */
  private static final int ROWS = 230;

  private static final int ROWS_OF_GROUP = 100;

  @TempDir Path folder;

  private static String indicator(int row) {
    return "indicator." + row / 30;
  }

  private static String entity(int row) {
    return row % 30 < 20 ? "" : "Ж" + row / 60;
  }

  private static float first(int row) {
    return switch (row) {
      case 3 -> Float.POSITIVE_INFINITY;
      case 5 -> -0f;
      case 7 -> Float.MIN_VALUE;
      default -> (float) Math.sin(row);
    };
  }

  private static float second(int row) {
    return row == 150 ? Float.NaN : 1000 - row;
  }

  /** All rows as if they were the runs of one series. */
  private static SeriesColumns columns(int rows) {
    float[] values = new float[2 * rows];
    for (int row = 0; row < rows; row++) {
      values[2 * row] = first(row);
      values[2 * row + 1] = second(row);
    }
    SeriesColumns columns = new SeriesColumns(rows, 2);
    columns.begin(false);
    columns.add(values, rows);
    return columns;
  }

  private static int[] runs(int rows) {
    return IntStream.range(0, rows).map(row -> row * 7).toArray();
  }

  private Path written() throws Exception {
    Path file = folder.resolve("rows.parquet");
    RowGroup group = new RowGroup(List.of("first", "second"), ROWS_OF_GROUP);
    try (SeriesFile target = new SeriesFile(file, group)) {
      int from = 0;
      for (int row = 1; row <= ROWS; row++) {
        if (row == ROWS
            || !indicator(row).equals(indicator(from))
            || !entity(row).equals(entity(from))) {
          target.add(
              Binary.fromString(indicator(from)),
              Binary.fromString(entity(from)),
              runs(ROWS),
              columns(ROWS),
              IntStream.range(from, row).toArray());
          from = row;
        }
      }
      target.finish();
    }
    return file;
  }

  private static List<List<Object>> rows(String sql) throws SQLException {
    List<List<Object>> found = new ArrayList<>();
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<Object> row = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          row.add(rows.getObject(column));
        }
        found.add(row);
      }
    }
    return found;
  }

  @Test
  void everyRowIsReadAsItWasAdded() throws Exception {
    List<List<Object>> expected = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      expected.add(List.of(indicator(row), entity(row), row * 7, first(row), second(row)));
    }
    assertThat(rows("select indicator, entity, run, first, second from '" + written() + "'"))
        .isEqualTo(expected);
  }

  @Test
  void aGroupTellsItsBoundsUnlessSomethingIsMissing() throws Exception {
    String metadata =
        " from parquet_metadata('"
            + written()
            + "') where path_in_schema = '%s' order by row_group_id";
    assertThat(rows("select row_group_num_rows, stats_min, stats_max" + metadata.formatted("run")))
        .containsExactly(
            List.of(100L, "0", "693"), List.of(100L, "700", "1393"), List.of(30L, "1400", "1603"));
    assertThat(rows("select stats_min_value, stats_max_value" + metadata.formatted("indicator")))
        .containsExactly(
            List.of("indicator.0", "indicator.3"),
            List.of("indicator.3", "indicator.6"),
            List.of("indicator.6", "indicator.7"));
    List<List<Object>> second =
        rows(
            "select stats_min_value::float, stats_max_value::float, stats_null_count"
                + metadata.formatted("second"));
    assertThat(second.get(0)).containsExactly(901f, 1000f, 0L);
    assertThat(second.get(1)).containsExactly(null, null, 0L);
    assertThat(second.get(2)).containsExactly(771f, 800f, 0L);
  }

  @Test
  void rowsAreFoundByTheirNumbersInEveryGroup() throws Exception {
    Path file = written();
    assertThat(rows("select run from '" + file + "' where second between 860 and 862"))
        .containsExactly(List.of(138 * 7), List.of(139 * 7), List.of(140 * 7));
    assertThat(rows("select run from '" + file + "' where isnan(second)"))
        .containsExactly(List.of(150 * 7));
    // To the database what is missing is larger than any number.
    assertThat(rows("select count(*) from '" + file + "' where second > 899"))
        .containsExactly(List.of(102L));
  }

  /** What goes over as a whole has its bounds from elsewhere. */
  @Test
  void seriesOfAllRunsInOnePieceAreLikeThoseInTwo() throws Exception {
    List<List<List<Object>>> found = new ArrayList<>();
    for (int cut : new int[] {0, 60}) {
      Path file = folder.resolve("cut-" + cut + ".parquet");
      RowGroup group = new RowGroup(List.of("first", "second"), 500);
      try (SeriesFile target = new SeriesFile(file, group)) {
        for (int rows : new int[] {140, 160}) {
          int[] all = IntStream.range(0, rows).toArray();
          for (int[] part : List.of(Arrays.copyOf(all, cut), Arrays.copyOfRange(all, cut, rows))) {
            target.add(
                Binary.fromString("i" + rows),
                Binary.fromString(""),
                runs(rows),
                columns(rows),
                part);
          }
        }
        target.finish();
      }
      found.add(rows("select * from '" + file + "'"));
      found.add(
          rows(
              "select path_in_schema, stats_min_value, stats_max_value from parquet_metadata('"
                  + file
                  + "') order by 1"));
    }
    assertThat(found.get(0)).hasSize(300).isEqualTo(found.get(2));
    assertThat(found.get(1)).hasSize(5).isEqualTo(found.get(3));
  }

  @Test
  void aFileWithoutRowsIsStillOne() throws Exception {
    Path file = folder.resolve("empty.parquet");
    try (SeriesFile target = new SeriesFile(file, new RowGroup(List.of("value"), ROWS_OF_GROUP))) {
      target.finish();
    }
    assertThat(rows("select indicator, entity, run, value from '" + file + "'")).isEmpty();
  }

  @Test
  void theSameRowsAreTheSameBytes() throws Exception {
    byte[] once = Files.readAllBytes(written());
    Files.delete(folder.resolve("rows.parquet"));
    assertThat(Files.readAllBytes(written())).isEqualTo(once);
  }
}
