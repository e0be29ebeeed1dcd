package org.inferencefrontier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inferencefrontier.cli.option.Engine;
import org.inferencefrontier.cli.option.Engines;
import org.inferencefrontier.cli.option.ProgramVersion;
import org.junit.jupiter.api.Test;

class FrontierTest extends SmallProgram {
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
        execute("list", "scenaros"),
        "frontier: there is no list of 'scenaros'; did you mean 'scenarios'?",
        "Try 'frontier list --help'.");
    assertMistake(
        execute("list", "indicators", "foo"),
        "frontier: list indicators takes no 'foo' here",
        "Try 'frontier list indicators --help'.");
    assertMistake(
        execute("montecarlo", "carbon-price"),
        "frontier: montecarlo takes no 'carbon-price' here; a scenario is named with --scenario",
        "Try 'frontier montecarlo --help'.");
    assertMistake(
        execute("query", "select", "1"),
        "frontier: query takes no '1' here; put quotes around SQL if it has spaces",
        "Try 'frontier query --help'.");
    assertMistake(
        execute("generate-completion", "bash"),
        "frontier: generate-completion takes no 'bash' here",
        "Try 'frontier generate-completion --help'.");
    assertMistake(
        execute("generate-completion", "--shell"),
        "frontier: Unknown option: '--shell'",
        "Try 'frontier generate-completion --help'.");
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

  @Test
  void unusableInputsAreTheUsersMistake() {
    int code = monteCarlo("--scenario", "bse");
    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("bse").contains("1 problem").doesNotContain("\tat ");
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
  void aFullDiskIsNotOurFault() {
    engines =
        (inputs, months, check) -> {
          throw new UncheckedIOException(
              new FileSystemException("pages/a.html", null, "No space left on device"));
        };
    assertMistake(monteCarlo("--quiet"), "frontier: no space is left on the disk of pages/a.html");
  }

  @Test
  void aStudyWithoutARunThatFinishedSaysWhatRepeatsThem() {
    Engine.Factory sound = engines;
    engines =
        (inputs, months, check) ->
            Engines.of(
                sound.create(inputs, months, check).catalog(),
                (draw, seed, run) -> {
                  throw new IllegalStateException("no power in " + run);
                });
    assertThat(monteCarlo("--quiet")).isEqualTo(1);
    Path file = temporary.resolve("reports/base-r4-s1-failed-runs.json");
    assertThat(err)
        .hasToString(
            "frontier: all 4 runs of base failed, run 0 with: no power in 0 (our fault; details in "
                + file
                + ", from which 'frontier run --replay' repeats a run)"
                + System.lineSeparator());
    engines = sound;
    err.getBuffer().setLength(0);
    assertThat(model("run", "--replay", file.toString(), "--run", "3")).as("%s", err).isZero();
    assertThat(err.toString().lines()).containsExactly("Run 3 of base failed with: no power in 3");
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
