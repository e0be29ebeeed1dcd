package org.inferencefrontier.cli.option;

import java.nio.file.Path;
import org.inferencefrontier.input.file.InputLocation;
import picocli.CommandLine.Option;

/** Options that say where the inputs are. */
public final class LocationOptions {
  @Option(
      names = "--world",
      paramLabel = "DIR",
      description = "Directory of tables, parameters and scenarios (default: world-data).")
  private Path world;

  @Option(
      names = "--agents",
      paramLabel = "DIR",
      description = "Directory of the agents' files (default: agents).")
  private Path agents;

  /** The directories named, and beside the launcher those that were not. */
  public InputLocation location() {
    InputLocation beside = InputLocation.beside();
    return new InputLocation(
        world == null ? beside.worldData() : world, agents == null ? beside.agents() : agents);
  }
}
