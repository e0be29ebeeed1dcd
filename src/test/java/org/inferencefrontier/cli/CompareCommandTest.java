package org.inferencefrontier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inferencefrontier.cli.option.Engine;
import org.inferencefrontier.cli.option.Engines;
import org.junit.jupiter.api.Test;

class CompareCommandTest extends SmallProgram {
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
        .anyMatch(line -> line.matches("number +unit +mean of base +mean change +95 % from +to .*"))
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

  /** Runs of these scenarios break off, all or those with an odd number only. */
  private void breakRuns(Set<String> always, Set<String> odd) {
    Engine.Factory whole = engines;
    engines =
        (inputs, months, check) -> {
          Engine engine = whole.create(inputs, months, check);
          String name = inputs.scenario().name();
          return Engines.of(
              engine.catalog(),
              (draw, seed, run) -> {
                if (always.contains(name) || odd.contains(name) && run % 2 == 1) {
                  throw new IllegalStateException("no power in " + name);
                }
                return engine.function().run(draw, seed, run);
              });
        };
  }

  @Test
  void aScenarioThatFailsIsToldAndTheOthersAreKept() throws IOException {
    Path mine = scenario("mine");
    Path other = scenario("other");
    breakRuns(Set.of("mine"), Set.of("other"));
    String[] options = {"--runs", "6", "--until", "2023-06", "--out", reports(), "--quiet"};
    assertThat(compare(options, "base", mine.toString(), other.toString())).isEqualTo(1);
    Path folder = temporary.resolve("reports/compare-base-mine-other-r6-s1");
    Path failed = folder.resolve("scenarios/mine/data/failed-runs.json");
    assertThat(err.toString().lines())
        .containsExactly(
            "frontier: all 6 runs of mine failed, run 0 with: no power in mine; what the other"
                + " scenarios gave is kept (our fault; details in "
                + failed
                + ", from which 'frontier run --replay' repeats a run)");
    assertThat(out.toString().lines())
        .contains(
            "other less base:",
            "3 of 6 runs of other failed and are in no pair; the first is run 1: no power in other"
                + " (all: "
                + folder.resolve("scenarios/other/data/failed-runs.json")
                + ")",
            "Data: " + folder.resolve("data"))
        .doesNotContain("mine less base:");
    String page = Files.readString(folder.resolve("index.html"));
    assertThat(page)
        .contains("The mine: no run finished", "scenarios/mine/data/failed-runs.json")
        .contains("The other against")
        .doesNotContain("The mine against", "scenarios/mine/data/summary.csv", "NaN");

    err.getBuffer().setLength(0);
    out.getBuffer().setLength(0);
    assertThat(
            execute(
                "query",
                "--study",
                folder.toString(),
                "--csv",
                "select distinct scenario from runs"))
        .as(err.toString())
        .isZero();
    assertThat(out.toString().lines()).containsExactlyInAnyOrder("scenario", "base", "other");
    assertThat(model("run", "--replay", failed.toString(), "--run", "4")).isEqualTo(1);
    assertThat(err.toString()).contains("no power in mine");
  }

  @Test
  void resultsGoBelowTheFolderWhereTheUserIs() throws IOException {
    String there = Path.of("").toAbsolutePath().relativize(Path.of(reports())).toString();
    String[] options = {"--runs", "2", "--until", "2023-06", "--out", there, "--quiet"};
    assertThat(compare(options, "base", scenario("mine").toString())).as(err.toString()).isZero();
    Path folder = temporary.resolve("reports/compare-base-mine-r2-s1");
    assertThat(
            new JsonMapper()
                .readTree(folder.resolve("manifest.json").toFile())
                .get("tables")
                .fieldNames())
        .toIterable()
        .containsExactly(
            "data/differences.parquet",
            "data/headlines.csv",
            "scenarios/base/data/constants/000.parquet",
            "scenarios/base/data/draws.parquet",
            "scenarios/base/data/record-points.csv",
            "scenarios/base/data/series/000.parquet",
            "scenarios/base/data/summary.csv",
            "scenarios/mine/data/constants/000.parquet",
            "scenarios/mine/data/draws.parquet",
            "scenarios/mine/data/record-points.csv",
            "scenarios/mine/data/series/000.parquet",
            "scenarios/mine/data/summary.csv");
  }

  @Test
  void everyScenariosRunsAreRepeatedWhereNoneFinished() throws IOException {
    String mine = scenario("mine").toString();
    Engine.Factory sound = engines;
    breakRuns(Set.of("base", "mine"), Set.of());
    String[] options = {"--runs", "2", "--until", "2023-06", "--out", reports(), "--quiet"};
    assertThat(compare(options, "base", mine)).isEqualTo(1);
    String file = temporary.resolve("reports/compare-base-mine-r2-s1-failed-runs.json").toString();
    assertThat(err.toString().lines())
        .containsExactly(
            "frontier: all 4 runs of base, "
                + mine
                + " failed, run 0 with: no power in base (our fault; details in "
                + file
                + ", from which 'frontier run --replay' with --scenario repeats a run of each)");
    engines = sound;
    for (String scenario : List.of("base", mine)) {
      out.getBuffer().setLength(0);
      err.getBuffer().setLength(0);
      String[] replay = {"--replay", file, "--scenario", scenario, "--run", "1", "--json"};
      assertThat(model("run", replay)).as(err.toString()).isZero();
      String name = scenario.equals(mine) ? "mine" : "base";
      assertThat(err.toString().lines())
          .containsExactly("Run 1 of " + scenario + " failed with: no power in " + name);
      assertThat(new JsonMapper().readTree(out.toString()).get("scenario").asText())
          .isEqualTo(name);
    }
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    assertMistake(
        model("run", "--replay", file, "--scenario", "other"),
        "frontier: " + file + ": there is no run of 'other'; expected one of base, " + mine);
  }

  @Test
  void aReferenceThatFailsLeavesNothingToCompareButTheData() throws IOException {
    Path mine = scenario("mine");
    breakRuns(Set.of("base"), Set.of());
    String[] options = {"--runs", "1", "--until", "2023-06", "--out", reports(), "--quiet"};
    assertThat(compare(options, "base", mine.toString())).isEqualTo(1);
    Path folder = temporary.resolve("reports/compare-base-mine-r1-s1");
    assertThat(err.toString())
        .contains(
            "frontier: the run of base failed: no power in base; there is nothing to set the other"
                + " scenarios against, but their data are kept");
    assertThat(Files.readString(folder.resolve("index.html")))
        .contains("no run finished, so that there is nothing to set the other scenarios against")
        .contains("scenarios/mine/data/summary.csv")
        .doesNotContain("Nothing of it moves", "NaN");
    assertThat(folder.resolve("scenarios/mine/data/summary.csv")).exists();
  }

  @Test
  void scenariosWithoutACommonRunMakeNoPair() throws IOException {
    Path mine = scenario("mine");
    breakRuns(Set.of(), Set.of("mine"));
    Engine.Factory broken = engines;
    engines =
        (inputs, months, check) -> {
          Engine engine = broken.create(inputs, months, check);
          boolean isBase = inputs.scenario().name().equals("base");
          return Engines.of(
              engine.catalog(),
              (draw, seed, run) -> {
                if (isBase && run % 2 == 0) {
                  throw new IllegalStateException("no power");
                }
                return engine.function().run(draw, seed, run);
              });
        };
    String[] options = {"--runs", "2", "--until", "2023-06", "--out", reports(), "--quiet"};
    assertThat(compare(options, "base", mine.toString())).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("1 of 2 runs of base failed and is in no pair; the first is run 0: no power");
    Path folder = temporary.resolve("reports/compare-base-mine-r2-s1");
    assertThat(Files.readString(folder.resolve("index.html"))).doesNotContain("NaN", "Infinity");
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
}
