package org.inferencefrontier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inferencefrontier.cli.option.Engine;
import org.inferencefrontier.cli.option.ProgramVersion;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.input.SmallWorld;
import org.inferencefrontier.world.EntityKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FrontierTest {
  private static final String PARAMETER = "demand.price-elasticity";

  @TempDir private Path temporary;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Engine.Factory engines;
  private SmallWorld world;

  @BeforeEach
  void prepare() {
    world = SmallWorld.in(temporary.resolve("inputs"));
    engines =
        (inputs, months, check) -> {
          SeriesCatalog catalog =
              new SeriesCatalog(
                  List.of(
                      series("world.inference_share_of_compute", "", false),
                      series("vendor.inference_compute_share", "nvidia", false),
                      series("world.crossover_month", "", true)),
                  months);
          return new Engine(
              catalog,
              (draw, seed, run) -> {
                double[] values = new double[3 * months];
                Arrays.fill(values, 0, months, draw.get(PARAMETER));
                Arrays.fill(values, months, 2 * months, seed + run / 1000.0);
                values[months - 1] = Double.NaN;
                values[months] = 3e-17;
                values[2 * months] = 12;
                return new RunResult(catalog, values);
              });
        };
  }

  private static SeriesCatalog.Series series(String indicator, String entity, boolean perRun) {
    return new SeriesCatalog.Series(
        new IndicatorDefinition(indicator, "1", EntityKind.WORLD, perRun, "test"), entity);
  }

  private int execute(String... arguments) {
    CommandLine commandLine =
        Frontier.commandLine(engines)
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }

  /** A command on the small world. */
  private int model(String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of("--world", world.where().worldData().toString()));
    all.addAll(List.of("--agents", world.where().agents().toString()));
    all.addAll(List.of(arguments));
    return execute(all.toArray(String[]::new));
  }

  private int monteCarlo(String... arguments) {
    List<String> all =
        new ArrayList<>(List.of("--runs", "4", "--until", "2024-01", "--out", reports()));
    all.addAll(List.of(arguments));
    return model("montecarlo", all.toArray(String[]::new));
  }

  private String reports() {
    return temporary.resolve("reports").toString();
  }

  @Test
  void monteCarloWritesTheReportAndSaysWhere() {
    assertThat(monteCarlo("--quiet")).isZero();
    Path folder = temporary.resolve("reports/base-r4-s1");
    assertThat(out.toString())
        .contains("Inference overtakes training: 2024-01 (2024-01 to 2024-01), in 4 of 4 runs")
        .endsWith("Report: " + folder.resolve("index.html") + System.lineSeparator());
    assertThat(err.toString()).isEmpty();
    assertThat(folder.resolve("data/summary.csv")).exists();
    assertThat(folder.resolve("index.html")).exists();
  }

  @Test
  void monteCarloKeepsItsCommandAndInputs() throws IOException {
    monteCarlo("--quiet");
    JsonNode manifest =
        new JsonMapper()
            .readTree(Files.readString(temporary.resolve("reports/base-r4-s1/manifest.json")));
    assertThat(manifest.get("command").asText())
        .startsWith("frontier montecarlo --world ")
        .endsWith(" --runs 4 --until 2024-01");
    assertThat(manifest.get("inputSha256").get("world-data/countries.csv").asText()).hasSize(64);
    assertThat(manifest.get("runs").asInt()).isEqualTo(4);
  }

  @Test
  void reportMakesTheSamePagesFromWhatIsStored() throws IOException {
    monteCarlo("--quiet");
    Path folder = temporary.resolve("reports/base-r4-s1");
    Map<String, byte[]> written = content(folder);
    for (String file : written.keySet()) {
      if (!file.startsWith("data/") && !file.equals("manifest.json")) {
        Files.delete(folder.resolve(file));
      }
    }

    assertThat(model("report", folder.toString())).as(err.toString()).isZero();

    Map<String, byte[]> again = content(folder);
    assertThat(again.keySet()).isEqualTo(written.keySet());
    again.forEach((file, bytes) -> assertThat(bytes).as(file).isEqualTo(written.get(file)));
  }

  private static Map<String, byte[]> content(Path folder) throws IOException {
    Map<String, byte[]> content = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        content.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return content;
  }

  @Test
  void reportSaysWhatIsWrongWithAFolder() throws IOException {
    assertMistake(
        model("report", temporary.toString()),
        "frontier: "
            + temporary
            + " is not the folder of a finished study: it has no manifest.json");
    Path folder = Files.createDirectories(temporary.resolve("broken"));
    Files.writeString(folder.resolve("manifest.json"), "{\"runs\": tru");
    assertThat(model("report", folder.toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains("manifest.json is damaged, or was written by another")
        .endsWith("of the program: line 1 is not as expected" + System.lineSeparator());

    monteCarlo("--quiet");
    Path study = temporary.resolve("reports/base-r4-s1");
    Path input = world.where().worldData().resolve("countries.csv");
    String before = Files.readString(input);
    Files.writeString(input, before + "\n");
    err.getBuffer().setLength(0);
    assertThat(model("report", study.toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains("the inputs are not those of the study: world-data/countries.csv changed;");
    Files.writeString(input, before);
    Files.delete(study.resolve("data/summary.csv"));
    err.getBuffer().setLength(0);
    assertThat(model("report", study.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("is not whole: data/summary.csv is missing");
  }

  @Test
  void anotherScenarioLeavesAStudyAlone() throws IOException {
    Path scenarios = world.where().worldData().resolve("scenarios");
    Files.createDirectories(scenarios);
    Path own = scenarios.resolve("own.yaml");
    Files.writeString(own, "name: own\ntitle: Own\ndescription: of the study\n");
    monteCarlo("--quiet", "--scenario", "own");
    Path study = temporary.resolve("reports/own-r4-s1");
    assertThat(Files.readString(study.resolve("manifest.json")))
        .contains("world-data/scenarios/own.yaml");

    Path other = scenarios.resolve("cheap-chips.yaml");
    Files.writeString(other, "name: cheap-chips\ntitle: Cheap\ndescription: new\n");
    assertThat(model("report", study.toString())).as(err.toString()).isZero();
    Files.writeString(other, "not even: [readable");
    assertThat(model("report", study.toString())).as(err.toString()).isZero();

    out.getBuffer().setLength(0);
    Files.writeString(own, "name: own\ntitle: Own\ndescription: another\n");
    Files.writeString(world.where().agents().resolve("vendors/new.yaml"), "id: new\n");
    assertMistake(
        model("report", study.toString()),
        "frontier: the inputs are not those of the study: world-data/scenarios/own.yaml changed,"
            + " agents/vendors/new.yaml is new; take the commit named in its manifest.json, or name"
            + " the inputs with --world and --agents, or run the study again");
  }

  @Test
  void reportReplacesNothingButAReport() throws IOException {
    monteCarlo("--quiet");
    String study = temporary.resolve("reports/base-r4-s1").toString();
    Path taken = Files.createDirectory(temporary.resolve("zz"));
    String pages = taken.toString();
    assertThat(model("report", study, "--out", pages)).as(err.toString()).isZero();
    assertThat(model("report", study, "--out", pages)).as(err.toString()).isZero();

    out.getBuffer().setLength(0);
    Files.writeString(taken.resolve("index.html"), "mine");
    assertMistake(
        model("report", study, "--out", pages),
        "frontier: " + pages + " exists and is not a report; remove it or choose another folder");
    assertThat(taken.resolve("index.html")).hasContent("mine");
    assertMistake(
        model("report", study, "--out", taken.resolve("index.html").toString()),
        "frontier: "
            + taken.resolve("index.html")
            + " exists and is not a folder; remove it first");
    Path below = taken.resolve("index.html/pages");
    assertMistake(
        model("report", study, "--out", below.toString()),
        "frontier: cannot write into the folder " + below + ": it is not a writable folder");
    Files.writeString(taken.resolve("manifest.json"), "{}");
    assertMistake(
        model("report", study, "--out", pages),
        "frontier: " + pages + " is another study; choose another folder");
  }

  @Test
  void precisionThatIsNotReachedIsSaid() {
    monteCarlo("--quiet", "--until-precision", "world.inference_share_of_compute@2023-02=1e-9");
    assertThat(out.toString())
        .contains(
            "Precision of Inference share of compute (world.inference_share_of_compute@2023-02) not"
                + " reached: half-width unknown after 4 runs");
  }

  @Test
  void scenarioFromElsewhereIsAmongTheInputs() throws IOException {
    Path file =
        Files.writeString(
            temporary.resolve("mine.yaml"),
            "name: mine\ntitle: Mine\ndescription: Nothing.\nextends: base\n");
    assertThat(monteCarlo("--quiet", "--scenario", file.toString())).as(err.toString()).isZero();
    JsonNode manifest =
        new JsonMapper()
            .readTree(Files.readString(temporary.resolve("reports/mine-r4-s1/manifest.json")));
    assertThat(manifest.get("inputSha256").get("scenario/mine.yaml").asText()).hasSize(64);
  }

  @Test
  void progressInLinesGoesToStandardError() {
    assertThat(monteCarlo("--threads", "2")).isZero();
    assertThat(err.toString())
        .startsWith("4 runs of base until 2024-01, 2 at a time")
        .contains("4 of 4 runs in ");
  }

  @Test
  void wrongCommandLinesAreTheUsersMistake() {
    assertMistake(
        monteCarlo("--until", "2036-01"),
        "frontier: Invalid value for option '--until': expected a month from 2023-01 to 2035-12"
            + " as YYYY-MM, got '2036-01'",
        "Try 'frontier montecarlo --help'.");
    assertMistake(
        monteCarlo("--threads", "0"),
        "frontier: Invalid value for option '--threads': expected a number from 1 to 1024, got 0",
        "Try 'frontier montecarlo --help'.");
    assertMistake(
        execute("montecarlo", "--runs", "many"),
        "frontier: Invalid value for option '--runs': expected a whole number, got 'many'",
        "Try 'frontier montecarlo --help'.");
    assertMistake(
        execute("montecarlo", "--runs", "99999999999"),
        "frontier: Invalid value for option '--runs': expected a smaller whole number, got"
            + " '99999999999'",
        "Try 'frontier montecarlo --help'.");
    assertMistake(
        execute("montecarlo", "--out", ""),
        "frontier: Invalid value for option '--out': expected a path, got ''",
        "Try 'frontier montecarlo --help'.");
    assertMistake(
        execute("run", "--seed", "abc"),
        "frontier: Invalid value for option '--seed': expected a whole number, got 'abc'",
        "Try 'frontier run --help'.");
    assertMistake(
        execute("rnu"),
        "frontier: there is no command 'rnu'; did you mean 'run'?",
        "Try 'frontier --help'.");
    assertMistake(
        monteCarlo("--decisions", "5"),
        "frontier: Invalid value for option '--decisions': expected a number from 0 to the runs, 4,"
            + " got 5",
        "Try 'frontier montecarlo --help'.");
    assertMistake(
        compare(new String[] {"--runs", "4"}, "base", "bsae"),
        "frontier: there is no scenario 'bsae'; expected one of base, or a file ending in .yaml;"
            + " did you mean 'base'?");
    assertMistake(
        execute("montecarlo", "--runs", "0"),
        "frontier: Invalid value for option '--runs': expected a number from 1 to 1000000, got 0",
        "Try 'frontier montecarlo --help'.");
    assertMistake(
        execute("montecarlo", "--scenaro", "base"),
        "frontier: Unknown options: '--scenaro', 'base'",
        "Possible solutions: --scenario",
        "Try 'frontier montecarlo --help'.");
    assertThat(temporary.resolve("reports")).doesNotExist();
  }

  private void assertMistake(int code, String... lines) {
    assertThat(err.toString().lines()).containsExactly(lines);
    assertThat(code).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    err.getBuffer().setLength(0);
  }

  @Test
  void unusableInputsAreTheUsersMistake() {
    int code = monteCarlo("--scenario", "bse");
    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("bse").contains("1 problem").doesNotContain("\tat ");
  }

  @Test
  void unwritableOutIsTheUsersMistake() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "");
    assertMistake(
        model("montecarlo", "--quiet", "--out", file.toString()),
        "frontier: cannot write into the folder " + file + ": it is not a writable folder");
  }

  @Test
  void failedRunsAreCountedAndNamed() {
    Engine.Factory sound = engines;
    engines =
        (inputs, months, check) -> {
          Engine engine = sound.create(inputs, months, check);
          return new Engine(
              engine.catalog(),
              (draw, seed, run) -> {
                if (run > 1) {
                  throw new IllegalStateException("the ledger is off");
                }
                return engine.function().run(draw, seed, run);
              });
        };
    assertThat(monteCarlo("--quiet")).isZero();
    assertThat(out.toString())
        .contains("2 of 4 runs failed; the first is run 2: the ledger is off (all: ");
    assertThat(monteCarlo("--quiet", "--check")).isEqualTo(1);
  }

  @Test
  void aFailedRunIsRepeatedFromItsFile() throws IOException {
    Engine.Factory sound = engines;
    Engine.Factory failing =
        (inputs, months, check) -> {
          Engine engine = sound.create(inputs, months, check);
          return new Engine(
              engine.catalog(),
              (draw, seed, run) -> {
                if (run > 1) {
                  throw new IllegalStateException("run " + run + " has no power");
                }
                return engine.function().run(draw, seed, run);
              });
        };
    engines = failing;
    assertThat(monteCarlo("--quiet", "--seed", "5")).isZero();
    String file = temporary.resolve("reports/base-r4-s5/data/failed-runs.json").toString();
    double drawn =
        new JsonMapper()
            .readTree(Files.readString(Path.of(file)))
            .at("/1/parameters/" + PARAMETER)
            .asDouble();
    assertThat(model("run", "--replay", file, "--verbose")).isEqualTo(1);
    assertThat(err.toString()).contains("frontier: run 2 has no power");
    // Mended, the run takes its own parameters, seed, months and random events.
    engines = sound;
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    assertThat(model("run", "--replay", file, "--run", "3", "--json")).isZero();
    assertThat(err.toString().lines())
        .containsExactly("Run 3 of base failed with: run 3 has no power");
    JsonNode indicators = new JsonMapper().readTree(out.toString()).get("indicators");
    JsonNode share = indicators.get("world.inference_share_of_compute").get("world");
    assertThat(share.size()).isEqualTo(13);
    assertThat(share.get(0).asDouble()).isEqualTo(drawn);
    assertThat(indicators.get("vendor.inference_compute_share").get("nvidia").get(1).asDouble())
        .isEqualTo(5.003);
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    assertMistake(
        model("run", "--replay", file, "--run", "1"),
        "frontier: " + file + ": there is no run 1; expected one of 2, 3");
    assertMistake(
        model("run", "--replay", file, "--seed", "1"),
        "frontier: --replay takes everything from its file; leave out --seed",
        "Try 'frontier run --help'.");
    Path other = params("{\"seed\": 1}");
    assertMistake(
        model("run", "--replay", other.toString()),
        "frontier: "
            + other
            + ": expected failed runs as a study's data/failed-runs.json has them");
    for (String nothing : List.of("", "\n", "null", "[]", "[null]")) {
      Path empty = params(nothing);
      err.getBuffer().setLength(0);
      assertMistake(
          model("run", "--replay", empty.toString(), "--run", "17"),
          "frontier: "
              + empty
              + ": expected failed runs as a study's data/failed-runs.json has them");
    }
  }

  @Test
  void precisionOfWhatIsNotThereIsTheUsersMistake() {
    assertMistake(
        monteCarlo("--until-precision", "world.crossover_moth=1"),
        "frontier: --until-precision world.crossover_moth=1: there is no indicator"
            + " 'world.crossover_moth'; did you mean 'world.crossover_month'?");
    assertMistake(
        monteCarlo("--until-precision", "vendor.inference_compute_share:nvida=1"),
        "frontier: --until-precision vendor.inference_compute_share:nvida=1:"
            + " vendor.inference_compute_share has no 'nvida'; did you mean 'nvidia'?");
    assertMistake(
        monteCarlo("--until-precision", "vendor.inference_compute_share=1"),
        "frontier: --until-precision vendor.inference_compute_share=1: of whom? expected one of"
            + " nvidia");
    assertMistake(
        monteCarlo("--until-precision", "world.inference_share_of_compute@2024-02=1"),
        "frontier: --until-precision world.inference_share_of_compute@2024-02=1: expected a month"
            + " from 2023-01 to 2024-01, got 2024-02");
    assertMistake(
        monteCarlo("--until-precision", "world.crossover_month=0"),
        "frontier: --until-precision world.crossover_month=0: expected a width above 0, got '0'");
  }

  @Test
  void compareSaysWhatAScenarioChanges() throws IOException {
    Path file =
        Files.writeString(
            temporary.resolve("mine.yaml"),
            "name: mine\ntitle: Mine\ndescription: More elastic.\nextends: base\n"
                + "set:\n  parameters."
                + PARAMETER
                + ": 1.7\n");
    String[] options = {"--runs", "6", "--until", "2023-06", "--out", reports(), "--quiet"};
    assertThat(compare(options, "base", file.toString())).as(err.toString()).isZero();
    assertThat(out.toString().lines())
        .contains("mine less base:")
        .anyMatch(line -> line.matches("number +unit +base +mean change +95 % from +to .*"))
        .anyMatch(line -> line.matches("Crossover month +months +2024-01 .*"));
    Path folder = temporary.resolve("reports/compare-base-mine-r6-s1");
    assertThat(out.toString()).contains("Data: " + folder.resolve("data"));
    JsonNode manifest =
        new JsonMapper().readTree(Files.readString(folder.resolve("manifest.json")));
    assertThat(manifest.get("scenarios").toString()).isEqualTo("[\"base\",\"mine\"]");
    String page = Files.readString(folder.resolve("index.html"));
    assertThat(page).contains("Mine against", "More elastic.", "figure-differences-mine");
    assertThat(page).doesNotContain("NaN", "Infinity");
    Map<String, byte[]> written = content(folder);
    assertThat(model("report", folder.toString(), "--scenario", file.toString()))
        .as(err.toString())
        .isZero();
    content(folder)
        .forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(written.get(name)));
    out.getBuffer().setLength(0);
    assertMistake(
        compare(options, "base", "base"),
        "frontier: names the scenario 'base' twice",
        "Try 'frontier compare --help'.");
    assertMistake(
        compare(options, "base"),
        "frontier: expected at least 2 scenarios, got 1",
        "Try 'frontier compare --help'.");
    assertThat(compare(options, "base", "bse")).isEqualTo(2);
    assertThat(err.toString()).contains("bse").contains("there is no scenario 'bse'");
  }

  private int compare(String[] options, String... scenarios) {
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of(scenarios));
    return model("compare", all.toArray(String[]::new));
  }

  @Test
  void precisionStopsAStudy() throws IOException {
    assertThat(
            model(
                "montecarlo",
                "--until",
                "2024-01",
                "--out",
                reports(),
                "--until-precision",
                "world.crossover_month=1.5"))
        .isZero();
    JsonNode manifest =
        new JsonMapper()
            .readTree(
                Files.readString(
                    temporary.resolve("reports/base-precise-s1-random/manifest.json")));
    assertThat(manifest.get("runs").asInt()).isEqualTo(50);
    assertThat(err.toString()).contains("up to 5000 runs of base").contains("50 of 5000 runs in ");
  }

  @Test
  void designsAndDrawsAreChecked() throws IOException {
    assertMistake(
        monteCarlo("--design", "sobl"),
        "frontier: Invalid value for option '--design': expected one of random, latin-hypercube,"
            + " sobol, given, posterior, got 'sobl'; did you mean 'sobol'?",
        "Try 'frontier montecarlo --help'.");
    assertMistake(
        monteCarlo("--design", "lhs"),
        "frontier: Invalid value for option '--design': expected one of random, latin-hypercube,"
            + " sobol, given, posterior, got 'lhs'; did you mean 'latin-hypercube'?",
        "Try 'frontier montecarlo --help'.");
    assertMistake(
        monteCarlo("--vary", "sed"),
        "frontier: Invalid value for option '--vary': expected one of parameters, seeds, both, got"
            + " 'sed'; did you mean 'seeds'?",
        "Try 'frontier montecarlo --help'.");
    String typo = PARAMETER.substring(0, PARAMETER.length() - 1);
    Path file = Files.writeString(temporary.resolve("draws.csv"), typo + "\n1.2\n");
    assertMistake(
        monteCarlo("--draws", file.toString()),
        "frontier: "
            + file
            + ":1: there is no parameter '"
            + typo
            + "'; did you mean '"
            + PARAMETER
            + "'?");
    Files.writeString(file, PARAMETER + "\n1.2\nhigh\n");
    assertMistake(
        monteCarlo("--draws", file.toString()),
        "frontier: " + file + ":3: expected a number, got 'high'");
    Files.writeString(file, "run," + PARAMETER + "\n0,1.25\n1,1.5\n");
    assertMistake(
        monteCarlo("--draws", file.toString()),
        "frontier: Invalid value for option '--runs': expected a number from 1 to 2, got 4",
        "Try 'frontier montecarlo --help'.");
    assertThat(
            model(
                "montecarlo",
                "--until",
                "2023-02",
                "--out",
                reports(),
                "--quiet",
                "--draws",
                file.toString()))
        .as(err.toString())
        .isZero();
    JsonNode manifest =
        new JsonMapper()
            .readTree(
                Files.readString(temporary.resolve("reports/base-r2-s1-given/manifest.json")));
    assertThat(manifest.get("inputSha256").get("draws/draws.csv").asText()).hasSize(64);
    int column = 0;
    while (!manifest.get("parameterNames").get(column).asText().equals(PARAMETER)) {
      column++;
    }
    assertThat(manifest.get("draws").get(1).get(column).asDouble()).isEqualTo(1.5);
  }

  @Test
  void faultsOfOursAreOneLine() throws IOException {
    engines =
        (inputs, months, check) -> {
          throw new IllegalStateException("broken");
        };
    assertThat(monteCarlo("--quiet")).isEqualTo(1);
    Matcher line =
        Pattern.compile("frontier: broken \\(our fault; details in (.*)\\)\\R")
            .matcher(err.toString());
    assertThat(line.matches()).isTrue();
    assertThat(Path.of(line.group(1))).content().contains("IllegalStateException");
    Files.delete(Path.of(line.group(1)));
    err.getBuffer().setLength(0);
    assertThat(monteCarlo("--quiet", "--verbose")).isEqualTo(1);
    assertThat(err.toString()).startsWith("frontier: broken").contains("\tat ");
  }

  @Test
  void errorsAreOneLineToo() throws IOException {
    engines =
        (inputs, months, check) -> {
          throw new NoClassDefFoundError("some/Name");
        };
    assertThat(monteCarlo("--quiet")).isEqualTo(1);
    Matcher line =
        Pattern.compile(
                "frontier: NoClassDefFoundError: some/Name \\(our fault; details in (.*)\\)\\R")
            .matcher(err.toString());
    assertThat(line.matches()).as("%s", err).isTrue();
    Files.delete(Path.of(line.group(1)));
    err.getBuffer().setLength(0);
    engines =
        (inputs, months, check) -> {
          throw new OutOfMemoryError();
        };
    assertThat(monteCarlo("--quiet")).isEqualTo(1);
    assertThat(err)
        .hasToString(
            "frontier: not enough memory; fewer --threads need less" + System.lineSeparator());
  }

  @Test
  void runPrintsATableOfYears() {
    assertThat(model("run", "--until", "2025-06")).isZero();
    assertThat(out.toString().lines().map(String::strip))
        .hasSize(5)
        .anyMatch(line -> line.matches("month +inference share +nvidia inference"))
        .anyMatch(line -> line.startsWith("2023-12"))
        .anyMatch(line -> line.startsWith("2024-12"))
        .anyMatch(line -> line.startsWith("2025-06"))
        .contains("Inference overtakes training in 2024-01 in this run.");
  }

  /** A run that ends before says nothing about the time after. */
  @Test
  void whatIsNotReachedIsSaidWithTheLastMonth() {
    Engine.Factory sound = engines;
    engines =
        (inputs, months, check) -> {
          SeriesCatalog catalog = sound.create(inputs, months, check).catalog();
          double[] values = new double[3 * months];
          Arrays.fill(values, 2 * months, 3 * months, Double.NaN);
          return new Engine(catalog, (draw, seed, run) -> new RunResult(catalog, values));
        };
    assertThat(model("run", "--until", "2024-12")).isZero();
    assertThat(out.toString())
        .endsWith(
            "Inference does not overtake training by December 2024 in this run."
                + System.lineSeparator());
    out.getBuffer().setLength(0);
    assertThat(
            model(
                "montecarlo",
                "--until=2023-06",
                "--out=" + reports(),
                "--until-precision=world.crossover_month=1.5"))
        .isZero();
    assertThat(out.toString())
        .contains("Inference overtakes training: in no run by June 2023")
        .contains(
            "Precision of Crossover month (world.crossover_month) cannot be reached: none of 50"
                + " runs has it by June 2023");
    assertThat(err.toString()).contains("; Crossover month: in no run so far");
  }

  @Test
  void runSaysWhatItWroteBesides() throws IOException {
    String decisions = temporary.resolve("decisions.csv").toString();
    String policy = temporary.resolve("policy.csv").toString();
    String[] options = {"--until=2023-02", "--decisions=" + decisions, "--policy=" + policy};
    assertThat(model("run", options)).as(err.toString()).isZero();
    assertThat(out.toString().lines())
        .contains("Decisions: " + decisions + " (rows: 0)", "Policies: " + policy + " (rows: 0)");
    assertThat(err.toString()).isEmpty();
    out.getBuffer().setLength(0);
    assertThat(model("run", "--until=2023-02", "--policy=" + policy, "--json")).isZero();
    assertThat(new JsonMapper().readTree(out.toString()).has("indicators")).isTrue();
    assertThat(err.toString().strip()).isEqualTo("Policies: " + policy + " (rows: 0)");
  }

  @Test
  void compareOffersNoOptionThatItRefuses() {
    assertThat(execute("compare", "--help")).isZero();
    assertThat(out.toString()).contains("--set=path=value").doesNotContain("--scenario");
    out.getBuffer().setLength(0);
    assertMistake(
        model("compare", "--scenario", "base", "base", "other"),
        "frontier: name the scenarios without --scenario, the reference first",
        "Try 'frontier compare --help'.");
  }

  @Test
  void tablesShowNoTrailOfZeros() {
    assertThat(model("run", "--until", "2023-01")).isZero();
    assertThat(out.toString().lines().map(String::strip))
        .anyMatch(line -> line.matches("2023-01 +0"));
  }

  @Test
  void runAnswersOtherProgramsInJson() throws IOException {
    Path file = params("{\"" + PARAMETER + "\": 0.625, \"seed\": 7, \"run\": 3}");
    int code = model("run", "--until", "2023-03", "--params", file.toString(), "--json");
    assertThat(code).isZero();
    assertThat(err.toString()).isEmpty();
    JsonNode answer = new JsonMapper().readTree(out.toString());
    assertThat(answer.get("seed").asLong()).isEqualTo(7);
    assertThat(answer.get("months").toString()).isEqualTo("[\"2023-01\",\"2023-02\",\"2023-03\"]");
    JsonNode indicators = answer.get("indicators");
    assertThat(indicators.get("world.inference_share_of_compute").get("world").toString())
        .isEqualTo("[0.625,0.625,null]");
    assertThat(indicators.get("vendor.inference_compute_share").get("nvidia").get(1).asDouble())
        .isEqualTo(7.003);
    assertThat(indicators.get("world.crossover_month").get("world").asDouble()).isEqualTo(12);
  }

  @Test
  void seedOfTheCommandLineWins() throws IOException {
    Path file = params("{\"seed\": 7}");
    assertThat(model("run", "--params", file.toString(), "--json", "--seed", "9")).isZero();
    assertThat(new JsonMapper().readTree(out.toString()).get("seed").asLong()).isEqualTo(9);
  }

  @Test
  void unusableParameterFilesAreTheUsersMistake() throws IOException {
    String typo = PARAMETER.substring(0, PARAMETER.length() - 1);
    assertParams(
        "{\"" + typo + "\": 1}",
        ": there is no parameter '" + typo + "'; did you mean '" + PARAMETER + "'?");
    assertParams(
        "{\"0000\": 1}", ": there is no parameter '0000'; 'frontier list parameters' shows all");
    assertParams(
        "{\"" + PARAMETER + "\": \"high\"}",
        ": " + PARAMETER + ": expected a number, got \"high\"");
    assertParams(
        "{\"demand.price-elasticity\": -4}",
        ": demand.price-elasticity: expected a number from 0.008 to 180, got -4");
    assertParams("{\"seed\": 1.5}", ": seed: expected a whole number, got 1.5");
    assertParams("{\"run\": -1}", ": run: expected a whole number from 0, got -1");
    assertParams(
        "[1]", ": expected an object of parameter values, such as {\"name\": 1.5, \"seed\": 1}");
    assertMistake(
        model("run", "--params", temporary.resolve("none.json").toString()),
        "frontier: " + temporary.resolve("none.json") + ": cannot be read: there is no such file");
    assertMistake(
        model("run", "--params", temporary.toString()),
        "frontier: " + temporary + ": cannot be read: it is a folder");
    assertParams("{\"seed\": NaN}", ":1: not valid JSON: expected a number, got 'NaN'");
    assertParams(
        "{\"seed\": 1} {}", ":1: not valid JSON: expected one object, and nothing after it");
    assertParams(
        "{\n\"seed\": 1,,}", ":2: not valid JSON: expected a name in double quotes, got ','");
    assertParams("{\"seed\": 1", ":1: not valid JSON: ends too early; expected '}'");
    assertParams(
        "{\"seed\": ",
        ":1: not valid JSON: ends too early; expected the rest of it, to the last '}'");
    assertParams(
        "{\n\"seed", ":2: not valid JSON: ends too early; expected a name in double quotes");
    assertParams(
        "{\"seed\" 1}", ":1: not valid JSON: expected ':' and a value after the name, got '1'");
    assertParams(
        "{\"seed\": 1 \"run\": 2}", ":1: not valid JSON: expected a comma or '}', got '\"'");
    assertParams("{\"seed\": high}", ":1: not valid JSON: expected a number, got 'high'");
    assertParams("{\"seed\": 1, \"seed\": 2}", ":1: not valid JSON: 'seed' is given twice");
    Path cut = params("[{\"run\": 3,");
    assertThat(model("run", "--replay", cut.toString())).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString())
        .startsWith("frontier: " + cut + ":1: not valid JSON: ends too early; expected ");
  }

  private void assertParams(String content, String message) throws IOException {
    Path file = params(content);
    assertMistake(
        model("run", "--params", file.toString(), "--json"), "frontier: " + file + message);
  }

  private Path params(String content) throws IOException {
    return Files.writeString(temporary.resolve("values.json"), content);
  }

  @Test
  void helpAndVersionAndCompletionAreThere() {
    assertThat(execute("montecarlo", "--help")).isZero();
    assertThat(out.toString()).contains("Examples:").contains("--scenario=NAME|FILE");
    out.getBuffer().setLength(0);
    assertThat(execute("--version")).isZero();
    assertThat(out.toString()).startsWith("frontier " + ProgramVersion.NUMBER);
    out.getBuffer().setLength(0);
    assertThat(execute("generate-completion")).isZero();
    assertThat(out.toString()).contains("montecarlo");
    assertThat(execute()).isEqualTo(2);
  }

  @Test
  void versionIsThatOfTheBuild() throws IOException {
    Matcher version =
        Pattern.compile("<artifactId>inference-frontier</artifactId>\\s*<version>(.*?)</version>")
            .matcher(Files.readString(Path.of("pom.xml")));
    assertThat(version.find()).isTrue();
    assertThat(ProgramVersion.NUMBER).isEqualTo(version.group(1));
  }
}
