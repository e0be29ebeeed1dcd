package org.inferencefrontier.cli;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inferencefrontier.cli.option.Engine;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.Indicators;
import org.inferencefrontier.study.Folders;
import org.inferencefrontier.study.file.SeriesParquet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The queries of docs/queries.md, on a small study and a small comparison of the shipped world. */
class QueriesTest {
  private static final Pattern QUERY = Pattern.compile("```sql\\n(.*?)```", Pattern.DOTALL);
  private static final List<String> OF_COMPARISONS = List.of("differences", "other.scenario");

  @TempDir private static Path reports;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void run() {
    String[] usual = {"--runs", "4", "--until", "2030-06", "--quiet", "--out", reports.toString()};
    StringWriter said = new StringWriter();
    for (List<String> command :
        List.of(
            List.of("montecarlo", "--decisions", "1"),
            List.of("compare", "base", "export-tiers-reinstated"))) {
      String[] all = new String[usual.length + command.size()];
      System.arraycopy(command.toArray(String[]::new), 0, all, 0, command.size());
      System.arraycopy(usual, 0, all, command.size(), usual.length);
      int code =
          Frontier.commandLine(Engine::simulation)
              .setOut(new PrintWriter(said))
              .setErr(new PrintWriter(said))
              .execute(all);
      assertThat(code).as(said.toString()).isZero();
    }
  }

  private int query(String study, String... arguments) {
    return ask(reports.resolve(study), arguments);
  }

  private int ask(Path study, String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "query";
    all[1] = "--study";
    all[2] = study.toString();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return Frontier.commandLine(Engine::simulation)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all);
  }

  static List<String> queries() throws IOException {
    Matcher matcher = QUERY.matcher(Files.readString(Path.of("docs/queries.md")));
    return matcher.results().map(result -> result.group(1)).toList();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void everyQueryOfThePageHasAnAnswer(String sql) {
    boolean comparison = OF_COMPARISONS.stream().anyMatch(sql::contains);
    String study = comparison ? "compare-base-export-tiers-reinstated-r4-s1" : "base-r4-s1";
    assertThat(query(study, sql)).as(err.toString()).isZero();
    assertThat(out.toString().lines().count()).isGreaterThan(1);
  }

  /** The page's query of a table or with a word, as rows of cells. */
  private List<List<String>> answered(String word) throws IOException {
    return rows(queries().stream().filter(sql -> sql.contains(word)).findFirst().orElseThrow());
  }

  private List<List<String>> rows(String sql) {
    out.getBuffer().setLength(0);
    assertThat(query("base-r4-s1", "--csv", sql)).as(err.toString()).isZero();
    return out.toString().lines().skip(1).map(row -> List.of(row.split(",", -1))).toList();
  }

  @Test
  void indicatorsOfThePageAreMeasured() throws IOException {
    Set<String> measured =
        Indicators.definitions().stream().map(IndicatorDefinition::name).collect(toSet());
    for (String sql : queries()) {
      List<String> named =
          Pattern.compile("'((?:world|state|vendor|area|operator)\\.\\w+)'")
              .matcher(sql)
              .results()
              .map(result -> result.group(1))
              .toList();
      assertThat(measured).as(sql).containsAll(named);
    }
  }

  @Test
  void movesOfStatesAreThoseOfTheLastMonth() throws IOException {
    List<List<String>> last =
        rows(
            "select entity, avg(value) as mean from series where indicator = 'state.policy_moves'"
                + " and month = date '2030-06-01' group by entity having mean > 0"
                + " order by mean desc, entity limit 10");
    assertThat(last).isNotEmpty();
    assertThat(answered("policy_moves group by")).isEqualTo(last);
  }

  @Test
  void theTableOfRunsHasEveryColumn() throws IOException {
    List<List<String>> expected =
        rows(
            "select run, max(value) filter (indicator = 'world.ai_twh' and month ="
                + " date '2030-06-01'), max(value) filter (indicator = 'world.crossover_month'),"
                + " max(value) filter (indicator = 'world.rental_usd_per_h100e_hour' and month ="
                + " date '2030-06-01') from series group by run order by run");
    assertThat(expected).hasSize(4).anyMatch(row -> !row.get(2).isEmpty());
    assertThat(answered("pivot")).isEqualTo(expected);
  }

  @Test
  void sharesAndCountsOfThePageAreThoseOfTheSeries() throws IOException {
    List<String> reached =
        rows("select count(value) from series where indicator = 'world.crossover_month'").get(0);
    List<String> crossover = answered("not_reached").get(0);
    assertThat(crossover.get(0)).isEqualTo(reached.get(0));
    assertThat(Integer.parseInt(crossover.get(0)) + Integer.parseInt(crossover.get(1)))
        .isEqualTo(4);
    for (List<String> run : answered("largest_three")) {
      assertThat(Double.parseDouble(run.get(1))).isBetween(0.1, 1.0);
    }
    assertThat(answered("stddev_pop(drawn)"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(Double.parseDouble(row.get(1))).isBetween(-1.001, 1.001));
  }

  @Test
  void tablesHaveTheColumnsOfThePage() throws IOException {
    Matcher rows =
        Pattern.compile("\\| `(\\w+)` \\|[^|]*\\| `([^`]*)` \\|")
            .matcher(Files.readString(Path.of("docs/queries.md")));
    int tables = 0;
    while (rows.find()) {
      out.getBuffer().setLength(0);
      assertThat(
              query(
                  Set.of("decisions", "decision_terms", "policy").contains(rows.group(1))
                      ? "base-r4-s1"
                      : "compare-base-export-tiers-reinstated-r4-s1",
                  "--csv",
                  "from " + rows.group(1) + " limit 0"))
          .isZero();
      assertThat(out.toString().strip().replace(",", ", ")).isEqualTo(rows.group(2));
      tables++;
    }
    assertThat(tables).isEqualTo(10);
  }

  /** A query that misnames a term has an answer too: of nulls. */
  @Test
  void termsOfThePageAreTermsOfTheDecisions() throws IOException {
    for (List<String> month : answered("as backlog_months")) {
      assertThat(month).hasSize(6).doesNotContain("");
    }
    assertThat(answered("as limited_by")).extracting(row -> row.get(1)).contains("power", "ramp");
    assertThat(answered("as told"))
        .extracting(row -> row.subList(0, 3))
        .contains(List.of("price", "margin wanted", "0-1"))
        .contains(List.of("orders", "power room", "H100e"));
  }

  @Test
  void termsAreTheNumbersOfTheReasons() {
    List<List<String>> compared =
        rows(
            "select count(*), max(abs(value - regexp_extract(reason, 'backlog ([0-9.]+)', 1)"
                + "::double)) from decisions join decision_terms using (run, month, agent,"
                + " decision, alternative) where decision = 'price' and term = 'backlog'");
    assertThat(Integer.parseInt(compared.get(0).get(0))).isGreaterThan(100);
    assertThat(Double.parseDouble(compared.get(0).get(1))).isLessThan(0.0501);
  }

  @Test
  void seriesAndSummaryAndDrawsAgree() {
    assertThat(
            query(
                "base-r4-s1",
                "--csv",
                "select count(*) from (select indicator, entity, month, avg(value) as a,"
                    + " avg(abs(value)) as size from series group by all) join summary using"
                    + " (indicator, entity, month) where abs(a - mean) > 1e-5 * size"))
        .isZero();
    assertThat(out.toString().lines()).element(1).isEqualTo("0");
    out.getBuffer().setLength(0);
    assertThat(query("base-r4-s1", "--csv", "select count(distinct run) from draws")).isZero();
    assertThat(out.toString().lines()).element(1).isEqualTo("4");
  }

  @Test
  void aQueryReadsAndNeverChangesAnything() {
    Path written = reports.resolve("written.csv");
    for (String sql :
        List.of(
            "select 1; copy (select 1) to '" + written + "'",
            "select 1; drop view summary; select 3",
            "select 1; select 2")) {
      err.getBuffer().setLength(0);
      assertThat(query("base-r4-s1", sql)).isEqualTo(2);
      assertThat(err.toString()).startsWith("frontier: expected ").hasLineCount(1);
    }
    assertThat(written).doesNotExist();
    err.getBuffer().setLength(0);
    assertThat(query("base-r4-s1", "from read_csv('" + Path.of("pom.xml").toAbsolutePath() + "')"))
        .isEqualTo(2);
    assertThat(err.toString()).startsWith("frontier: Permission Error: Cannot access file");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aDamagedStudyIsSaid() throws IOException {
    Path damaged = Files.createDirectory(reports.resolve("damaged"));
    for (String file : Folders.files(reports.resolve("base-r4-s1"))) {
      if (file.startsWith("data/") || file.equals("manifest.json")) {
        Files.createDirectories(damaged.resolve(file).getParent());
        Files.copy(reports.resolve("base-r4-s1").resolve(file), damaged.resolve(file));
      }
    }
    Path table = damaged.resolve("data/series/000.parquet");
    byte[] cut = Arrays.copyOf(Files.readAllBytes(table), 1000);
    Files.write(table, cut);
    assertDamaged(damaged, table + " was cut or changed: it has 1,000 bytes, and ");
    // Of a length that was never told, what the database says, and nothing of how it came to it.
    Path manifest = damaged.resolve("manifest.json");
    String whole = Files.readString(manifest);
    Files.writeString(manifest, whole.replace("\"tables\"", "\"other\""));
    assertDamaged(
        damaged,
        damaged
            + " is damaged, or was written by another version of the program: Invalid Input Error:"
            + " No magic bytes found at end of file");
    Files.writeString(manifest, whole);
    Files.delete(table);
    assertDamaged(
        damaged,
        damaged + " is not whole: data/series/000.parquet is missing; run the study again");
    Files.copy(reports.resolve("base-r4-s1/data/series/000.parquet"), table);
    Path draws = damaged.resolve("data/draws.parquet");
    Files.delete(draws);
    Files.createDirectory(draws);
    assertDamaged(
        damaged, damaged + " is not whole: data/draws.parquet is missing; run the study again");
    Path shorter = Path.of("").toAbsolutePath().relativize(damaged);
    assertDamaged(
        shorter, shorter + " is not whole: data/draws.parquet is missing; run the study again");
    Files.writeString(manifest, whole.replace("\"tables\"", "\"other\""));
    for (Path part : SeriesParquet.files(damaged.resolve("data"), SeriesParquet.CHANGING)) {
      Files.delete(part);
    }
    assertDamaged(damaged, damaged + " is not whole: data/series is missing; run the study again");
    Files.writeString(manifest, "{\"scenario\": \"base\", \"until\": \"soon\"}");
    assertDamaged(
        damaged,
        manifest
            + " is damaged, or was written by another version of the program: it has no month"
            + " 'until'");
    Files.writeString(manifest, "{\"scenario\": \"base\", ");
    assertDamaged(
        damaged,
        manifest + " is damaged, or was written by another version of the program: line 1");
  }

  private void assertDamaged(Path study, String message) {
    err.getBuffer().setLength(0);
    assertThat(ask(study, "from runs")).isEqualTo(2);
    assertThat(err.toString()).startsWith("frontier: " + message).hasLineCount(1);
  }

  @Test
  void sqlMayBeginWithAComment() {
    for (String sql :
        List.of(
            "-- how many?\nselect count(*) from runs",
            "--how many?\r\nselect count(*) from runs",
            "-- of\n--study=base\nselect count(*) from runs")) {
      assertThat(query("base-r4-s1", sql, "--csv")).as(err.toString()).isZero();
      assertThat(query("base-r4-s1", "--csv", "--", sql)).as(err.toString()).isZero();
    }
    assertThat(out.toString().lines().filter("4"::equals)).hasSize(6);
    assertThat(query("base-r4-s1", "--csvv", "from runs")).isEqualTo(2);
    assertThat(err.toString()).startsWith("frontier: Unknown option").contains("--csv");
    err.getBuffer().setLength(0);
    assertThat(query("base-r4-s1", "--study=of\nlines", "from runs")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("frontier: option '--study' (DIR) should be specified only");
  }

  @Test
  void mistakesAreOneLine() {
    assertThat(query("base-r4-s1", "from sumary")).isEqualTo(2);
    assertThat(err.toString().lines())
        .containsExactly(
            "frontier: Catalog Error: Table with name sumary does not exist! Did you mean"
                + " \"summary\"?");
    err.getBuffer().setLength(0);
    assertThat(query("base-r4-s1", "copy runs to 'x.csv'")).isEqualTo(2);
    assertThat(err.toString().lines())
        .containsExactly(
            "frontier: expected a statement that reads, such as SELECT or DESCRIBE; PIVOT must name its"
                + " columns");
    err.getBuffer().setLength(0);
    assertThat(query("none", "from runs")).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).startsWith("frontier: there is no study '");
  }
}
