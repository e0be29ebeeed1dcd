package org.inferencefrontier.cli.option;

import java.nio.file.Files;
import java.nio.file.Path;
import org.inferencefrontier.cli.terminal.ShownPath;
import org.inferencefrontier.cli.terminal.UserMistakeException;
import org.inferencefrontier.input.file.InputLocation;
import org.inferencefrontier.study.sampling.GivenDraws;
import org.inferencefrontier.world.parameter.ParameterSet;
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

  /** The calibrated posterior's place, whether or not there is one. */
  public Path posterior() {
    return location().worldData().resolve("posterior.csv");
  }

  /**
   * Reads the calibrated posterior, null if there is none.
   *
   * @param plain the parameters without scenario and settings
   * @throws UserMistakeException if it cannot be used
   */
  public GivenDraws readPosterior(ParameterSet plain) {
    try {
      return Files.isRegularFile(posterior())
          ? GivenDraws.posterior(ShownPath.of(posterior()), plain)
          : null;
    } catch (GivenDraws.UnusableException problem) {
      throw new UserMistakeException(problem.getMessage());
    }
  }
}
