package org.inferencefrontier.cli.terminal;

import java.io.PrintWriter;
import java.util.Collection;
import org.inferencefrontier.input.problem.Problem;

/** Tells the user what is wrong with the inputs. */
public final class ProblemPrinter {
  private ProblemPrinter() {}

  /**
   * Prints a line for each problem and their number.
   *
   * @return the exit code, {@link ExitCode#USER_MISTAKE}
   */
  public static int print(PrintWriter out, Collection<Problem> problems) {
    problems.forEach(out::println);
    out.println(problems.size() == 1 ? "1 problem" : problems.size() + " problems");
    out.flush();
    return ExitCode.USER_MISTAKE;
  }
}
