package org.inferencefrontier.cli.option;

import picocli.CommandLine.Option;

/** Which scenario a command is about, the base where none is named. */
public final class ScenarioOption {
  @Option(
      names = "--scenario",
      paramLabel = "NAME|FILE",
      defaultValue = "base",
      description = "Scenario by name, or a file (default: ${DEFAULT-VALUE}).")
  private String scenario;

  /** The scenario by name or file. */
  public String nameOrFile() {
    return scenario;
  }

  /** Takes the place of what the user could have said. */
  void replace(String nameOrFile) {
    scenario = nameOrFile;
  }
}
