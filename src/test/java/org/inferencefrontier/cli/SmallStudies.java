package org.inferencefrontier.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inferencefrontier.cli.option.Engine;
import org.inferencefrontier.cli.option.Engines;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.RunResults;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.input.SmallWorld;
import org.inferencefrontier.world.EntityKind;

/** Commands on the small world, whose only series is a parameter in every month. */
final class SmallStudies {
  private static final String PARAMETER = "demand.price-elasticity";
  private static final IndicatorDefinition SERIES =
      new IndicatorDefinition(
          "world.inference_share_of_compute", "1", EntityKind.WORLD, false, "test");

  private final SmallWorld world;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  SmallStudies(Path inputs) {
    world = SmallWorld.in(inputs);
  }

  private static Engine engine(int months) {
    SeriesCatalog catalog =
        new SeriesCatalog(List.of(new SeriesCatalog.Series(SERIES, "")), months);
    return Engines.of(
        catalog,
        (draw, seed, run) -> {
          double[] values = new double[months];
          Arrays.fill(values, draw.get(PARAMETER));
          return RunResults.bySeries(catalog, values);
        });
  }

  /** Executes a command; what it says replaces what was said. */
  int execute(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Frontier.commandLine((inputs, months, check) -> engine(months))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  /** Executes a command that takes inputs, in few months. */
  int model(String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of("--world", world.where().worldData().toString()));
    all.addAll(List.of("--agents", world.where().agents().toString()));
    all.addAll(List.of("--until", "2023-03"));
    all.addAll(List.of(arguments));
    return execute(all.toArray(String[]::new));
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }
}
