package org.inferencefrontier.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inferencefrontier.input.InputException;
import org.inferencefrontier.study.StudyFailedException;
import org.inferencefrontier.study.StudyFolderException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in a line what stopped a command, and keeps stack traces out of the user's way. */
final class FaultHandler implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    try {
      return handle(problem, err, parsed);
    } finally {
      err.flush();
    }
  }

  private static int handle(Exception problem, PrintWriter err, ParseResult parsed) {
    if (problem instanceof InputException inputs) {
      return ProblemPrinter.print(err, inputs.problems());
    }
    if (problem instanceof StandardOutput.LostException lost) {
      return lost(lost, err);
    }
    if (problem instanceof UserMistakeException || problem instanceof StudyFolderException) {
      err.println("frontier: " + problem.getMessage());
      return ExitCode.USER_MISTAKE;
    }
    String what =
        problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
    String trace = trace(problem);
    if (isVerbose(parsed)) {
      err.println("frontier: " + what);
      err.print(trace);
    } else {
      err.println("frontier: " + what + place(trace));
    }
    return ExitCode.OUR_FAULT;
  }

  /** The exit code where standard output cannot be written; says why unless nobody listens. */
  static int lost(StandardOutput.LostException problem, PrintWriter err) {
    if (problem.isClosed()) {
      return ExitCode.OUTPUT_CLOSED;
    }
    err.println("frontier: " + problem.getMessage());
    return ExitCode.USER_MISTAKE;
  }

  private static String trace(Exception problem) {
    if (problem instanceof StudyFailedException study) {
      return study.failures().get(0).stackTrace();
    }
    StringWriter trace = new StringWriter();
    problem.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }

  private static String place(String trace) {
    try {
      Path file = Files.createTempFile("frontier-", ".log");
      Files.writeString(file, trace);
      return " (our fault; details in " + file + ")";
    } catch (IOException unwritable) {
      return " (our fault; --verbose shows details)";
    }
  }

  private static boolean isVerbose(ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    return last.hasMatchedOption("--verbose");
  }
}
