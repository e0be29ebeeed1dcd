package org.inferencefrontier.cli;

import java.io.PrintWriter;
import java.util.List;
import org.inferencefrontier.cli.terminal.ExitCode;
import org.inferencefrontier.cli.terminal.UnknownName;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers a wrong command line with a line, a suggestion and the way to the help. */
final class MistakeHandler implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    PrintWriter err = command.getErr();
    if (problem instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
      err.println("frontier: " + unexpected(unmatched.getUnmatched().get(0), command));
    } else {
      err.println("frontier: " + problem.getMessage());
      UnmatchedArgumentException.printSuggestions(problem, err);
    }
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    err.flush();
    return ExitCode.USER_MISTAKE;
  }

  /** Of a word that no option takes: of a name for what is to be done, the nearest there is. */
  private static String unexpected(String word, CommandLine command) {
    List<String> names = List.copyOf(command.getSubcommands().keySet());
    String own = command.getCommandSpec().name();
    if (names.isEmpty()) {
      String path = command.getCommandSpec().qualifiedName();
      return path.substring(path.indexOf(' ') + 1)
          + " takes no '"
          + word
          + "' here"
          + hint(command.getCommandSpec());
    }
    String what = command.getParent() == null ? "command" : own + " of";
    return "there is no "
        + what
        + " '"
        + word
        + "'"
        + UnknownName.hint(word, names, "; expected one of " + String.join(", ", names));
  }

  private static String hint(CommandSpec command) {
    if (!command.positionalParameters().isEmpty()) {
      String label = command.positionalParameters().get(0).paramLabel();
      return "; put quotes around " + label + " if it has spaces";
    }
    return command.findOption("--scenario") == null ? "" : "; a scenario is named with --scenario";
  }
}
