package org.inferencefrontier.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.study.file.DatabaseLibrary;
import org.inferencefrontier.study.file.SqlText;
import org.inferencefrontier.study.file.StudyFolderException;
import org.inferencefrontier.study.file.SummaryReader;
import org.inferencefrontier.study.statistics.EnsembleSummary;
import org.inferencefrontier.study.statistics.PairedDifference;
import org.inferencefrontier.world.time.Timeline;

/** A finished comparison as its folder has it. */
public final class StoredComparison implements AutoCloseable {
  private static final int FIRST_NUMBER = 5;

  private final Path folder;
  private final ComparisonManifest manifest;
  private final Connection database;

  /**
   * What a scenario changes in a number.
   *
   * @param scenario name of the scenario
   * @param indicator indicator
   * @param entity entity id, empty for the world
   * @param month month, -1 for an indicator that has one value a run
   * @param paired the change
   */
  public record Difference(
      String scenario, String indicator, String entity, int month, PairedDifference paired) {}

  /**
   * Opens a folder.
   *
   * @throws StudyFolderException if it is not the folder of a finished comparison, or a table of it
   *     was cut
   */
  public StoredComparison(Path folder) throws IOException {
    this.folder = folder;
    StoredStudy stored = new StoredStudy(folder);
    this.manifest = stored.comparison();
    StoredTable.check(folder, stored.tree());
    Path file = folder.resolve("data/differences.parquet");
    if (!Files.isRegularFile(file)) {
      throw StudyFolderException.notWhole(folder, file);
    }
    try {
      this.database = DatabaseLibrary.connect();
    } catch (SQLException problem) {
      throw new IOException("cannot open " + file + ": " + problem.getMessage(), problem);
    }
  }

  /** How it came about; its first scenario is the reference. */
  public ComparisonManifest manifest() {
    return manifest;
  }

  /** Folder of a scenario's own data below a comparison's. */
  static Path data(Path folder, String scenario) {
    return folder.resolve("scenarios").resolve(scenario).resolve("data");
  }

  /** Every series over the runs, by scenario in the manifest's order; none of those that failed. */
  public Map<String, EnsembleSummary> summaries() throws IOException {
    Map<String, EnsembleSummary> summaries = new LinkedHashMap<>();
    for (String scenario : manifest.finishedScenarios()) {
      summaries.put(
          scenario,
          SummaryReader.read(data(folder, scenario).resolve("summary.csv"), manifest.runs(), 0));
    }
    return summaries;
  }

  /** Every month of a series under a scenario, by month; empty if it is not there. */
  public List<Difference> path(String scenario, String indicator, String entity)
      throws IOException {
    return query(
        "scenario = ? and indicator = ? and entity = ?", List.of(scenario, indicator, entity));
  }

  /** Every entity of an indicator in a month under a scenario. */
  public List<Difference> ofMonth(String scenario, String indicator, int month) throws IOException {
    return query(
        "scenario = ? and indicator = ? and (month = ? or month is null)",
        List.of(scenario, indicator, Timeline.month(month).toString()));
  }

  private List<Difference> query(String where, List<String> values) throws IOException {
    String sql =
        "select scenario, indicator, entity, month, pairs, reference, scenario_mean, difference,"
            + " low, high, p05, p50, p95, share_above, variance_ratio from read_parquet("
            + SqlText.file(folder.resolve("data/differences.parquet"))
            + ") where "
            + where
            + " order by month, entity";
    List<Difference> found = new ArrayList<>();
    try (PreparedStatement query = database.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        query.setString(i + 1, values.get(i));
      }
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          String month = rows.getString(4);
          found.add(
              new Difference(
                  rows.getString(1),
                  rows.getString(2),
                  rows.getString(3),
                  month == null ? -1 : Timeline.indexOf(YearMonth.parse(month)),
                  paired(rows)));
        }
      }
    } catch (SQLException problem) {
      throw new IOException("cannot read differences: " + problem.getMessage(), problem);
    }
    return found;
  }

  private static PairedDifference paired(ResultSet rows) throws SQLException {
    double[] numbers = new double[10];
    for (int i = 0; i < numbers.length; i++) {
      double value = rows.getDouble(FIRST_NUMBER + 1 + i);
      numbers[i] = rows.wasNull() ? Double.NaN : value;
    }
    return new PairedDifference(
        rows.getInt(FIRST_NUMBER),
        numbers[0],
        numbers[1],
        numbers[2],
        numbers[3],
        numbers[4],
        numbers[5],
        numbers[6],
        numbers[7],
        numbers[8],
        numbers[9]);
  }

  @Override
  public void close() throws IOException {
    DatabaseLibrary.close(database);
  }
}
