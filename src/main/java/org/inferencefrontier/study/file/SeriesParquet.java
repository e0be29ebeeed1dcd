package org.inferencefrontier.study.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.parquet.io.api.Binary;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.statistics.SeriesColumns;
import org.inferencefrontier.world.time.Timeline;

/**
 * Writes every run's series part by part of the catalogue: {@code series/} has a row for each
 * series and run with a column a month; a series that keeps one value through all months of a run,
 * or that has one value a run, stands in {@code constants/} with that value. The two together are
 * every value, with 32 bits; what does not exist is NaN.
 *
 * <p>Measured, columns instead of a list of months take two thirds of the time, and a third of the
 * rows need only one of their 156 values. Apache Parquet makes the files of pages that are laid out
 * here: value by value, in DuckDB's {@code copy} or its own, a number costs many times as much
 * (docs/performance.md, Writing). A part depends on nothing but the study, so that whichever thread
 * writes it, its bytes are the same. For one thread.
 */
public final class SeriesParquet {
  /** Folder of the series that change, in {@code data/}. */
  public static final String CHANGING = "series";

  /** Folder of those that do not, in {@code data/}. */
  public static final String CONSTANT = "constants";

  /** Rows that lie together in a file; a reader of one series skips the other groups. */
  private static final int ROW_GROUP = 16_384;

  private final SeriesCatalog catalog;
  private final RowGroup changing;
  private final RowGroup constant;

  SeriesParquet(SeriesCatalog catalog) {
    this.catalog = catalog;
    List<String> months =
        IntStream.range(0, catalog.months()).mapToObj(SeriesParquet::column).toList();
    this.changing = new RowGroup(months, ROW_GROUP);
    this.constant = new RowGroup(List.of("value"), ROW_GROUP);
  }

  /** Name of a month's column. */
  private static String column(int month) {
    return Timeline.month(month).toString();
  }

  /** Names of the columns of all months, in quotes and with commas. */
  public static String columns(int months) {
    return IntStream.range(0, months)
        .mapToObj(month -> ParquetTable.quoted(column(month)))
        .collect(Collectors.joining(", "));
  }

  /**
   * Checks that the folders are there, each with a file of every part: without one a query would
   * answer, and leave out what it held.
   *
   * @param study its folder
   * @param data folder of the data
   * @throws StudyFolderException if one is missing
   */
  public static void check(Path study, Path data) throws IOException {
    int parts = 0;
    for (String folder : List.of(CHANGING, CONSTANT)) {
      Path place = data.resolve(folder);
      if (!Files.isDirectory(place) || files(data, folder).isEmpty()) {
        throw StudyFolderException.notWhole(study, place);
      }
      parts = Math.max(parts, files(data, folder).size());
    }
    for (String folder : List.of(CHANGING, CONSTANT)) {
      for (int part = 0; part < parts; part++) {
        Path file = data.resolve(folder).resolve(name(part));
        if (!Files.isRegularFile(file)) {
          throw StudyFolderException.notWhole(study, file);
        }
      }
    }
  }

  /** Name of a part's files. */
  private static String name(int part) {
    return String.format(Locale.ROOT, "%03d.parquet", part);
  }

  /** All files of a folder in {@code data/}, in their order. */
  public static List<Path> files(Path data, String folder) throws IOException {
    try (Stream<Path> files = Files.list(data.resolve(folder))) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".parquet"))
          .sorted()
          .toList();
    }
  }

  /**
   * Begins the files of a part.
   *
   * @param number of the part, from 0
   * @param data folder with {@link #CHANGING} and {@link #CONSTANT} in it
   */
  Part part(int number, Path data) throws IOException {
    String name = name(number);
    SeriesFile ofChanging = new SeriesFile(data.resolve(CHANGING).resolve(name), changing);
    try {
      return new Part(ofChanging, new SeriesFile(data.resolve(CONSTANT).resolve(name), constant));
    } catch (IOException problem) {
      ofChanging.close();
      throw problem;
    }
  }

  /** The files of a part in the making. */
  final class Part implements AutoCloseable {
    private final SeriesFile ofChanging;
    private final SeriesFile ofConstant;

    private Part(SeriesFile ofChanging, SeriesFile ofConstant) {
      this.ofChanging = ofChanging;
      this.ofConstant = ofConstant;
    }

    /**
     * Adds a series, the next one in the catalogue's order.
     *
     * @param runs numbers of the runs
     */
    void add(int series, int[] runs, SeriesColumns values) throws IOException {
      SeriesCatalog.Series entry = catalog.series().get(series);
      Binary indicator = Binary.fromString(entry.indicator().name());
      Binary entity = Binary.fromString(entry.entity());
      ofChanging.add(indicator, entity, runs, values, values.changing());
      ofConstant.add(indicator, entity, runs, values, values.constant());
    }

    /** Makes the files whole. */
    void finish() throws IOException {
      ofChanging.finish();
      ofConstant.finish();
    }

    /** Returns when the disk has the finished files. Thread-safe. */
    void force() throws IOException {
      ofChanging.force();
      ofConstant.force();
    }

    @Override
    public void close() throws IOException {
      try (ofChanging) {
        ofConstant.close();
      }
    }
  }
}
