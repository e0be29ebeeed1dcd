package org.inferencefrontier.study;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.Indicators;
import org.inferencefrontier.study.file.DatabaseLibrary;
import org.inferencefrontier.study.file.SeriesParquet;
import org.inferencefrontier.study.file.SqlText;
import org.inferencefrontier.study.file.StudyFolderException;
import org.inferencefrontier.world.time.Timeline;

/**
 * The data of a finished study or comparison as tables for SQL (DuckDB's). The tables are views of
 * the files in its folder; nothing is copied and nothing can be changed.
 */
public final class StudyDatabase implements AutoCloseable {
  /** Takes what a query gives. */
  public interface Answer {
    /** Names of the columns, told once and first. */
    void columns(List<String> names);

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

  /** Where a run has no value there is none for SQL, so that sums and means leave it out. */
  private static final String NUMBER = "case when isnan(number) then null else number end as value";

  private final Connection database;

  /**
   * Opens a folder.
   *
   * @throws StudyFolderException if it is not the folder of a finished study
   */
  public StudyDatabase(Path place) throws IOException {
    // What the database may read is told by the beginning of its path.
    Path folder = place.toAbsolutePath().normalize();
    JsonNode described = new StoredStudy(place).tree();
    int months = months(described, place);
    Map<String, Path> data = data(folder, described);
    for (Path ofScenario : data.values()) {
      SeriesParquet.check(place, place.resolve(folder.relativize(ofScenario)));
    }
    try {
      database = DatabaseLibrary.connect();
    } catch (SQLException problem) {
      throw new IOException("cannot open " + place + ": " + problem.getMessage(), problem);
    }
    try (Statement statement = database.createStatement()) {
      statement.execute("set preserve_insertion_order = true");
      for (String view : views(data, months)) {
        statement.execute(view);
      }
      addOtherTables(statement, folder.resolve("data"));
      lock(statement, folder);
    } catch (SQLException problem) {
      close();
      throw unreadable(place, message(problem));
    }
  }

  private static int months(JsonNode manifest, Path place) throws StudyFolderException {
    try {
      return Timeline.indexOf(YearMonth.parse(manifest.path("until").asText())) + 1;
    } catch (DateTimeParseException problem) {
      throw unreadable(place.resolve(StudyFolder.MANIFEST), "it has no month 'until'");
    }
  }

  private static StudyFolderException unreadable(Path place, String why) {
    return new StudyFolderException(
        place + " is damaged, or was written by another version of the program: " + why);
  }

  /** Those that not every study has. */
  private static void addOtherTables(Statement statement, Path data) throws SQLException {
    for (String table : List.of("decisions", "policy", "differences")) {
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

  /** From here on nothing but the folder's files can be reached, and that cannot be undone. */
  private static void lock(Statement statement, Path folder) throws SQLException {
    // A database that lives in memory would spill to the working directory. What it may spill to
    // it may also be asked to read and write, so that the place is its own.
    Path spill =
        Path.of(
            System.getProperty("java.io.tmpdir"),
            "frontier-query-" + ProcessHandle.current().pid() + "-" + System.nanoTime());
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
        data.put(name.asText(), folder.resolve("scenarios").resolve(name.asText()).resolve("data"));
      }
    } else {
      data.put(manifest.path("scenario").asText(), folder.resolve("data"));
    }
    return data;
  }

  private static List<String> views(Map<String, Path> data, int months) throws IOException {
    String perRun =
        Indicators.definitions().stream()
            .filter(IndicatorDefinition::perRun)
            .map(definition -> SqlText.of(definition.name()))
            .collect(Collectors.joining(", ", "(", ")"));
    List<String> views = new ArrayList<>();
    views.add(
        view(
            "runs",
            data,
            folder ->
                "select %s as scenario, run, failed, message from "
                    + file(folder.resolve("draws.parquet"))));
    views.add(
        view(
            "draws",
            data,
            folder ->
                "select %s as scenario, run, parameter, value from (unpivot (select * exclude"
                    + " (failed, message) from "
                    + file(folder.resolve("draws.parquet"))
                    + ") on columns(* exclude run) into name parameter value value)"));
    views.add(
        view(
            "series",
            data,
            folder ->
                "select %1$s as scenario, run, indicator, entity, "
                    + date("position")
                    + " as month, "
                    + NUMBER
                    + " from (select run, indicator, entity, unnest(months) as number,"
                    + " generate_subscripts(months, 1) as position from (select run, indicator,"
                    + " entity, ["
                    + SeriesParquet.columns(months)
                    + "] as months from "
                    + files(folder, SeriesParquet.CHANGING)
                    + ")) union all select %1$s as scenario, run, indicator, entity, case when"
                    + " position > 0 then "
                    + date("position")
                    + " end as month, "
                    + NUMBER
                    + " from (select run, indicator, entity, value as number, unnest(case when"
                    + " indicator in "
                    + perRun
                    + " then [0] else range(1, "
                    + (months + 1)
                    + ") end) as position from "
                    + files(folder, SeriesParquet.CONSTANT)
                    + ")"));
    views.add(
        view(
            "summary",
            data,
            folder ->
                "select %s as scenario, indicator, entity, strptime(month, '%%Y-%%m')::date as"
                    + " month, n, mean, sd, p05, p25, p50, p75, p95 from read_csv("
                    + file(folder.resolve("summary.csv"))
                    + ", header = true, columns = {'indicator': 'varchar', 'entity': 'varchar',"
                    + " 'month': 'varchar', 'n': 'integer', 'mean': 'double', 'sd': 'double',"
                    + " 'p05': 'double', 'p25': 'double', 'p50': 'double', 'p75': 'double',"
                    + " 'p95': 'double'})"));
    views.add(
        "create view policy_moves as select scenario, run, month, entity as state,"
            + " value::integer as moves from series where indicator = 'state.policy_moves' and"
            + " value > 0");
    views.add(indicators());
    return views;
  }

  /** The first day of a month by its position from 1. */
  private static String date(String position) {
    return "(date '" + Timeline.START + "-01' + to_months((" + position + " - 1)::integer))::date";
  }

  /** What a scenario adds to a view. */
  @FunctionalInterface
  private interface Part {
    /** A select statement with a place for the scenario. */
    String of(Path data) throws IOException;
  }

  private static String view(String name, Map<String, Path> data, Part part) throws IOException {
    List<String> ofScenarios = new ArrayList<>();
    for (Map.Entry<String, Path> entry : data.entrySet()) {
      ofScenarios.add(
          String.format(Locale.ROOT, part.of(entry.getValue()), SqlText.of(entry.getKey())));
    }
    return "create view " + name + " as " + String.join(" union all ", ofScenarios);
  }

  private static String indicators() {
    return Indicators.definitions().stream()
        .map(
            definition ->
                "("
                    + SqlText.of(definition.name())
                    + ", "
                    + SqlText.of(definition.unit())
                    + ", "
                    + SqlText.of(definition.entityKind().name().toLowerCase(Locale.ROOT))
                    + ", "
                    + definition.perRun()
                    + ", "
                    + SqlText.of(definition.definition())
                    + ")")
        .collect(
            Collectors.joining(
                ", ",
                "create view indicators as select * from (values ",
                ") as t(indicator, unit, entity_kind, per_run, definition)"));
  }

  private static String file(Path path) {
    return formatted(SqlText.file(path));
  }

  private static String files(Path data, String folder) throws IOException {
    return "read_parquet(" + formatted(SqlText.files(SeriesParquet.files(data, folder))) + ")";
  }

  /** A per cent sign must survive the formatting of a view's parts. */
  private static String formatted(String paths) {
    return paths.replace("%", "%%");
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
      try (PreparedStatement prepared = database.prepareStatement(sql)) {
        rows(prepared, answer);
      }
    } catch (SQLException problem) {
      throw new QueryException(message(problem));
    }
  }

  private static void rows(PreparedStatement prepared, Answer answer) throws SQLException {
    try (ResultSet result = prepared.executeQuery()) {
      ResultSetMetaData columns = result.getMetaData();
      List<String> names = new ArrayList<>();
      for (int column = 1; column <= columns.getColumnCount(); column++) {
        names.add(columns.getColumnLabel(column));
      }
      answer.columns(names);
      while (result.next()) {
        List<Object> values = new ArrayList<>();
        for (int column = 1; column <= names.size(); column++) {
          values.add(result.getObject(column));
        }
        answer.row(values);
      }
    }
  }

  /** What DuckDB says before it repeats the query. */
  private static String message(SQLException problem) {
    return problem
        .getMessage()
        .split("\\R\\s*\\R|\\RLINE ")[0]
        .replaceAll("\\s*\\R\\s*", " ")
        .strip();
  }

  @Override
  public void close() throws IOException {
    try {
      database.close();
    } catch (SQLException problem) {
      throw new IOException(problem.getMessage(), problem);
    }
  }
}
