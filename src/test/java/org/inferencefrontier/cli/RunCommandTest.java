package org.inferencefrontier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.inferencefrontier.cli.option.Engine;
import org.inferencefrontier.cli.option.Engines;
import org.inferencefrontier.indicator.RunResults;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.junit.jupiter.api.Test;

class RunCommandTest extends SmallProgram {
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
          return Engines.of(catalog, (draw, seed, run) -> RunResults.bySeries(catalog, values));
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
  void aFailedRunIsRepeatedFromItsFile() throws IOException {
    Engine.Factory sound = engines;
    Engine.Factory failing =
        (inputs, months, check) -> {
          Engine engine = sound.create(inputs, months, check);
          return Engines.of(
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
  void aFailedRunThatAHandChangedIsTheUsersMistake() throws IOException {
    String run =
        "{\"specification\": {\"scenario\": \"base\", \"settings\": [], \"until\": \"2024-01\","
            + " \"check\": false, \"inputsSha256\": \"0\", \"design\": \"random\","
            + " \"vary\": \"both\", \"runs\": 4, \"seed\": 1, \"run\": 2},"
            + " \"parameters\": {\""
            + PARAMETER
            + "\": 1.5}, \"message\": \"no\", \"stackTrace\": \"no\"}";
    assertThat(model("run", "--replay", params(run).toString())).as("%s", err).isZero();
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    for (String[] change :
        List.of(
            new String[] {"2024-01", "2040-13"},
            new String[] {"2024-01", "2050-01"},
            new String[] {"1.5}", "null}"},
            new String[] {"\"run\": 2", "\"run\": -2"})) {
      Path file = params(run.replace(change[0], change[1]));
      assertMistake(
          model("run", "--replay", file.toString()),
          "frontier: "
              + file
              + ": expected failed runs as a study's data/failed-runs.json has them");
    }
  }

  @Test
  void aFileOfAnEditorThatMarksItsEncodingIsRead() throws IOException {
    Path file = params("\uFEFF{\"seed\": 7}\r\n");
    assertThat(model("run", "--params", file.toString(), "--json")).as(err.toString()).isZero();
    assertThat(new JsonMapper().readTree(out.toString()).get("seed").asLong()).isEqualTo(7);
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
}
