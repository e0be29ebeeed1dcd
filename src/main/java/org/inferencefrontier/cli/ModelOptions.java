package org.inferencefrontier.cli;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.input.InputException;
import org.inferencefrontier.input.InputLocation;
import org.inferencefrontier.input.WorldReader;
import org.inferencefrontier.world.Timeline;
import org.inferencefrontier.world.World;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of all commands that run the model. */
final class ModelOptions {
  @Option(
      names = "--scenario",
      paramLabel = "NAME|FILE",
      defaultValue = "base",
      description = "Scenario by name, or a file (default: ${DEFAULT-VALUE}).")
  private String scenario;

  @Option(
      names = "--set",
      paramLabel = "path=value",
      description = "Changes one input; wins over the scenario; repeatable.")
  private List<String> settings = new ArrayList<>();

  @Option(
      names = "--until",
      paramLabel = "YYYY-MM",
      defaultValue = "2035-12",
      converter = MonthConverter.class,
      description = "Last simulated month, from 2023-01 (default: ${DEFAULT-VALUE}).")
  private YearMonth until;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of everything random (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--check",
      description = "Stops a run that breaks an accounting identity; the exit code is then 1.")
  private boolean check;

  @Option(names = "--verbose", description = "Shows the stack trace if the program breaks.")
  private boolean verbose;

  @Mixin private LocationOptions where;

  World world() throws InputException {
    return WorldReader.read(where.location(), scenario, settings);
  }

  InputLocation location() {
    return where.location();
  }

  Engine engine(Engine.Factory engines, World world) {
    return engines.create(world, Timeline.indexOf(until) + 1, check);
  }

  YearMonth until() {
    return until;
  }

  long seed() {
    return seed;
  }

  boolean isChecking() {
    return check;
  }
}
