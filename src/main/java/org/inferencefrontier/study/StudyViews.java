package org.inferencefrontier.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.Indicators;
import org.inferencefrontier.study.file.SeriesParquet;
import org.inferencefrontier.study.file.SqlText;
import org.inferencefrontier.world.time.Timeline;

/** The tables that every study has for SQL, as views of its files. */
final class StudyViews {
  /** Where a run has no value there is none for SQL, so that sums and means leave it out. */
  private static final String NUMBER = "case when isnan(number) then null else number end as value";

  private static final String SERIES = "select %1$s as scenario, run, indicator, entity, ";

  private static final String POLICY_MOVES =
      "create view policy_moves as select scenario, run, month, entity as state,"
          + " value::integer as moves from series where indicator = 'state.policy_moves' and"
          + " value > 0";

  private final Map<String, Path> data;
  private final int months;

  /**
   * @param data the folders of data by scenario
   * @param months how many months the runs have
   */
  StudyViews(Map<String, Path> data, int months) {
    this.data = data;
    this.months = months;
  }

  /** A statement a view. */
  List<String> statements() throws IOException {
    return List.of(
        view("runs", StudyViews::runs),
        view("draws", StudyViews::draws),
        view("series", this::series),
        view("summary", StudyViews::summary),
        POLICY_MOVES,
        indicators());
  }

  /** What a scenario adds to a view. */
  @FunctionalInterface
  private interface Part {
    /** A select statement with a place for the scenario. */
    String of(Path data) throws IOException;
  }

  private String view(String name, Part part) throws IOException {
    List<String> ofScenarios = new ArrayList<>();
    for (Map.Entry<String, Path> entry : data.entrySet()) {
      ofScenarios.add(
          String.format(Locale.ROOT, part.of(entry.getValue()), SqlText.of(entry.getKey())));
    }
    return "create view " + name + " as " + String.join(" union all ", ofScenarios);
  }

  private static String runs(Path folder) {
    return "select %s as scenario, run, failed, message from "
        + file(folder.resolve("draws.parquet"));
  }

  private static String draws(Path folder) {
    return "select %s as scenario, run, parameter, value from (unpivot (select * exclude"
        + " (failed, message) from "
        + file(folder.resolve("draws.parquet"))
        + ") on columns(* exclude run) into name parameter value value)";
  }

  private String series(Path folder) throws IOException {
    return changing(folder) + " union all " + constant(folder);
  }

  /** Series with a value a month, a column each. */
  private String changing(Path folder) throws IOException {
    return SERIES
        + date("position")
        + " as month, "
        + NUMBER
        + " from (select run, indicator, entity, unnest(months) as number,"
        + " generate_subscripts(months, 1) as position from (select run, indicator,"
        + " entity, ["
        + SeriesParquet.columns(months)
        + "] as months from "
        + files(folder, SeriesParquet.CHANGING)
        + "))";
  }

  /** Series with one value for all months, or for the whole run, which has none. */
  private String constant(Path folder) throws IOException {
    String perRun =
        Indicators.definitions().stream()
            .filter(IndicatorDefinition::perRun)
            .map(definition -> SqlText.of(definition.name()))
            .collect(Collectors.joining(", ", "(", ")"));
    return SERIES
        + "case when"
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
        + ")";
  }

  private static String summary(Path folder) {
    return "select %s as scenario, indicator, entity, strptime(month, '%%Y-%%m')::date as"
        + " month, n, mean, sd, p05, p25, p50, p75, p95 from read_csv("
        + file(folder.resolve("summary.csv"))
        + ", header = true, columns = {'indicator': 'varchar', 'entity': 'varchar',"
        + " 'month': 'varchar', 'n': 'integer', 'mean': 'double', 'sd': 'double',"
        + " 'p05': 'double', 'p25': 'double', 'p50': 'double', 'p75': 'double',"
        + " 'p95': 'double'})";
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

  /** The first day of a month by its position from 1. */
  private static String date(String position) {
    return "(date '" + Timeline.START + "-01' + to_months((" + position + " - 1)::integer))::date";
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
}
