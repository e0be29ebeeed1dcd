package org.inferencefrontier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.inferencefrontier.cli.option.Engine;
import org.inferencefrontier.cli.option.Engines;
import org.junit.jupiter.api.Test;

class MonteCarloCommandTest extends SmallProgram {
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
  void precisionThatIsNotReachedIsSaid() {
    monteCarlo("--quiet", "--until-precision", "world.inference_share_of_compute@2023-02=1e-9");
    assertThat(out.toString())
        .contains(
            "Precision of Inference share of compute (world.inference_share_of_compute@2023-02) not"
                + " reached: half-width unknown after 4 runs");
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
    for (String form : List.of("world.crossover_month", ":nvidia=1", "world.crossover_month=")) {
      assertMistake(
          monteCarlo("--until-precision", form),
          "frontier: --until-precision " + form + ": expected INDICATOR[:ENTITY][@YYYY-MM]=WIDTH");
    }
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
  void oneRunIsOneRun() throws IOException {
    String[] options = {"--runs=1", "--until=2024-01", "--out=" + reports()};
    assertThat(model("montecarlo", options)).as(err.toString()).isZero();
    assertThat(err.toString()).startsWith("1 run of base until 2024-01").contains("1 of 1 run in ");
    assertThat(out.toString())
        .startsWith("The run in 2024-01:")
        .contains("  Inference overtakes training: 2024-01" + System.lineSeparator())
        .doesNotContain("Medians", " to ");
    Path other =
        Files.writeString(
            temporary.resolve("other.yaml"),
            "name: other\ntitle: Other\ndescription: Nothing.\nextends: base\n");
    assertThat(compare(options, "base", other.toString())).isZero();
    assertThat(err.toString()).contains("1 run of each of 2 scenarios until ");
    try (Stream<Path> pages = Files.walk(Path.of(reports()))) {
      for (Path page : pages.filter(file -> file.toString().endsWith(".html")).toList()) {
        String text = Files.readString(page).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
        assertThat(text).as(page.toString()).doesNotContainPattern("(?<![\\d.,])1 (runs|pairs)\\b");
      }
    }
  }

  @Test
  void progressInLinesGoesToStandardError() {
    assertThat(monteCarlo("--threads", "2")).isZero();
    assertThat(err.toString())
        .startsWith("4 runs of base until 2024-01, 2 at a time")
        .contains("4 of 4 runs in ");
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
          return Engines.of(
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
        "frontier: " + file + ":3: " + PARAMETER + ": expected a number, got 'high'");
    assertMistake(
        monteCarlo("--draws", file.toString(), "--vary", "seeds"),
        "frontier: --vary seeds and --draws exclude each other, as it keeps the parameters at their"
            + " reference values; leave one of them out",
        "Try 'frontier montecarlo --help'.");
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
}
