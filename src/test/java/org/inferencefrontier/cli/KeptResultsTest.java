package org.inferencefrontier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Results of analyses that are kept for the reports. */
class KeptResultsTest extends AnalysisProgram {
  /** What is kept is what was found, belongs to the inputs, and stands in the next report. */
  @Test
  void keptResultsStandInEveryReport() throws IOException {
    Path kept = world.where().worldData().resolve("credibility");
    assertThat(analyse("calibrate", "--runs", "200", "--waves", "2", "--draws", "60", "--keep"))
        .as(err.toString())
        .isZero();
    assertThat(out.toString()).contains("Kept for reports: " + kept);
    assertThat(analyse("backcast", "--runs", "60", "--keep")).as(err.toString()).isZero();
    assertThat(analyse("sensitivity", "--runs", "600", "--until", "2025-12", "--keep"))
        .as(err.toString())
        .isZero();
    assertThat(
            analyse(
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
      Path found = reportsFolder().resolve(table);
      assertThat(kept.resolve(found.getFileName())).hasSameTextualContentAs(found);
    }
    assertThat(kept.resolve("backcast_made.csv"))
        .content()
        .containsPattern("\n0\\.1\\.0,[^,]+,base,60,1,[0-9a-f]{64},[0-9a-f]{64}");
    try (Stream<Path> files = Files.list(kept)) {
      assertThat(files)
          .hasSize(14)
          .noneMatch(file -> file.getFileName().toString().startsWith("."));
    }

    assertThat(analyse("montecarlo", "--runs", "20", "--until", "2023-03"))
        .as(err.toString())
        .isZero();
    assertThat(reportsFolder().resolve("base-r20-s1/manifest.json"))
        .content()
        .contains("world-data/credibility/sensitivity.csv");
    String page = Files.readString(reportsFolder().resolve("base-r20-s1/credibility.html"));
    assertThat(page)
        .contains("How parameters were fitted", "What drives the headlines")
        .contains(
            "table-screening",
            "When it happens: Electricity of AI data centres over 40 TWh a year in December 2023")
        .doesNotContain("another posterior", "have changed since", "is not written");
    assertThat(Files.readString(reportsFolder().resolve("base-r20-s1/index.html")))
        .contains("What would change the answer");
  }

  @Test
  void keptResultsAreCheckedBeforeAStudyRuns() throws IOException {
    calibrate();
    assertThat(analyse("backcast", "--runs", "60", "--keep")).as(err.toString()).isZero();
    out.getBuffer().setLength(0);
    Path kept = world.where().worldData().resolve("credibility");
    Path series = kept.resolve("backcast_series.csv");
    String good = Files.readString(series);
    Files.writeString(series, good.replaceFirst("fitted,([^,]*),\\d+", "fitted,$1,many"));
    assertMistake(
        analyse("montecarlo", "--runs", "20", "--until", "2023-03"),
        "frontier: "
            + series
            + ":2: figures: expected a number, got 'many'; write it anew with 'frontier backcast"
            + " --keep'");
    Files.delete(series);
    assertMistake(
        analyse("montecarlo", "--runs", "20", "--until", "2023-03"),
        "frontier: "
            + series
            + ": is missing, but others of its kind are there; write them anew with 'frontier"
            + " backcast --keep'");
    assertThat(reportsFolder().resolve("base-r20-s1")).doesNotExist();
    assertMistake(
        analyse("calibrate", "--keep", "--posterior", temporary.resolve("p.csv").toString()),
        "frontier: --keep and --posterior exclude each other: what is kept is about the posterior"
            + " that studies sample");
  }

  /**
   * Two at one instant wrote one file aside, and the one or the other moved what was half there.
   */
  @Test
  void whatAnotherCommandWritesAsideIsItsOwn() throws IOException {
    Path worldData = world.where().worldData();
    Path kept = Files.createDirectories(worldData.resolve("credibility"));
    Files.createDirectories(worldData.resolve(".posterior.csv.new/half"));
    Files.createDirectories(kept.resolve(".waves.csv.new/half"));
    assertThat(analyse("calibrate", "--runs", "200", "--waves", "2", "--draws", "60", "--keep"))
        .as(err.toString())
        .isZero();
    assertThat(posterior()).content().hasLineCount(61);
    assertThat(kept.resolve("waves.csv")).exists();
    assertThat(worldData.toFile().list()).noneMatch(file -> file.startsWith(".frontier-"));
    assertThat(kept.toFile().list()).noneMatch(file -> file.startsWith(".frontier-"));
  }

  /** Told before the runs, of which each would fail here. */
  @Test
  void whatCannotBeWrittenIsToldBeforeTheRuns() throws IOException {
    broken = run -> true;
    Path kept = world.where().worldData().resolve("credibility");
    Files.writeString(kept, "no folder");
    String mistake = "frontier: cannot write into the folder %s: it is not a writable folder";
    assertMistake(analyse("backcast", "--keep"), mistake.formatted(kept));
    assertMistake(analyse("calibrate", "--keep"), mistake.formatted(kept));
    assertMistake(analyse("sensitivity", "--runs", "600", "--keep"), mistake.formatted(kept));
    assertMistake(analyse("discover", "world.ai_twh > 100", "--keep"), mistake.formatted(kept));
    assertTaken("calibrate-s1", "calibrate");
    assertTaken("backcast-r60-s1", "backcast", "--runs", "60");
    assertTaken("sensitivity-base-s1", "sensitivity", "--runs", "600");
    assertTaken("discover-base-s1", "discover", "world.ai_twh > 100");
    Files.delete(reportsFolder());
    Files.writeString(reportsFolder(), "no folder");
    assertMistake(analyse("backcast"), mistake.formatted(reportsFolder()));
    assertMistake(analyse("calibrate"), mistake.formatted(reportsFolder()));
  }

  /** Tables of results in the folder of inputs were inputs of the next study. */
  @Test
  void resultsDoNotGoAmongTheInputs() throws IOException {
    Path inputs = world.where().worldData();
    Path link = Files.createSymbolicLink(temporary.resolve("link"), world.where().agents());
    assertAmongInputs(inputs, inputs, "montecarlo", "--runs", "2", "--until", "2023-03");
    assertAmongInputs(inputs.resolve("new/one"), inputs, "backcast", "--runs", "60");
    assertAmongInputs(link, world.where().agents(), "compare", "base", "base", "--runs", "2");
    Path claims = inputs.resolve("claims.csv");
    String before = Files.readString(claims);
    assertMistake(
        model("run", "--until", "2023-03", "--decisions", claims.toString()),
        "frontier: --decisions "
            + claims
            + ": lies in the folder of inputs "
            + inputs
            + ", and results would become inputs; choose another place");
    assertMistake(
        model("calibrate", "--quiet", "--runs", "100", "--posterior", claims.toString()),
        "frontier: --posterior "
            + claims
            + ": lies in the folder of inputs "
            + inputs
            + ", and results would become inputs; choose another place");
    assertThat(claims).hasContent(before);
    assertThat(inputs.resolve("new")).doesNotExist();
    assertThat(inputs.resolve("base-r2-s1")).doesNotExist();
  }

  private void assertAmongInputs(Path out, Path folder, String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--quiet", "--out", out.toString()));
    assertMistake(
        model(command, all.toArray(String[]::new)),
        "frontier: --out "
            + out
            + ": lies in the folder of inputs "
            + folder
            + ", and results would become inputs; choose another place");
  }

  private void assertTaken(String place, String command, String... arguments) throws IOException {
    Path taken = Files.createDirectories(reportsFolder().resolve(place));
    Path thesis = Files.writeString(taken.resolve("thesis.txt"), "mine");
    assertMistake(
        analyse(command, arguments),
        "frontier: " + taken + " exists and is not a study; remove it or choose another folder");
    Files.delete(thesis);
    Files.delete(taken);
  }
}
