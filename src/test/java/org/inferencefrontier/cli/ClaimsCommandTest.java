package org.inferencefrontier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.inferencefrontier.cli.option.Engine;
import org.inferencefrontier.cli.option.Engines;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.RunResults;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.world.EntityKind;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimsCommandTest {
  @TempDir private Path temporary;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** Inference's share of spend in a run. */
  private ToDoubleBiFunction<ParameterValues, Integer> share =
      (draw, run) -> run % 2 == 0 ? 0.9 : 0.5;

  private int execute(String... arguments) {
    Engine.Factory engines =
        (world, months, check) -> {
          SeriesCatalog catalog =
              new SeriesCatalog(
                  List.of(
                      series("world.inference_share_of_spend"),
                      series("world.custom_silicon_share")),
                  months);
          boolean cut = world.scenario().name().equals("merchant-price-cut");
          return Engines.of(
              catalog,
              (draw, seed, run) -> {
                double[] values = new double[2 * months];
                Arrays.fill(values, 0, months, share.applyAsDouble(draw, run));
                Arrays.fill(values, months, 2 * months, cut ? 0.2 : 0.3);
                return RunResults.bySeries(catalog, values);
              });
        };
    return Frontier.commandLine(engines)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private static SeriesCatalog.Series series(String name) {
    return new SeriesCatalog.Series(
        new IndicatorDefinition(name, "0-1", EntityKind.WORLD, false, "test"), "");
  }

  @Test
  void printsProbabilityValueDateAndDefinition() {
    assertThat(execute("claims", "--runs", "4")).isZero();
    assertThat(err.toString().strip())
        .isEqualTo("4 runs of base until 2035-12, each with and without a price cut");
    assertThat(out.toString().lines().filter(line -> line.startsWith("C01")).findFirst())
        .hasValueSatisfying(
            line ->
                assertThat(line.replaceAll("\\s+", " "))
                    .startsWith(
                        "C01 at least 80%, by Dec 2030 50% (15% to 85%) 70.0 (50.0 to 90.0) % Jan"
                            + " 2023 2 of 4 Inference takes"));
    assertThat(out.toString().lines().filter(line -> line.startsWith("id ")))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.split("\\s{2,}"))
                    .containsExactly(
                        "id",
                        "stated",
                        "holds in",
                        "value",
                        "unit",
                        "from",
                        "runs with a date",
                        "claim"));
    assertThat(out.toString())
        .startsWith("A claim's probability is the share of runs in which it holds, with its 95%")
        .contains("medians, with nine runs in ten in brackets. A dash: no run comes to it")
        .matches("\\p{ASCII}*")
        .contains("  C01 Inference's share of accelerator spend of all operators")
        .containsPattern("C19 .*100% \\(51% to 100%\\) +-10\\.0 ")
        .contains("Not measured:", "C34 Inference strains urban power grids: it takes a world");
  }

  @Test
  void writesJsonForPrograms() throws Exception {
    assertThat(execute("claims", "--runs", "2", "--format", "json")).isZero();
    JsonNode claims = JsonMapper.builder().build().readTree(out.toString());
    assertThat(claims.get(0).get("id").asText()).isEqualTo("C01");
    assertThat(claims.get(0).get("share").asDouble()).isEqualTo(0.5);
    assertThat(claims.get(0).get("since_p50").asText()).isEqualTo("2023-01");
  }

  @Test
  void aStudyHasMadeItsRunsAlready() {
    for (String option : List.of("--scenario=base", "--seed=9", "--until=2030-12", "--runs=5")) {
      err.getBuffer().setLength(0);
      assertThat(execute("claims", "base-r2-s1", option)).isEqualTo(2);
      assertThat(err.toString().lines())
          .startsWith(
              "frontier: "
                  + option.split("=")[0]
                  + " and STUDY exclude each other; leave one of them out");
    }
  }

  @Test
  void readsTheSameFromAStudy() {
    assertThat(execute("montecarlo", "--runs", "2", "--quiet", "--out", temporary.toString()))
        .isZero();
    out.getBuffer().setLength(0);
    String study = temporary.resolve("base-r2-s1").toString();
    assertThat(execute("claims", study, "--format", "csv")).isZero();
    String stored = out.toString();
    out.getBuffer().setLength(0);
    assertThat(execute("claims", "--runs", "2", "--format", "csv")).isZero();

    assertThat(line(stored, "C01")).isEqualTo(line(out.toString(), "C01"));
    assertThat(line(stored, "C29")).isEqualTo(line(out.toString(), "C29"));
    // Only new runs come in pairs.
    assertThat(line(stored, "C19")).contains("it takes pairs of runs");
  }

  @Test
  void aStudyMayEndBeforeEveryClaimsDate() {
    assertThat(
            execute(
                "montecarlo",
                "--runs=2",
                "--until=2023-02",
                "--quiet",
                "--out=" + temporary.toString()))
        .isZero();
    out.getBuffer().setLength(0);
    assertThat(execute("claims", temporary.resolve("base-r2-s1").toString()))
        .as(err.toString())
        .isZero();
    assertThat(out.toString())
        .startsWith("No claim could be measured.")
        .contains("the study ends before its date")
        .doesNotContain("How they were measured");
  }

  @Test
  void ofAComparisonTheReferenceCountsWhateverItIsCalled() {
    String folder = temporary.toString();
    String reference = "merchant-price-cut";
    String[] few = {"--runs=2", "--quiet", "--out=" + folder};
    assertThat(execute("compare", reference, "carbon-price", few[0], few[1], few[2])).isZero();
    assertThat(execute("montecarlo", "--scenario", reference, few[0], few[1], few[2])).isZero();
    out.getBuffer().setLength(0);
    assertThat(execute("claims", folder + "/merchant-price-cut-r2-s1", "--format", "csv")).isZero();
    String alone = line(out.toString(), "C29");
    out.getBuffer().setLength(0);
    assertThat(
            execute(
                "claims",
                folder + "/compare-merchant-price-cut-carbon-price-r2-s1",
                "--format=csv"))
        .isZero();
    assertThat(line(out.toString(), "C29")).isEqualTo(alone);
    assertThat(err.toString()).contains("Runs of merchant-price-cut, of several scenarios");
  }

  private static String line(String csv, String claim) {
    return csv.lines().filter(row -> row.startsWith(claim + ',')).findFirst().orElseThrow();
  }

  @Test
  void newRunsAreDrawnAsThoseOfAStudy() {
    // As studies keep it, with 32 bits.
    share = (draw, run) -> (float) (draw.get("demand.price-elasticity") / 10);
    assertThat(execute("montecarlo", "--runs", "3", "--quiet", "--out", temporary.toString()))
        .isZero();
    out.getBuffer().setLength(0);
    String study = temporary.resolve("base-r3-s1").toString();
    assertThat(execute("claims", study, "--format", "csv")).isZero();
    String stored = line(out.toString(), "C01");
    out.getBuffer().setLength(0);
    assertThat(execute("claims", "--runs", "3", "--format", "csv")).isZero();
    assertThat(line(out.toString(), "C01")).isEqualTo(stored);
    out.getBuffer().setLength(0);
    assertThat(execute("claims", "--runs", "3", "--prior", "--format", "csv")).isZero();
    assertThat(line(out.toString(), "C01")).isNotEqualTo(stored);
  }

  @Test
  void failedRunsAreLeftOutAndCounted() {
    share =
        (draw, run) -> {
          if (run < 2) {
            throw new IllegalStateException("no power in " + run);
          }
          return 0.9;
        };
    assertThat(execute("claims", "--runs", "3", "--format", "csv")).isZero();
    assertThat(err.toString().lines())
        .contains("2 of 3 runs failed; the first, run 0: no power in 0");
    assertThat(line(out.toString(), "C01")).contains(",1,1,1,");
    assertThat(execute("claims", "--runs", "2", "--format", "csv")).isEqualTo(1);
    assertThat(err.toString())
        .contains("frontier: 2 of 2 runs failed; the first, run 0: no power in 0 (our fault;");
  }

  @Test
  void mistakesAreToldWithTheNearestName() {
    assertThat(execute("claims", "--format", "jsn")).isEqualTo(2);
    assertThat(err.toString())
        .contains("expected one of text, csv, json, got 'jsn'; did you mean 'json'?");
    err.getBuffer().setLength(0);
    assertThat(execute("claims", "--runs", "0")).isEqualTo(2);
    assertThat(err.toString())
        .contains("Invalid value for option '--runs': expected a number from 1 to 10000, got 0");
    err.getBuffer().setLength(0);
    assertThat(execute("claims", "no-such-study-anywhere")).isEqualTo(2);
    assertThat(err.toString()).contains("frontier: there is no study 'no-such-study-anywhere'");
  }
}
