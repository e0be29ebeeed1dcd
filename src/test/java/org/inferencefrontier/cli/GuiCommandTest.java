package org.inferencefrontier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.inferencefrontier.cli.terminal.ExitCode;
import org.inferencefrontier.gui.Scenarios;
import org.inferencefrontier.world.World;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class GuiCommandTest {
  private final StringWriter err = new StringWriter();

  private int execute(GuiCommand.Windows windows, String... arguments) {
    return new CommandLine(new GuiCommand(windows))
        .setExecutionExceptionHandler(new FaultHandler())
        .setParameterExceptionHandler(new MistakeHandler())
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  @Test
  void theScenarioOfTheCommandComesFirstAndOthersCanBeRead() {
    List<String> seen = new ArrayList<>();
    int code =
        execute(
            (scenarios, seed, months, check) -> {
              scenarios.choices().stream().map(Scenarios.Choice::name).forEach(seen::add);
              World first = scenarios.read(seen.get(0));
              World other = scenarios.read("base");
              assertThat(first.scenario().name()).isEqualTo("carbon-price");
              assertThat(other.scenario().name()).isEqualTo("base");
              assertThat(seed).isEqualTo(7);
              assertThat(months).isEqualTo(24);
              assertThat(check).isTrue();
            },
            "--scenario",
            "carbon-price",
            "--seed",
            "7",
            "--until",
            "2024-12",
            "--check");
    assertThat(err.toString()).isEmpty();
    assertThat(code).isZero();
    assertThat(seen).startsWith("carbon-price").contains("base").doesNotHaveDuplicates();
  }

  @Test
  void aSeedThatTheConsoleWouldCutIsRefused() {
    int code =
        execute(
            (scenarios, seed, months, check) -> {
              throw new AssertionError("opened");
            },
            "--seed",
            "5000000000");
    assertThat(code).isEqualTo(ExitCode.USER_MISTAKE);
    assertThat(err.toString())
        .startsWith("frontier: --seed 5000000000: the console takes seeds of 32 bits");
  }

  @Test
  void withoutADisplayItSaysSoInOneLine() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.awt.headless=false",
            "-cp",
            System.getProperty("java.class.path"),
            Frontier.class.getName(),
            "gui");
    builder.environment().remove("DISPLAY");
    builder.environment().remove("WAYLAND_DISPLAY");
    builder.directory(new File("."));
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(ExitCode.USER_MISTAKE);
    assertThat(said.strip().lines())
        .containsExactly(
            "frontier: there is no display for windows; 'frontier run' and 'frontier montecarlo'"
                + " need none");
  }
}
