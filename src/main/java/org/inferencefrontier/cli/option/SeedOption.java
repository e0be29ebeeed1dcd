package org.inferencefrontier.cli.option;

import picocli.CommandLine.Option;

/** The seed of a command's runs. */
final class SeedOption {
  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of everything random (default: ${DEFAULT-VALUE}).")
  private long seed;

  long value() {
    return seed;
  }

  /** Takes the place of what the user could have said. */
  void replace(long other) {
    seed = other;
  }
}
