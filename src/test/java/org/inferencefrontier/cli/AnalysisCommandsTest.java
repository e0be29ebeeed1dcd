package org.inferencefrontier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.inferencefrontier.analysis.sensitivity.SensitivityAnalysis;
import org.inferencefrontier.cli.option.Engine;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.input.SmallWorld;
import org.inferencefrontier.study.sampling.UniformStream;
import org.inferencefrontier.world.EntityKind;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Calibration, backcast, sensitivity and discovery end to end, with a model of two parameters. */
class AnalysisCommandsTest {
  private static final String ELASTICITY = "demand.price-elasticity";
  private static final String GROWTH = "demand.growth";
  private static final String HEAD =
      "indicator,entity,from,to,aggregate,central,low,high,tolerance,discrepancy,note,grade,source\n";

  @TempDir private Path temporary;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private SmallWorld world;
  private Path reports;
  private IntPredicate broken = run -> false;

  @BeforeEach
  void prepare() {
    world = SmallWorld.in(temporary.resolve("inputs"));
    StringBuilder record = new StringBuilder(HEAD);
    for (int quarter = 0; quarter < 10; quarter++) {
      double central = 1.3 * Math.exp(0.25 * (3 * quarter + 3) / 12.0);
      String month = YearMonth.of(2023, 3).plusMonths(3L * quarter).toString();
      record.append(
          String.format(
              Locale.ROOT,
              "vendor.revenue,nvidia,%s,%s,end,%.6f,%.6f,%.6f,0.05,,,read,test%n",
              month,
              month,
              central,
              central * 0.98,
              central * 1.02));
    }
    world.write("world-data/record/revenue.csv", record.toString());
    reports = temporary.resolve("reports");
  }

  /** Revenue starts at the elasticity and grows. */
  private static RunResult run(SeriesCatalog catalog, ParameterValues draw, long seed, int run) {
    int months = catalog.months();
    double[] values = new double[catalog.size() * months];
    double luck = 1 + 0.02 * (new UniformStream(seed, "luck").at(run) - 0.5);
    for (int month = 0; month < months; month++) {
      values[month] = draw.get(ELASTICITY) * Math.exp(draw.get(GROWTH) * (month + 1) / 12.0) * luck;
      values[months + month] = 100 * draw.get(GROWTH) * luck;
      values[3 * months + month] = luck;
    }
    values[2 * months] = draw.get(ELASTICITY) > 1.2 ? 12 : Double.NaN;
    return new RunResult(catalog, values);
  }

  private static SeriesCatalog.Series series(String indicator, String entity, boolean perRun) {
    return new SeriesCatalog.Series(
        new IndicatorDefinition(indicator, "1", EntityKind.WORLD, perRun, "test"), entity);
  }

  private int execute(String command, String... arguments) {
    Engine.Factory engines =
        (inputs, months, check) -> {
          SeriesCatalog catalog =
              new SeriesCatalog(
                  List.of(
                      series("vendor.revenue", "nvidia", false),
                      series("world.ai_twh", "", false),
                      series("world.crossover_month", "", true),
                      series("world.luck", "", false)),
                  months);
          return new Engine(
              catalog,
              (draw, seed, run) -> {
                if (broken.test(run)) {
                  throw new IllegalStateException("no power in " + run);
                }
                return run(catalog, draw, seed, run);
              });
        };
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of("--world", world.where().worldData().toString()));
    all.addAll(List.of("--agents", world.where().agents().toString()));
    all.addAll(List.of("--out", reports.toString(), "--quiet"));
    all.addAll(List.of(arguments));
    CommandLine commandLine =
        Frontier.commandLine(engines)
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    return commandLine.execute(all.toArray(String[]::new));
  }

  private void calibrate() {
    assertThat(execute("calibrate", "--runs", "200", "--waves", "2", "--draws", "60"))
        .as(err.toString())
        .isZero();
  }

  private Path posterior() {
    return world.where().worldData().resolve("posterior.csv");
  }

  @Test
  void calibrationWritesAPosteriorThatStudiesSample() throws IOException {
    calibrate();
    assertThat(out.toString())
        .contains("What the record told most")
        .containsPattern("demand\\.price-elasticity .* pinned down")
        .contains("Posterior: " + posterior())
        .containsPattern("\\d+ runs in \\d+ min \\d\\d s on");
    List<String> rows = Files.readAllLines(posterior());
    assertThat(rows.get(0)).isEqualTo(ELASTICITY + "," + GROWTH);
    assertThat(rows).hasSize(61);
    for (String table : List.of("prior_posterior", "waves", "targets", "directions", "posterior")) {
      assertThat(reports.resolve("calibrate-s1/data/" + table + ".csv")).exists();
    }
    // Figures of 2025 are none of its business.
    assertThat(reports.resolve("calibrate-s1/data/targets.csv"))
        .content()
        .contains("2024-12")
        .doesNotContain("2025-");
    assertThat(execute("montecarlo", "--runs", "70", "--until", "2023-03"))
        .as(err.toString())
        .isZero();
    JsonNode manifest =
        new JsonMapper().readTree(Files.readString(reports.resolve("base-r70-s1/manifest.json")));
    assertThat(manifest.get("inputSha256").get("world-data/posterior.csv").asText()).hasSize(64);
    assertThat(manifest.get("draws").get(60)).isEqualTo(manifest.get("draws").get(0));
    for (JsonNode draw : manifest.get("draws")) {
      assertThat(draw.get(0).asDouble()).isBetween(1.1, 1.5);
    }
    assertThat(execute("montecarlo", "--runs", "70", "--until", "2023-03", "--prior")).isZero();
    assertThat(reports.resolve("base-r70-s1-prior/manifest.json")).exists();
  }

  @Test
  void calibrationIsTheSameWhateverTheThreads() throws IOException {
    assertThat(
            execute(
                "calibrate", "--runs", "120", "--waves", "2", "--draws", "40", "--threads", "1"))
        .isZero();
    String one = Files.readString(posterior());
    assertThat(
            execute(
                "calibrate", "--runs", "120", "--waves", "2", "--draws", "40", "--threads", "3"))
        .isZero();
    assertThat(Files.readString(posterior())).isEqualTo(one);
  }

  @Test
  void backcastScoresBothPeriods() throws IOException {
    calibrate();
    out.getBuffer().setLength(0);
    assertThat(execute("backcast", "--runs", "60")).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("60 runs of the posterior")
        .contains("Held back (January to June 2025)")
        .contains("Fitted (to December 2024)")
        .containsPattern("hit +median within 10% of Revenue, NVIDIA, 2025-06")
        .containsPattern("(hit|MISSED) +CRPS better than both");
    Path data = reports.resolve("backcast-r60-s1/data");
    List<String> points = Files.readAllLines(data.resolve("backcast_points.csv"));
    assertThat(points).hasSize(11);
    assertThat(points.stream().filter(row -> row.startsWith("held back,"))).hasSize(2);
    assertThat(out.toString())
        .containsPattern("\\R *Revenue, NVIDIA +2 ")
        .contains("median within 10% of Revenue, NVIDIA, 2025-03")
        .doesNotContain("vendor.revenue");
    assertThat(data.resolve("backcast_series.csv")).content().contains("held back,all,2,");
    assertThat(data.resolve("backcast_goals.csv")).content().startsWith("met,goal\nyes,");
    assertThat(execute("backcast", "--runs", "60", "--prior")).isZero();
    assertThat(reports.resolve("backcast-r60-s1-prior/data/backcast_points.csv")).exists();
  }

  @Test
  void sensitivityFindsTheDrivers() throws IOException {
    assertThat(execute("sensitivity", "--runs", "600", "--until", "2025-12"))
        .as(err.toString())
        .isZero();
    List<String> rows =
        Files.readAllLines(reports.resolve("sensitivity-base-s1/data/sensitivity.csv"));
    assertThat(rows).anyMatch(row -> row.startsWith("ai_twh_2025,1," + GROWTH + ","));
    assertThat(rows).anyMatch(row -> row.startsWith("crossover_month,1," + ELASTICITY + ","));
    assertThat(rows).anyMatch(row -> row.contains(",chance,"));
    assertThat(reports.resolve("sensitivity-base-s1/data/screening.csv"))
        .content()
        .contains("effect_size");
    assertThat(out.toString()).contains("Electricity of AI, TWh, 2025");
  }

  @Test
  void sensitivitySaysHowManyRunsItNeedsAndWhy() {
    assertMistake(
        execute("sensitivity", "--runs", "10"),
        "frontier: Invalid value for option '--runs': expected at least 66, got 10; 2 parameters"
            + " vary, and screening each and the shares of the 2 at the top need so many (a smaller"
            + " --top needs fewer)",
        "Try 'frontier sensitivity --help'.");
    // The formula of the help, at as many parameters as there may be.
    for (int parameters = 20; parameters < 400; parameters += 2) {
      assertThat(SensitivityAnalysis.leastRuns(parameters, 12)).isEqualTo(12 * parameters + 132);
    }
  }

  /** What is kept is what was found, belongs to the inputs, and stands in the next report. */
  @Test
  void keptResultsStandInEveryReport() throws IOException {
    Path kept = world.where().worldData().resolve("credibility");
    assertThat(execute("calibrate", "--runs", "200", "--waves", "2", "--draws", "60", "--keep"))
        .as(err.toString())
        .isZero();
    assertThat(out.toString()).contains("Kept for reports: " + kept);
    assertThat(execute("backcast", "--runs", "60", "--keep")).as(err.toString()).isZero();
    assertThat(execute("sensitivity", "--runs", "600", "--until", "2025-12", "--keep"))
        .as(err.toString())
        .isZero();
    assertThat(
            execute(
                "discover",
                "world.ai_twh@2023-12 > 40",
                "--runs",
                "400",
                "--until",
                "2023-12",
                "--prior",
                "--keep"))
        .as(err.toString())
        .isZero();
    for (String table :
        List.of(
            "calibrate-s1/data/prior_posterior.csv",
            "calibrate-s1/data/waves.csv",
            "backcast-r60-s1/data/backcast_goals.csv",
            "backcast-r60-s1/data/backcast_series.csv",
            "backcast-r60-s1/data/backcast_half_years.csv",
            "sensitivity-base-s1/data/sensitivity.csv",
            "sensitivity-base-s1/data/headlines.csv",
            "sensitivity-base-s1/data/screening.csv",
            "discover-base-s1-prior/data/discovery.csv",
            "discover-base-s1-prior/data/box.csv")) {
      Path found = reports.resolve(table);
      assertThat(kept.resolve(found.getFileName())).hasSameTextualContentAs(found);
    }
    assertThat(kept.resolve("backcast_made.csv"))
        .content()
        .containsPattern("\n0\\.1\\.0,[^,]+,base,60,1,[0-9a-f]{64},[0-9a-f]{64}");
    try (Stream<Path> files = Files.list(kept)) {
      assertThat(files).hasSize(14).noneMatch(file -> file.toString().endsWith(".new"));
    }

    assertThat(execute("montecarlo", "--runs", "20", "--until", "2023-03"))
        .as(err.toString())
        .isZero();
    assertThat(reports.resolve("base-r20-s1/manifest.json"))
        .content()
        .contains("world-data/credibility/sensitivity.csv");
    String page = Files.readString(reports.resolve("base-r20-s1/credibility.html"));
    assertThat(page)
        .contains("How parameters were fitted", "What drives the headlines")
        .contains(
            "table-screening",
            "When it happens: Electricity of AI data centres over 40 TWh a year in December 2023")
        .doesNotContain("another posterior", "have changed since", "is not written");
    assertThat(Files.readString(reports.resolve("base-r20-s1/index.html")))
        .contains("What would change the answer");
  }

  @Test
  void keptResultsAreCheckedBeforeAStudyRuns() throws IOException {
    calibrate();
    assertThat(execute("backcast", "--runs", "60", "--keep")).as(err.toString()).isZero();
    out.getBuffer().setLength(0);
    Path kept = world.where().worldData().resolve("credibility");
    Path series = kept.resolve("backcast_series.csv");
    String good = Files.readString(series);
    Files.writeString(series, good.replaceFirst("fitted,([^,]*),\\d+", "fitted,$1,many"));
    assertMistake(
        execute("montecarlo", "--runs", "20", "--until", "2023-03"),
        "frontier: "
            + series
            + ":2: figures: expected a number, got 'many'; write it anew with 'frontier backcast"
            + " --keep'");
    Files.delete(series);
    assertMistake(
        execute("montecarlo", "--runs", "20", "--until", "2023-03"),
        "frontier: "
            + series
            + ": is missing, but others of its kind are there; write them anew with 'frontier"
            + " backcast --keep'");
    assertThat(reports.resolve("base-r20-s1")).doesNotExist();
    assertMistake(
        execute("calibrate", "--keep", "--posterior", temporary.resolve("p.csv").toString()),
        "frontier: --keep and --posterior exclude each other: what is kept is about the posterior"
            + " that studies sample");
  }

  @Test
  void discoveryFindsTheCondition() throws IOException {
    assertThat(
            execute("discover", "world.ai_twh@2023-12 > 40", "--runs", "400", "--until", "2023-12"))
        .as(err.toString())
        .isZero();
    assertThat(out.toString()).contains("world.ai_twh@2023-12 > 40 in ").contains(GROWTH);
    List<String> rows = Files.readAllLines(reports.resolve("discover-base-s1/data/box.csv"));
    assertThat(rows).hasSize(2);
    assertThat(Double.parseDouble(rows.get(1).split(",")[1])).isBetween(0.38, 0.42);
    out.getBuffer().setLength(0);
    assertThat(execute("discover", "world.ai_twh > 1000", "--until", "2023-12")).isZero();
    assertThat(out.toString()).contains("in 0 of 1000 runs").contains("Too one-sided");
  }

  /** A table without rows says nothing. */
  @Test
  void discoverySaysThatNoParameterTellsChanceApart() {
    assertThat(execute("discover", "world.luck > 1", "--runs", "100", "--until", "2023-12"))
        .as(err.toString())
        .isZero();
    assertThat(out.toString())
        .containsPattern(
            "No range of a parameter holds these cases apart better than chance \\(in all: \\d+ %"
                + " of the runs\\); more --runs may find one\\.")
        .doesNotContain("by chance");
  }

  /** What is left out of a result is told, also by a quiet command. */
  @Test
  void runsThatFailAreToldInALine() {
    broken = run -> run == 17 || run == 40;
    calibrate();
    assertThat(err.toString())
        .containsPattern("^2 of \\d+ runs failed; the first, run 17: no power in 17\\R$");
    assertFailuresTold(
        "2 of 60 runs failed; the first, run 17: no power in 17", "backcast", "--runs", "60");
    assertFailuresTold(
        "2 of 400 runs failed; the first, run 17: no power in 17",
        "discover",
        "world.ai_twh@2023-12 > 40",
        "--runs",
        "400",
        "--until",
        "2023-12");
    // Runs of one path or row share its number, by which chance is drawn.
    broken = run -> run == 0;
    err.getBuffer().setLength(0);
    assertThat(execute("sensitivity", "--runs", "600", "--until", "2025-12")).isZero();
    assertThat(err.toString())
        .containsPattern("^\\d+ of \\d+ runs failed; the first, run 0: no power in 0\\R$");
  }

  private void assertFailuresTold(String line, String command, String... arguments) {
    err.getBuffer().setLength(0);
    assertThat(execute(command, arguments)).isZero();
    assertThat(err.toString().lines()).containsExactly(line);
  }

  @Test
  void mistakesAreToldInALine() throws IOException {
    assertMistake(
        execute("calibrate", "--draws", "5"),
        "frontier: Invalid value for option '--draws': expected a number from 20 to 100000, got 5",
        "Try 'frontier calibrate --help'.");
    Path nowhere = temporary.resolve("none/posterior.csv");
    assertMistake(
        execute("calibrate", "--posterior", nowhere.toString()),
        "frontier: --posterior " + nowhere + ": expected a file in a folder that exists");
    assertMistake(
        execute("backcast", "--runs", "1"),
        "frontier: Invalid value for option '--runs': expected a number from 20 to 100000, got 1",
        "Try 'frontier backcast --help'.");
    assertMistake(
        execute("discover", "world.ai_twh 1000"),
        "frontier: world.ai_twh 1000: expected INDICATOR[:ENTITY][@YYYY-MM] with >, >=, < or <= and"
            + " a number, such as \"world.ai_twh@2030-12 > 1000\"");
    assertMistake(
        execute("discover", "world.ai_twh > NaN"),
        "frontier: world.ai_twh > NaN: expected a number, got 'NaN'");
    assertMistake(
        execute("discover", "world.ai_twh > 1e400"),
        "frontier: world.ai_twh > 1e400: expected a number, got '1e400'");
    assertMistake(
        execute("discover", "world.ai_tw > 1000"),
        "frontier: world.ai_tw > 1000: there is no indicator 'world.ai_tw'; did you mean"
            + " 'world.ai_twh'?");
    assertMistake(
        execute("montecarlo", "--design", "posterior"),
        "frontier: --design posterior: there is no "
            + posterior()
            + "; make one with 'frontier calibrate'",
        "Try 'frontier montecarlo --help'.");
    Files.writeString(posterior(), ELASTICITY + "\n1.2\n");
    String stale =
        "frontier: "
            + posterior()
            + ":1: has no column for '"
            + GROWTH
            + "'; the posterior is older than the parameters: make a new one with 'frontier"
            + " calibrate', or sample the priors with --prior";
    assertMistake(execute("montecarlo", "--runs", "4"), stale);
    assertMistake(execute("backcast"), stale);
    world.write("world-data/record/revenue.csv", HEAD);
    assertMistake(
        execute("calibrate"),
        "frontier: the record has no figure to December 2024 that the model measures; nothing to"
            + " fit to");
  }

  /** Told before the runs, of which each would fail here. */
  @Test
  void whatCannotBeWrittenIsToldBeforeTheRuns() throws IOException {
    broken = run -> true;
    Path kept = world.where().worldData().resolve("credibility");
    Files.writeString(kept, "no folder");
    String mistake = "frontier: cannot write into the folder %s: it is not a writable folder";
    assertMistake(execute("backcast", "--keep"), mistake.formatted(kept));
    assertMistake(execute("calibrate", "--keep"), mistake.formatted(kept));
    assertMistake(execute("sensitivity", "--runs", "600", "--keep"), mistake.formatted(kept));
    assertMistake(execute("discover", "world.ai_twh > 100", "--keep"), mistake.formatted(kept));
    Files.writeString(reports, "no folder");
    assertMistake(execute("backcast"), mistake.formatted(reports));
    assertMistake(execute("calibrate"), mistake.formatted(reports));
  }

  private void assertMistake(int code, String... lines) {
    assertThat(err.toString().lines()).containsExactly(lines);
    assertThat(code).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    err.getBuffer().setLength(0);
  }
}
