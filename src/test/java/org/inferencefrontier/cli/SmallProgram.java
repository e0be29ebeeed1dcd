package org.inferencefrontier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.inferencefrontier.cli.option.Engine;
import org.inferencefrontier.cli.option.Engines;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.RunResults;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.input.SmallWorld;
import org.inferencefrontier.world.EntityKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * The program on the small world, with a model whose first series is a parameter in every month and
 * whose second tells the seed and the run.
 */
abstract class SmallProgram {
  static final String PARAMETER = "demand.price-elasticity";

  @TempDir Path temporary;
  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();
  Engine.Factory engines;
  SmallWorld world;

  @BeforeEach
  void prepare() {
    world = SmallWorld.in(temporary.resolve("inputs"));
    engines =
        (inputs, months, check) -> {
          SeriesCatalog catalog =
              new SeriesCatalog(
                  List.of(
                      series("world.inference_share_of_compute", "", false),
                      series("vendor.inference_compute_share", "nvidia", false),
                      series("world.crossover_month", "", true)),
                  months);
          return Engines.of(
              catalog,
              (draw, seed, run) -> {
                double[] values = new double[3 * months];
                Arrays.fill(values, 0, months, draw.get(PARAMETER));
                Arrays.fill(values, months, 2 * months, seed + run / 1000.0);
                values[months - 1] = Double.NaN;
                values[months] = 3e-17;
                values[2 * months] = 12;
                return RunResults.bySeries(catalog, values);
              });
        };
  }

  static SeriesCatalog.Series series(String indicator, String entity, boolean perRun) {
    return new SeriesCatalog.Series(
        new IndicatorDefinition(
            indicator, perRun ? "months since 2023-01" : "1", EntityKind.WORLD, perRun, "test"),
        entity);
  }

  int execute(String... arguments) {
    CommandLine commandLine =
        Frontier.commandLine(engines)
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }

  /** A command on the small world. */
  int model(String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of("--world", world.where().worldData().toString()));
    all.addAll(List.of("--agents", world.where().agents().toString()));
    all.addAll(List.of(arguments));
    return execute(all.toArray(String[]::new));
  }

  int monteCarlo(String... arguments) {
    List<String> all =
        new ArrayList<>(List.of("--runs", "4", "--until", "2024-01", "--out", reports()));
    all.addAll(List.of(arguments));
    return model("montecarlo", all.toArray(String[]::new));
  }

  int compare(String[] options, String... scenarios) {
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of(scenarios));
    return model("compare", all.toArray(String[]::new));
  }

  /** A scenario's file, which changes nothing. */
  Path scenario(String name) throws IOException {
    return Files.writeString(
        temporary.resolve(name + ".yaml"),
        "name: %s\ntitle: The %s\ndescription: A test.\nextends: base\n".formatted(name, name));
  }

  String reports() {
    return temporary.resolve("reports").toString();
  }

  static Map<String, byte[]> content(Path folder) throws IOException {
    Map<String, byte[]> content = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        content.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return content;
  }

  void assertMistake(int code, String... lines) {
    assertThat(err.toString().lines()).containsExactly(lines);
    assertThat(code).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    err.getBuffer().setLength(0);
  }
}
