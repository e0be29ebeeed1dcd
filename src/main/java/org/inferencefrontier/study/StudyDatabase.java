package org.inferencefrontier.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.study.file.DatabaseLibrary;
import org.inferencefrontier.study.file.SeriesParquet;
import org.inferencefrontier.study.file.SqlText;
import org.inferencefrontier.study.file.StoredDecisions;
import org.inferencefrontier.study.file.StudyFolderException;
import org.inferencefrontier.world.time.Timeline;

/**
 * The data of a finished study or comparison as tables for SQL (DuckDB's). The tables are views of
 * the files in its folder; nothing is copied and nothing can be changed.
 */
public final class StudyDatabase implements AutoCloseable {
  /** Takes what a query gives. */
  @FunctionalInterface
  public interface Answer {
    /** Names of the columns, told once and first; who wrote the query knows them. */
    default void columns(List<String> names) {}

    /** A row; values as JDBC has them, null where there is none. */
    void row(List<Object> values);
  }

  /** A query that the database cannot answer; the message says why. */
  public static final class QueryException extends Exception {
    private static final long serialVersionUID = 1L;

    QueryException(String message) {
      super(message);
    }
  }

  /** Of the database, so that an answer larger than the memory waits on the disk. */
  private static final long MOST_BYTES = 4L << 30;

  private final Connection database;
  private final List<String> scenarios;
  private final int months;
  private final Spill spill;

  /**
   * Opens a folder.
   *
   * @throws StudyFolderException if it is not the folder of a finished study
   */
  public StudyDatabase(Path place) throws IOException {
    // What the database may read is told by the beginning of its path.
    Path folder = place.toAbsolutePath().normalize();
    JsonNode described = new StoredStudy(place).tree();
    months = months(described, place);
    StoredTable.check(place, described);
    Map<String, Path> data = data(folder, described);
    scenarios = List.copyOf(data.keySet());
    for (Path ofScenario : data.values()) {
      Path shown = place.resolve(folder.relativize(ofScenario));
      SeriesParquet.check(place, shown);
      checkTables(place, shown);
    }
    try {
      database = DatabaseLibrary.connect();
    } catch (SQLException problem) {
      throw new IOException("cannot open " + place + ": " + problem.getMessage(), problem);
    }
    spill = new Spill();
    try (Statement statement = database.createStatement()) {
      statement.execute("set preserve_insertion_order = true");
      for (String view : new StudyViews(data, months).statements()) {
        statement.execute(view);
      }
      addOtherTables(statement, folder.resolve("data"));
      statement.execute(
          "set memory_limit = '" + (Math.min(MOST_BYTES, memory() / 2) >> 20) + "MiB'");
      lock(statement, folder, spill.folder());
    } catch (SQLException problem) {
      close();
      throw StudyFolderException.damaged(place, message(problem));
    }
  }

  /** Months that were simulated, from the first. */
  public int months() {
    return months;
  }

  /** The tables that every study has beside the series. */
  private static void checkTables(Path place, Path data) throws StudyFolderException {
    for (String table : List.of("summary.csv", "draws.parquet")) {
      Path file = data.resolve(table);
      if (!Files.isRegularFile(file)) {
        throw StudyFolderException.notWhole(place, file);
      }
    }
  }

  private static long memory() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getTotalMemorySize()
        : Runtime.getRuntime().maxMemory();
  }

  /** Names of the scenarios that have runs, those of a comparison in its order. */
  public List<String> scenarios() {
    return scenarios;
  }

  private static int months(JsonNode manifest, Path place) throws StudyFolderException {
    try {
      return Timeline.indexOf(YearMonth.parse(manifest.path("until").asText())) + 1;
    } catch (DateTimeParseException problem) {
      throw StudyFolderException.damaged(
          place.resolve(StudyFolder.MANIFEST), "it has no month 'until'");
    }
  }

  /** Those that not every study has. */
  private static void addOtherTables(Statement statement, Path data) throws SQLException {
    Path decisions = data.resolve("decisions.parquet");
    if (Files.exists(decisions)) {
      addDecisions(statement, decisions);
    }
    for (String table : List.of("policy", "differences")) {
      Path file = data.resolve(table + ".parquet");
      if (Files.exists(file)) {
        statement.execute(
            "create view "
                + table
                + " as select * replace (strptime(month, '%Y-%m')::date as month) from "
                + SqlText.file(file));
      }
    }
  }

  /** The terms of scores, a list in the file, have a view of their own with a row a term. */
  private static void addDecisions(Statement statement, Path file) throws SQLException {
    String entry =
        "run, strptime(month, '%Y-%m')::date as month, agent, decision, alternative, score, chosen";
    String from = " from " + SqlText.file(file);
    statement.execute("create view decisions as select " + entry + ", reason" + from);
    if (StoredDecisions.hasTerms(statement.getConnection(), file)) {
      statement.execute(
          "create view decision_terms as select * exclude (t), t.term, t.value, t.unit, t.name"
              + " from (select "
              + entry
              + ", unnest(terms) as t"
              + from
              + ")");
    }
  }

  /** From here on nothing but the folder's files can be reached, and that cannot be undone. */
  private static void lock(Statement statement, Path folder, Path spill) throws SQLException {
    statement.execute("set temp_directory = " + SqlText.of(spill.toString()));
    // Both what is asked for, which is a pattern, and what it stands for are held against it.
    statement.execute(
        "set allowed_directories = ["
            + SqlText.of(folder.toString())
            + ", "
            + SqlText.of(SqlText.pattern(folder))
            + "]");
    statement.execute("set enable_external_access = false");
    statement.execute("set lock_configuration = true");
  }

  /** The folders of data by scenario: one for a study, several for a comparison. */
  private static Map<String, Path> data(Path folder, JsonNode manifest) {
    Map<String, Path> data = new LinkedHashMap<>();
    if (manifest.has("scenarios")) {
      for (JsonNode name : manifest.get("scenarios")) {
        data.put(name.asText(), StoredComparison.data(folder, name.asText()));
      }
      // Of these nothing is there that a table could show.
      manifest.path("failedScenarios").forEach(failed -> data.remove(failed.asText()));
    } else {
      data.put(manifest.path("scenario").asText(), folder.resolve("data"));
    }
    return data;
  }

  /**
   * Answers a query.
   *
   * @param sql one statement that reads
   * @throws QueryException if it is anything else, or cannot be answered
   */
  public void query(String sql, Answer answer) throws QueryException {
    try {
      ReadingStatement.check(database, sql);
      KeptAnswer.tell(database, sql, answer);
    } catch (SQLException problem) {
      throw new QueryException(message(problem));
    }
  }

  /** What DuckDB says before it repeats the query, without what only its own driver did. */
  private static String message(SQLException problem) {
    return problem
        .getMessage()
        .split("\\R\\s*\\R|\\RLINE ")[0]
        .replaceAll("\\s*\\R\\s*", " ")
        .replaceFirst("^Invalid Input Error: Attempting to execute an unsuccessful.*? Error: ", "")
        .strip();
  }

  @Override
  public void close() throws IOException {
    try {
      DatabaseLibrary.close(database);
    } finally {
      spill.close();
    }
  }
}
