package org.inferencefrontier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inferencefrontier.analysis.sensitivity.SensitivityAnalysis;
import org.junit.jupiter.api.Test;

/** What analyses say of mistakes in what they are asked, and of runs that fail. */
class AnalysisMistakesTest extends AnalysisProgram {
  @Test
  void mistakesAreToldInALine() throws IOException {
    assertMistake(
        analyse("calibrate", "--draws", "5"),
        "frontier: Invalid value for option '--draws': expected a number from 20 to 100000, got 5",
        "Try 'frontier calibrate --help'.");
    Path nowhere = temporary.resolve("none/posterior.csv");
    assertMistake(
        analyse("calibrate", "--posterior", nowhere.toString()),
        "frontier: --posterior " + nowhere + ": expected a file in a folder that exists");
    assertMistake(
        analyse("backcast", "--runs", "1"),
        "frontier: Invalid value for option '--runs': expected a number from 20 to 100000, got 1",
        "Try 'frontier backcast --help'.");
    assertMistake(
        analyse("discover", "world.ai_twh 1000"),
        "frontier: world.ai_twh 1000: expected INDICATOR[:ENTITY][@YYYY-MM] with >, >=, < or <= and"
            + " a number, such as \"world.ai_twh@2030-12 > 1000\"");
    assertMistake(
        analyse("discover", "world.ai_twh > NaN"),
        "frontier: world.ai_twh > NaN: expected a number, got 'NaN'");
    assertMistake(
        analyse("discover", "world.ai_twh > 1e400"),
        "frontier: world.ai_twh > 1e400: expected a number, got '1e400'");
    assertMistake(
        analyse("discover", "world.ai_tw > 1000"),
        "frontier: world.ai_tw > 1000: there is no indicator 'world.ai_tw'; did you mean"
            + " 'world.ai_twh'?");
    assertMistake(
        analyse("montecarlo", "--design", "posterior"),
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
    assertMistake(analyse("montecarlo", "--runs", "4"), stale);
    assertMistake(analyse("backcast"), stale);
    world.write("world-data/record/revenue.csv", HEAD);
    assertMistake(
        analyse("calibrate"),
        "frontier: the record has no figure to December 2024 that the model measures; nothing to"
            + " fit to");
  }

  @Test
  void sensitivitySaysHowManyRunsItNeedsAndWhy() {
    assertMistake(
        analyse("sensitivity", "--runs", "10"),
        "frontier: Invalid value for option '--runs': expected at least 66, got 10; 2 parameters"
            + " vary, and screening each and the shares of the 2 at the top need so many (a smaller"
            + " --top needs fewer)",
        "Try 'frontier sensitivity --help'.");
    // The formula of the help, at as many parameters as there may be.
    for (int parameters = 20; parameters < 400; parameters += 2) {
      assertThat(SensitivityAnalysis.leastRuns(parameters, 12)).isEqualTo(12 * parameters + 132);
    }
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
    assertThat(analyse("sensitivity", "--runs", "600", "--until", "2025-12")).isZero();
    assertThat(err.toString())
        .containsPattern("^\\d+ of \\d+ runs failed; the first, run 0: no power in 0\\R$");
  }

  private void assertFailuresTold(String line, String command, String... arguments) {
    err.getBuffer().setLength(0);
    assertThat(analyse(command, arguments)).isZero();
    assertThat(err.toString().lines()).containsExactly(line);
  }
}
