package org.inferencefrontier.cli.option;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What whole numbers an option takes. */
public final class OptionRange {
  private OptionRange() {}

  /**
   * Refuses a number outside its range.
   *
   * @param command whose option it is
   * @return the number
   * @throws ParameterException if it is under the least or over the most
   */
  public static int require(CommandSpec command, String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new ParameterException(
          command.commandLine(),
          "Invalid value for option '"
              + option
              + "': expected a number from "
              + least
              + " to "
              + most
              + ", got "
              + value);
    }
    return value;
  }
}
