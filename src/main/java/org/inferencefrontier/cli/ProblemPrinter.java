package org.inferencefrontier.cli;

import java.io.PrintWriter;
import java.util.Collection;
import org.inferencefrontier.input.Problem;

/** Tells the user what is wrong with the inputs. */
final class ProblemPrinter {
  private ProblemPrinter() {}

  /**
   * Prints a line for each problem and their number.
   *
   * @return the exit code, {@link ExitCode#USER_MISTAKE}
   */
  static int print(PrintWriter out, Collection<Problem> problems) {
    problems.forEach(out::println);
    out.println(problems.size() == 1 ? "1 problem" : problems.size() + " problems");
    out.flush();
    return ExitCode.USER_MISTAKE;
  }
}
