package org.inferencefrontier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.inferencefrontier.cli.option.Engines;
import org.inferencefrontier.indicator.RunResults;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.sampling.UniformStream;
import org.junit.jupiter.api.Test;

/** What calibration, backcast, sensitivity and discovery find, end to end. */
class AnalysisCommandsTest extends AnalysisProgram {
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
      assertThat(reportsFolder().resolve("calibrate-s1/data/" + table + ".csv")).exists();
    }
    // Figures of 2025 are none of its business.
    assertThat(reportsFolder().resolve("calibrate-s1/data/targets.csv"))
        .content()
        .contains("2024-12")
        .doesNotContain("2025-");
    assertThat(analyse("montecarlo", "--runs", "70", "--until", "2023-03"))
        .as(err.toString())
        .isZero();
    JsonNode manifest =
        new JsonMapper()
            .readTree(Files.readString(reportsFolder().resolve("base-r70-s1/manifest.json")));
    assertThat(manifest.get("inputSha256").get("world-data/posterior.csv").asText()).hasSize(64);
    assertThat(manifest.get("draws").get(60)).isEqualTo(manifest.get("draws").get(0));
    for (JsonNode draw : manifest.get("draws")) {
      assertThat(draw.get(0).asDouble()).isBetween(1.1, 1.5);
    }
    assertThat(analyse("montecarlo", "--runs", "70", "--until", "2023-03", "--prior")).isZero();
    assertThat(reportsFolder().resolve("base-r70-s1-prior/manifest.json")).exists();
  }

  @Test
  void calibrationIsTheSameWhateverTheThreads() throws IOException {
    assertThat(
            analyse(
                "calibrate", "--runs", "120", "--waves", "2", "--draws", "40", "--threads", "1"))
        .isZero();
    String one = Files.readString(posterior());
    assertThat(
            analyse(
                "calibrate", "--runs", "120", "--waves", "2", "--draws", "40", "--threads", "3"))
        .isZero();
    assertThat(Files.readString(posterior())).isEqualTo(one);
  }

  @Test
  void backcastScoresBothPeriods() throws IOException {
    calibrate();
    out.getBuffer().setLength(0);
    assertThat(analyse("backcast", "--runs", "60")).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("60 runs of the posterior")
        .contains("Held back (January to June 2025)")
        .contains("Fitted (to December 2024)")
        .containsPattern("hit +median within 10% of Revenue, NVIDIA, 2025-06")
        .containsPattern("(hit|MISSED) +CRPS better than both");
    Path data = reportsFolder().resolve("backcast-r60-s1/data");
    List<String> points = Files.readAllLines(data.resolve("backcast_points.csv"));
    assertThat(points).hasSize(11);
    assertThat(points.stream().filter(row -> row.startsWith("held back,"))).hasSize(2);
    assertThat(out.toString())
        .containsPattern("\\R *Revenue, NVIDIA +2 ")
        .contains("median within 10% of Revenue, NVIDIA, 2025-03")
        .doesNotContain("vendor.revenue");
    assertThat(data.resolve("backcast_series.csv")).content().contains("held back,all,2,");
    assertThat(data.resolve("backcast_goals.csv")).content().startsWith("met,goal\nyes,");
    assertThat(analyse("backcast", "--runs", "60", "--prior")).isZero();
    assertThat(reportsFolder().resolve("backcast-r60-s1-prior/data/backcast_points.csv")).exists();
  }

  /** As a study's: {@code -prior} says that there was a posterior that was not sampled. */
  @Test
  void foldersAreNamedByOneRule() throws IOException {
    assertThat(analyse("backcast", "--runs", "60")).isZero();
    assertThat(reportsFolder().resolve("backcast-r60-s1/manifest.json")).exists();
    discoverFromPriors();
    assertThat(reportsFolder().resolve("discover-base-s1/manifest.json")).exists();
    calibrate();
    discoverFromPriors();
    assertThat(reportsFolder().resolve("discover-base-s1-prior/manifest.json")).exists();
    calibrate();
    assertThat(reportsFolder().resolve("calibrate-s1-prior")).doesNotExist();
  }

  private void discoverFromPriors() {
    String what = "world.ai_twh@2023-12 > 40";
    assertThat(analyse("discover", what, "--runs", "400", "--until", "2023-12", "--prior"))
        .as(err.toString())
        .isZero();
  }

  @Test
  void sensitivityFindsTheDrivers() throws IOException {
    assertThat(analyse("sensitivity", "--runs", "600", "--until", "2025-12"))
        .as(err.toString())
        .isZero();
    List<String> rows =
        Files.readAllLines(reportsFolder().resolve("sensitivity-base-s1/data/sensitivity.csv"));
    assertThat(rows).anyMatch(row -> row.startsWith("ai_twh_2025,1," + GROWTH + ","));
    assertThat(rows).anyMatch(row -> row.startsWith("crossover_month,1," + ELASTICITY + ","));
    assertThat(rows).anyMatch(row -> row.contains(",chance,"));
    assertThat(reportsFolder().resolve("sensitivity-base-s1/data/screening.csv"))
        .content()
        .contains("effect_size");
    assertThat(out.toString()).contains("Electricity of AI, TWh, 2025");
  }

  @Test
  void discoveryFindsTheCondition() throws IOException {
    assertThat(
            analyse("discover", "world.ai_twh@2023-12 > 40", "--runs", "400", "--until", "2023-12"))
        .as(err.toString())
        .isZero();
    assertThat(out.toString()).contains("world.ai_twh@2023-12 > 40 in ").contains(GROWTH);
    List<String> rows =
        Files.readAllLines(reportsFolder().resolve("discover-base-s1/data/box.csv"));
    assertThat(rows).hasSize(2);
    assertThat(Double.parseDouble(rows.get(1).split(",")[1])).isBetween(0.38, 0.42);
    out.getBuffer().setLength(0);
    assertThat(analyse("discover", "world.ai_twh > 1000", "--until", "2023-12")).isZero();
    assertThat(out.toString()).contains("in 0 of 1000 runs").contains("Too one-sided");
  }

  /** What becomes of 40 draws by luck is no rule, be each of them run 25 times. */
  @Test
  void discoveryCountsADrawOnceHoweverOftenItIsRun() throws IOException {
    StringBuilder draws = new StringBuilder(ELASTICITY + "," + GROWTH + "\n");
    UniformStream stream = new UniformStream(3, "draws");
    for (int draw = 0; draw < 40; draw++) {
      draws.append(
          String.format(
              Locale.ROOT,
              "%.6f,%.6f%n",
              1.1 + 0.3 * stream.at(2 * draw),
              0.15 + 0.2 * stream.at(2 * draw + 1)));
    }
    Files.writeString(posterior(), draws);
    engines =
        (inputs, months, check) -> {
          SeriesCatalog catalog =
              new SeriesCatalog(List.of(series("world.luck", "", false)), months);
          return Engines.of(
              catalog,
              (draw, seed, run) -> {
                double[] values = new double[months];
                Arrays.fill(values, 1000 * draw.get(ELASTICITY) % 1);
                return RunResults.bySeries(catalog, values);
              });
        };
    assertThat(analyse("discover", "world.luck < 0.3", "--runs", "1000", "--until", "2023-12"))
        .as(err.toString())
        .isZero();
    assertThat(out.toString())
        .contains("No range of a parameter holds these cases apart better than chance");
  }

  /** A table without rows says nothing. */
  @Test
  void discoverySaysThatNoParameterTellsChanceApart() {
    assertThat(analyse("discover", "world.luck > 1", "--runs", "100", "--until", "2023-12"))
        .as(err.toString())
        .isZero();
    assertThat(out.toString())
        .containsPattern(
            "No range of a parameter holds these cases apart better than chance \\(in all: \\d+ %"
                + " of the runs\\); more --runs may find one\\.")
        .doesNotContain("by chance");
  }
}
