package org.inferencefrontier.cli.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.inferencefrontier.cli.Frontier;
import org.inferencefrontier.cli.option.Engine;
import org.inferencefrontier.cli.terminal.StandardOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Output that does not arrive is no success. */
class StandardOutputTest {
  private static final Path FULL = Path.of("/dev/full");

  private final StringWriter err = new StringWriter();

  /** Takes so many bytes and no more. */
  private static final class Broken extends OutputStream {
    private final String why;
    private int room;
    private int refused;

    Broken(String why, int room) {
      this.why = why;
      this.room = room;
    }

    @Override
    public void write(int value) throws IOException {
      if (room-- <= 0) {
        refused++;
        throw new IOException(why);
      }
    }
  }

  private int run(OutputStream target, String... arguments) {
    CommandLine line = Frontier.commandLine(Engine::simulation);
    return line.setOut(StandardOutput.writer(target, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run --until 2023-02",
        "run --until 2023-02 --json",
        "claims --until 2023-02 --runs 1 --format json",
        "claims --until 2023-02 --runs 1 --format csv",
        "list scenarios",
        "validate --scenario base",
        "--help",
        "run --help",
        "--version"
      })
  void aFullDiskIsSaid(String command) {
    int code = run(new Broken("No space left on device", 20), command.split(" "));
    assertThat(err.toString().lines().reduce((first, last) -> last))
        .contains("frontier: cannot write to standard output: No space left on device");
    assertThat(code).isEqualTo(2);
  }

  @Test
  void aClosedPipeEndsQuietlyAndAtOnce() {
    Broken pipe = new Broken("Broken pipe", 20);
    assertThat(run(pipe, "list", "parameters")).isEqualTo(141);
    assertThat(err.toString()).isEmpty();
    assertThat(pipe.refused).isOne();
  }

  @Test
  void aQueryStopsWithItsReader() {
    Broken pipe = new Broken("Broken pipe", 20);
    AnswerPrinter.Csv printer =
        new AnswerPrinter.Csv(StandardOutput.writer(pipe, StandardCharsets.UTF_8));
    printer.columns(List.of("number"));
    int told = 0;
    try {
      for (int row : IntStream.range(0, 1_000_000).toArray()) {
        printer.row(List.of(row));
        told++;
      }
    } catch (StandardOutput.LostException gone) {
      assertThat(gone.isClosed()).isTrue();
    }
    assertThat(told).isLessThan(20_000);
  }

  @Test
  void whatArrivesIsUnchanged() {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    assertThat(run(target, "list", "scenarios")).isZero();
    assertThat(target.toString(StandardCharsets.UTF_8)).contains("carbon-price");
  }

  static boolean hasFullDevice() {
    return Files.exists(FULL) && !Files.isRegularFile(FULL);
  }

  @Test
  @EnabledIf("hasFullDevice")
  void aTableReplacesNoDevice() {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    assertThat(run(target, "run", "--until", "2023-02", "--decisions", FULL.toString()))
        .isEqualTo(2);
    assertThat(err.toString())
        .isEqualToIgnoringNewLines(
            "frontier: --decisions /dev/full: expected a file, not a device or a pipe");
    assertThat(Files.isRegularFile(FULL)).isFalse();
  }

  @Test
  void twoTablesHaveTwoFiles() {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    assertThat(run(target, "run", "--decisions", "target/a.csv", "--policy", "target/./a.csv"))
        .isEqualTo(2);
    assertThat(err.toString())
        .isEqualToIgnoringNewLines(
            "frontier: --decisions and --policy name the same file; name two");
  }
}
