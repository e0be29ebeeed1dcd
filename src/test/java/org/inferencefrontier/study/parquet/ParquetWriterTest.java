package org.inferencefrontier.study.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is what another program, DuckDB, reads. */
class ParquetWriterTest {
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("word"),
          Column.integer("count"),
          Column.flag("yes"),
          Column.number("size"),
          Column.floats("path"));

  /** A row of {@link #COLUMNS}; null is a missing value, NaN in a path as well. */
  private record Row(String word, int count, boolean yes, Double size, List<Float> path) {}

  @Property(tries = 60)
  void whatIsWrittenIsRead(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 3000) int rows,
      @ForAll @IntRange(min = 1, max = 700) int rowsOfGroup)
      throws Exception {
    Random random = new Random(seed);
    List<Row> written = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      written.add(row(random, i));
    }
    Path folder = Files.createTempDirectory("parquet");
    Path file = folder.resolve("table.parquet");
    try {
      write(file, written, rowsOfGroup);
      assertThat(read(file)).isEqualTo(written);
    } finally {
      Files.delete(file);
      Files.delete(folder);
    }
  }

  private static Row row(Random random, int number) {
    boolean smooth = random.nextInt(4) > 0;
    List<Float> path = new ArrayList<>();
    int length = random.nextInt(3) == 0 ? 1 : 1 + random.nextInt(160);
    float level = random.nextInt(3) * 1e6f;
    for (int i = 0; i < length; i++) {
      level *= smooth ? 1.01f : (float) random.nextGaussian();
      path.add(random.nextInt(9) == 0 ? null : level);
    }
    return new Row(
        random.nextInt(7) == 0 ? null : "wörd, \"" + random.nextInt(1 + number / 3),
        random.nextInt(),
        random.nextBoolean(),
        random.nextInt(7) == 0 ? null : random.nextGaussian(),
        path);
  }

  private static void write(Path file, List<Row> rows, int rowsOfGroup) throws Exception {
    try (ParquetWriter table = new ParquetWriter(file, COLUMNS)) {
      for (int from = 0; from < rows.size(); from += rowsOfGroup) {
        RowGroup group = new RowGroup(COLUMNS);
        for (Row row : rows.subList(from, Math.min(rows.size(), from + rowsOfGroup))) {
          group.text(row.word());
          group.integer(row.count());
          group.flag(row.yes());
          group.number(row.size() == null ? Double.NaN : row.size());
          float[] path = new float[row.path().size() + 1];
          for (int i = 0; i < row.path().size(); i++) {
            path[i + 1] = row.path().get(i) == null ? Float.NaN : row.path().get(i);
          }
          group.floats(path, 1, row.path().size());
        }
        table.write(group);
      }
      table.finish();
    }
  }

  private static List<Row> read(Path file) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement();
        ResultSet found =
            statement.executeQuery("select word, count, yes, size, path from '" + file + "'")) {
      while (found.next()) {
        double size = found.getDouble(4);
        Double sizeOrNull = found.wasNull() ? null : Double.valueOf(size);
        rows.add(
            new Row(
                found.getString(1),
                found.getInt(2),
                found.getBoolean(3),
                sizeOrNull,
                floats(found.getArray(5))));
      }
    }
    return rows;
  }

  private static List<Float> floats(Array list) throws SQLException {
    return Arrays.stream((Object[]) list.getArray()).map(number -> (Float) number).toList();
  }

  @Test
  void aTableWithoutRowsHasItsColumns(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("table.parquet");
    write(file, List.of(), 10);
    assertThat(read(file)).isEmpty();
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement();
        ResultSet found = statement.executeQuery("describe select * from '" + file + "'")) {
      List<String> types = new ArrayList<>();
      while (found.next()) {
        types.add(found.getString(2));
      }
      assertThat(types).containsExactly("VARCHAR", "INTEGER", "BOOLEAN", "DOUBLE", "FLOAT[]");
    }
  }

  @Test
  void columnsMayBeMissingAltogether(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("table.parquet");
    List<Row> rows = List.of(new Row(null, 1, false, null, Arrays.asList(null, null)));
    write(file, rows, 10);
    assertThat(read(file)).isEqualTo(rows);
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select min(total_uncompressed_size) from parquet_metadata('" + file + "')")) {
      found.next();
      // No page is empty: some readers cannot do with that.
      assertThat(found.getInt(1)).isPositive();
    }
  }

  @Test
  void aReaderOfOneWordSkipsTheOtherGroups(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("table.parquet");
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      rows.add(new Row("word" + i / 100, i, true, null, List.of(1f)));
    }
    write(file, rows, 100);
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select row_group_id, stats_min_value, stats_max_value, stats_null_count from"
                    + " parquet_metadata('"
                    + file
                    + "') where path_in_schema in ('word', 'count') order by column_id,"
                    + " row_group_id")) {
      List<String> statistics = new ArrayList<>();
      while (found.next()) {
        statistics.add(
            found.getInt(1)
                + " "
                + found.getString(2)
                + " "
                + found.getString(3)
                + " "
                + found.getInt(4));
      }
      assertThat(statistics)
          .containsExactly(
              "0 word0 word0 0",
              "1 word1 word1 0",
              "2 word2 word2 0",
              "0 0 99 0",
              "1 100 199 0",
              "2 200 299 0");
    }
  }

  @Test
  void aRowThatIsNotWholeIsAFault() {
    RowGroup group = new RowGroup(COLUMNS);
    group.text("only");
    assertThatThrownBy(group::compress)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a row has 1 of 5 values");
  }
}
