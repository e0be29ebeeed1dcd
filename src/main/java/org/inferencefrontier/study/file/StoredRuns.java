package org.inferencefrontier.study.file;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.inferencefrontier.indicator.SeriesCatalog;

/** Reads the files of {@link SeriesParquet} back, run by run. */
public final class StoredRuns {
  /** Values in memory at a time. */
  private static final long MOST_VALUES = 20_000_000;

  private StoredRuns() {}

  /**
   * Feeds the runs in order of their number.
   *
   * @param data folder of the study's data
   * @param runs runs that ended; those that failed are not in the files
   */
  public static void feed(Path data, SeriesCatalog catalog, int runs, RunReader reader)
      throws IOException {
    int[] wanted = reader.series();
    int months = catalog.months();
    long ofRun = Math.max(1, (long) wanted.length * months);
    int step = (int) Math.max(1, Math.min(runs, MOST_VALUES / ofRun));
    Map<String, Map<String, Integer>> places = places(catalog, wanted);
    if (places.isEmpty()) {
      return;
    }
    try (Connection database = DatabaseLibrary.connect();
        PreparedStatement query = database.prepareStatement(query(data, months, places))) {
      for (int from = 0; from < runs; from += step) {
        int count = Math.min(step, runs - from);
        double[][][] values = new double[count][wanted.length][];
        BitSet finished = new BitSet();
        query.setInt(1, from);
        query.setInt(2, from + count);
        query.setInt(3, from);
        query.setInt(4, from + count);
        try (ResultSet rows = query.executeQuery()) {
          while (rows.next()) {
            int run = rows.getInt(3) - from;
            int place = places.get(rows.getString(1)).get(rows.getString(2));
            finished.set(run);
            boolean perRun = catalog.series().get(wanted[place]).indicator().perRun();
            values[run][place] = months(rows.getArray(4), months, perRun);
          }
        }
        finished.stream().forEach(run -> reader.read(values[run]));
      }
    } catch (SQLException problem) {
      throw new IOException("cannot read " + data + ": " + problem.getMessage(), problem);
    }
  }

  /** Positions in what a reader wants, by indicator and entity. */
  private static Map<String, Map<String, Integer>> places(SeriesCatalog catalog, int[] wanted) {
    Map<String, Map<String, Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i < wanted.length; i++) {
      SeriesCatalog.Series series = catalog.series().get(wanted[i]);
      places
          .computeIfAbsent(series.indicator().name(), name -> new LinkedHashMap<>())
          .put(series.entity(), i);
    }
    return places;
  }

  /**
   * One query for all series: each goes through the files' tables of contents, which are long. The
   * condition on indicators alone lets it leave out whole groups of rows.
   */
  private static String query(Path data, int months, Map<String, Map<String, Integer>> places)
      throws IOException {
    String indicators = places.keySet().stream().map(SqlText::of).collect(Collectors.joining(", "));
    String series =
        places.entrySet().stream()
            .map(
                entry ->
                    "(indicator = "
                        + SqlText.of(entry.getKey())
                        + " and entity in ("
                        + entry.getValue().keySet().stream()
                            .map(SqlText::of)
                            .collect(Collectors.joining(", "))
                        + "))")
            .collect(Collectors.joining(" or "));
    String wanted =
        " where indicator in (" + indicators + ") and (" + series + ") and run >= ? and run < ?";
    return select(SeriesParquet.columns(months), data, SeriesParquet.CHANGING)
        + wanted
        + " union all "
        + select("value", data, SeriesParquet.CONSTANT)
        + wanted;
  }

  private static String select(String values, Path data, String folder) throws IOException {
    return "select indicator, entity, run, ["
        + values
        + "] from read_parquet("
        + SqlText.files(SeriesParquet.files(data, folder))
        + ")";
  }

  /** The values of all months; a single one is of each, or of the first if it is one a run. */
  private static double[] months(Array list, int months, boolean perRun) throws SQLException {
    Object[] stored = (Object[]) list.getArray();
    double[] values = new double[months];
    Arrays.fill(values, perRun ? Double.NaN : RowValue.number(stored[0]));
    for (int month = 0; month < stored.length; month++) {
      values[month] = RowValue.number(stored[month]);
    }
    return values;
  }
}
