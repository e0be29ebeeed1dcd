package org.inferencefrontier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.inferencefrontier.cli.option.Engine;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.world.EntityKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimsCommandTest {
  @TempDir private Path temporary;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** Runs in which inference's share of spend is 0.9 in every second one, 0.5 in the others. */
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
          return new Engine(
              catalog,
              (draw, seed, run) -> {
                double[] values = new double[2 * months];
                Arrays.fill(values, 0, months, run % 2 == 0 ? 0.9 : 0.5);
                Arrays.fill(values, months, 2 * months, cut ? 0.2 : 0.3);
                return new RunResult(catalog, values);
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
                    .startsWith("C01 50 50.0 70.0 90.0 % 2023-01 >= 80 %, by 2030-12"));
    assertThat(out.toString())
        .contains("  C01 Inference's share of accelerator spend of all operators")
        .containsPattern("C19 +100 +-10")
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

  private static String line(String csv, String claim) {
    return csv.lines().filter(row -> row.startsWith(claim + ',')).findFirst().orElseThrow();
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
