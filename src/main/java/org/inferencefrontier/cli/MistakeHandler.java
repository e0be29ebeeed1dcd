package org.inferencefrontier.cli;

import java.io.PrintWriter;
import java.util.List;
import org.inferencefrontier.cli.terminal.ExitCode;
import org.inferencefrontier.input.source.InputListing;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers a wrong command line with a line, a suggestion and the way to the help. */
final class MistakeHandler implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    PrintWriter err = command.getErr();
    if (isUnknownCommand(problem, command)) {
      String name = ((UnmatchedArgumentException) problem).getUnmatched().get(0);
      List<String> names = List.copyOf(command.getSubcommands().keySet());
      err.println(
          "frontier: there is no command '"
              + name
              + "'"
              + InputListing.nearest(name, names)
                  .map(nearest -> "; did you mean '" + nearest + "'?")
                  .orElse("; expected one of " + String.join(", ", names)));
    } else {
      err.println("frontier: " + problem.getMessage());
      UnmatchedArgumentException.printSuggestions(problem, err);
    }
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    err.flush();
    return ExitCode.USER_MISTAKE;
  }

  private static boolean isUnknownCommand(ParameterException problem, CommandLine command) {
    return problem instanceof UnmatchedArgumentException unmatched
        && command.getParent() == null
        && !unmatched.isUnknownOption();
  }
}
