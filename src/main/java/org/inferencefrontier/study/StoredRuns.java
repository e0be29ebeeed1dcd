package org.inferencefrontier.study;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import org.inferencefrontier.indicator.SeriesCatalog;

/** Reads {@code runs.parquet} back, run by run. */
final class StoredRuns {
  /** Values in memory at a time. */
  private static final long MOST_VALUES = 20_000_000;

  private StoredRuns() {}

  /**
   * Feeds the runs in order of their number.
   *
   * @param runs runs that ended; those that failed are not in the file
   */
  static void feed(Path file, SeriesCatalog catalog, int runs, RunReader reader)
      throws IOException {
    int[] wanted = reader.series();
    int months = catalog.months();
    long ofRun = Math.max(1, (long) wanted.length * months);
    int step = (int) Math.max(1, Math.min(runs, MOST_VALUES / ofRun));
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        PreparedStatement query =
            database.prepareStatement(
                "select run, value from read_parquet('"
                    + file.toAbsolutePath().toString().replace("'", "''")
                    + "') where indicator = ? and entity = ? and run >= ? and run < ?")) {
      for (int from = 0; from < runs; from += step) {
        int count = Math.min(step, runs - from);
        double[][][] values = new double[count][wanted.length][];
        BitSet finished = new BitSet();
        for (int i = 0; i < wanted.length; i++) {
          SeriesCatalog.Series series = catalog.series().get(wanted[i]);
          query.setString(1, series.indicator().name());
          query.setString(2, series.entity());
          query.setInt(3, from);
          query.setInt(4, from + count);
          try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
              int run = rows.getInt(1) - from;
              finished.set(run);
              values[run][i] = months(rows.getArray(2), months);
            }
          }
        }
        finished.stream().forEach(run -> reader.read(values[run]));
      }
    } catch (SQLException problem) {
      throw new IOException("cannot read " + file + ": " + problem.getMessage(), problem);
    }
  }

  private static double[] months(Array list, int months) throws SQLException {
    Object[] stored = (Object[]) list.getArray();
    double[] values = new double[months];
    Arrays.fill(values, Double.NaN);
    for (int month = 0; month < stored.length; month++) {
      values[month] = stored[month] == null ? Double.NaN : ((Number) stored[month]).doubleValue();
    }
    return values;
  }
}
