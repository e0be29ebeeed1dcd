package org.inferencefrontier.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.world.Timeline;

/**
 * Writes every run's series through DuckDB, part by part of the catalogue: {@code series/} has a
 * row for each series and run with a column a month; a series that keeps one value through all
 * months of a run, or that has one value a run, stands in {@code constants/} with that value. The
 * two together are every value, with 32 bits; what does not exist is NaN.
 *
 * <p>Measured, columns instead of a list of months take two thirds of the time, and a third of the
 * rows need only one of their 156 values. DuckDB takes the rows from table functions while it
 * writes, some thousand at a time: neither side ever holds them all. A part depends on nothing but
 * the study, so that whichever thread writes it, its bytes are the same. For one thread.
 */
final class SeriesParquet implements AutoCloseable {
  /** Folder of the series that change, in {@code data/}. */
  static final String CHANGING = "series";

  /** Folder of those that do not, in {@code data/}. */
  static final String CONSTANT = "constants";

  /** Rows that lie together in a file; a reader of one series skips the other groups. */
  private static final int ROW_GROUP = 16_384;

  /** Enough for the names of a group's series; for numbers a dictionary never pays. */
  private static final int MOST_NAMES = 100;

  private static final String CHANGING_ROWS = "changing_rows";
  private static final String CONSTANT_ROWS = "constant_rows";

  private static final String NAMED =
      "select getvariable('indicators')[series + 1] as indicator,"
          + " getvariable('entities')[series + 1] as entity, * exclude series from ";

  /** Rows of a part of the series. */
  interface Part {
    /** Number of the part, from 0. */
    int number();

    /** Rows of series, run and a value a month; asked first, to the end. */
    int changing(DuckDBDataChunkWriter rows) throws IOException;

    /** Rows of series, run and one value. */
    int constant(DuckDBDataChunkWriter rows) throws IOException;
  }

  private final ParquetDatabase database;
  private Part part;

  /**
   * @param workspace as in {@link ParquetDatabase}
   */
  SeriesParquet(SeriesCatalog catalog, Path workspace) throws IOException {
    this.database = new ParquetDatabase(workspace);
    try {
      nameSeries(catalog, database);
      List<String> months =
          IntStream.range(0, catalog.months()).mapToObj(SeriesParquet::column).toList();
      database.register(CHANGING_ROWS, table(months, rows -> part.changing(rows)));
      database.register(CONSTANT_ROWS, table(List.of("value"), rows -> part.constant(rows)));
    } catch (IOException problem) {
      database.close();
      throw problem;
    }
  }

  /** Name of a month's column. */
  static String column(int month) {
    return Timeline.month(month).toString();
  }

  /** Names of the columns of all months, in quotes and with commas. */
  static String columns(int months) {
    return IntStream.range(0, months)
        .mapToObj(month -> ParquetTable.quoted(column(month)))
        .collect(Collectors.joining(", "));
  }

  /**
   * Checks that the folders are there.
   *
   * @param study its folder
   * @param data folder of the data
   * @throws StudyFolderException if one is missing
   */
  static void check(Path study, Path data) throws StudyFolderException {
    for (String folder : List.of(CHANGING, CONSTANT)) {
      if (!Files.isDirectory(data.resolve(folder))) {
        throw new StudyFolderException(
            study
                + " is not whole: "
                + study.relativize(data.resolve(folder))
                + " is missing; run it again");
      }
    }
  }

  /** All files of a folder in {@code data/}, for DuckDB. */
  static Path files(Path data, String folder) {
    return data.resolve(folder).resolve("*.parquet");
  }

  /**
   * Writes the files of a part.
   *
   * @param data folder with {@link #CHANGING} and {@link #CONSTANT} in it
   */
  void write(Part rows, Path data) throws IOException {
    part = rows;
    String name = String.format("%03d.parquet", rows.number());
    database.copy(
        NAMED + CHANGING_ROWS + "()", data.resolve(CHANGING).resolve(name), ROW_GROUP, MOST_NAMES);
    database.copy(
        NAMED + CONSTANT_ROWS + "()", data.resolve(CONSTANT).resolve(name), ROW_GROUP, MOST_NAMES);
  }

  /** Names are looked up by place: that keeps the rows' order, as a join need not. */
  private static void nameSeries(SeriesCatalog catalog, ParquetDatabase database)
      throws IOException {
    try (DuckDBAppender rows =
        database.table(
            "series", List.of("series integer", "indicator varchar", "entity varchar"))) {
      for (int position = 0; position < catalog.size(); position++) {
        SeriesCatalog.Series entry = catalog.series().get(position);
        rows.beginRow();
        rows.append(position);
        rows.append(entry.indicator().name());
        rows.append(entry.entity());
        rows.endRow();
      }
    } catch (SQLException problem) {
      throw ParquetDatabase.problem(problem);
    }
    database.execute(
        "set variable indicators = (select list(indicator order by series) from series)");
    database.execute("set variable entities = (select list(entity order by series) from series)");
  }

  @Override
  public void close() throws IOException {
    database.close();
  }

  /** Series and run as integers, then 32-bit numbers. */
  private static RowFunction table(List<String> numbers, RowFunction.Rows rows) {
    var columns = new LinkedHashMap<String, DuckDBColumnType>();
    columns.put("series", DuckDBColumnType.INTEGER);
    columns.put("run", DuckDBColumnType.INTEGER);
    numbers.forEach(number -> columns.put(number, DuckDBColumnType.FLOAT));
    return new RowFunction(columns, rows);
  }
}
