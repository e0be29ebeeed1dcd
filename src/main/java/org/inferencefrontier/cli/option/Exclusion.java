package org.inferencefrontier.cli.option;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Options and arguments that cannot stand together. */
public final class Exclusion {
  private Exclusion() {}

  /** The mistake of naming both. */
  static ParameterException of(CommandSpec command, String one, String other) {
    return new ParameterException(
        command.commandLine(),
        one + " and " + other + " exclude each other; leave one of them out");
  }

  /**
   * Refuses options that say how runs are made where a study has made them already.
   *
   * @param study how the command line names the study, for the message
   * @throws ParameterException if the user names one of the options
   */
  public static void require(CommandSpec command, String study, List<String> options) {
    for (String option : options) {
      if (command.commandLine().getParseResult().hasMatchedOption(option)) {
        throw of(command, option, study);
      }
    }
  }
}
