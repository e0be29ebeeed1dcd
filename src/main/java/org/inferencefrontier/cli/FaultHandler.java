package org.inferencefrontier.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.inferencefrontier.cli.terminal.ExitCode;
import org.inferencefrontier.cli.terminal.ProblemPrinter;
import org.inferencefrontier.cli.terminal.ShownPath;
import org.inferencefrontier.cli.terminal.StandardOutput;
import org.inferencefrontier.cli.terminal.UserMistakeException;
import org.inferencefrontier.input.problem.InputException;
import org.inferencefrontier.input.problem.Reasons;
import org.inferencefrontier.study.DiskSpace;
import org.inferencefrontier.study.StudyFailedException;
import org.inferencefrontier.study.file.DatabaseLibraryException;
import org.inferencefrontier.study.file.StudyFolderException;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Says in a line what stopped a command, and keeps stack traces out of the user's way. */
final class FaultHandler implements IExecutionExceptionHandler {
  /** What the system says of a disk that is mounted so. */
  private static final String READ_ONLY = "Read-only file system";

  /**
   * Executes a command so that what picocli lets pass reaches the handler: errors, as only
   * exceptions come to it, and a help page that standard output has no room for.
   */
  static int execute(ParseResult parsed) {
    try {
      return new RunLast().execute(parsed);
    } catch (Error | StandardOutput.LostException problem) {
      CommandLine command = last(parsed).commandSpec().commandLine();
      throw new ExecutionException(command, problem.toString(), problem);
    }
  }

  @Override
  public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    boolean isError = problem instanceof ExecutionException && problem.getCause() instanceof Error;
    try {
      return handle(isError ? problem.getCause() : problem, err, isVerbose(parsed));
    } finally {
      err.flush();
    }
  }

  /**
   * Says what the problem is.
   *
   * @return the exit code
   */
  static int handle(Throwable problem, PrintWriter err, boolean isVerbose) {
    if (problem instanceof InputException inputs) {
      return ProblemPrinter.print(err, inputs.problems());
    }
    if (problem instanceof StandardOutput.LostException lost) {
      return lost(lost, err);
    }
    if (problem instanceof UserMistakeException
        || problem instanceof StudyFolderException
        || problem instanceof DatabaseLibraryException) {
      err.println("frontier: " + problem.getMessage());
      return ExitCode.USER_MISTAKE;
    }
    if (DiskSpace.isUsedUp(problem)) {
      err.println("frontier: no space is left on the disk" + file(problem));
      return ExitCode.USER_MISTAKE;
    }
    Optional<String> denied = denied(problem);
    if (denied.isPresent()) {
      err.println("frontier: " + denied.get());
      return ExitCode.USER_MISTAKE;
    }
    if (problem instanceof OutOfMemoryError) {
      err.println("frontier: not enough memory; fewer --threads need less");
      return ExitCode.OUR_FAULT;
    }
    String what = what(problem);
    String trace = trace(problem);
    if (isVerbose) {
      err.println("frontier: " + what);
      err.print(trace);
    } else {
      err.println("frontier: " + what + place(problem, trace));
    }
    return ExitCode.OUR_FAULT;
  }

  /** The exit code where standard output cannot be written; says why unless nobody listens. */
  private static int lost(StandardOutput.LostException problem, PrintWriter err) {
    if (problem.isClosed()) {
      return ExitCode.OUTPUT_CLOSED;
    }
    err.println("frontier: " + problem.getMessage());
    return ExitCode.USER_MISTAKE;
  }

  /** The message; of an error it often is a bare name, of a class for instance. */
  private static String what(Throwable problem) {
    String name = problem.getClass().getSimpleName();
    if (problem.getMessage() == null) {
      return name;
    }
    return problem instanceof Error ? name + ": " + problem.getMessage() : problem.getMessage();
  }

  private static String trace(Throwable problem) {
    if (problem instanceof StudyFailedException study) {
      return study.failures().get(0).stackTrace();
    }
    StringWriter trace = new StringWriter();
    problem.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }

  /** What the system forbids: rights of a file somewhere inside a folder that is the user's. */
  private static Optional<String> denied(Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof FileSystemException file
          && (cause instanceof AccessDeniedException || READ_ONLY.equals(file.getReason()))) {
        // Of a move the file that is to be.
        String place = file.getOtherFile() == null ? file.getFile() : file.getOtherFile();
        boolean isMountedSo = READ_ONLY.equals(file.getReason());
        return Optional.of(
            place + ": " + (isMountedSo ? "the disk is read-only" : Reasons.of(file)));
      }
    }
    return Optional.empty();
  }

  /** Of what the disk had no room for; the system does not always say. */
  private static String file(Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof FileSystemException written && written.getFile() != null) {
        return " of " + written.getFile();
      }
    }
    return "";
  }

  private static String place(Throwable problem, String trace) {
    if (problem instanceof StudyFailedException study) {
      return " (our fault; details in "
          + ShownPath.of(study.file())
          + (study.scenarios().size() == 1
              ? ", from which 'frontier run --replay' repeats a run)"
              : ", from which 'frontier run --replay' with --scenario repeats a run of each)");
    }
    try {
      Path file = Files.createTempFile("frontier-", ".log");
      Files.writeString(file, trace);
      return " (our fault; details in " + file + ")";
    } catch (IOException unwritable) {
      return " (our fault; --verbose shows details)";
    }
  }

  private static boolean isVerbose(ParseResult parsed) {
    return last(parsed).hasMatchedOption("--verbose");
  }

  private static ParseResult last(ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    return last;
  }
}
