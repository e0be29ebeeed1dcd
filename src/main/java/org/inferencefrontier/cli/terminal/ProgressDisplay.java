package org.inferencefrontier.cli.terminal;

import java.io.PrintWriter;
import java.util.function.LongSupplier;
import org.inferencefrontier.study.run.StudyProgress;

/**
 * Shows how far a study is. Months are told by another thread than runs, so that what shows them
 * must be safe for two.
 */
public interface ProgressDisplay extends StudyProgress, AutoCloseable {
  @Override
  void close();

  /**
   * Time passes.
   *
   * @param months months simulated since this start, of all runs together
   */
  default void simulated(long months) {}

  /**
   * A bar on a terminal, else lines on {@code err}.
   *
   * @param monthsRun months simulated since this start, of all runs together
   */
  static ProgressDisplay of(
      String study,
      int runs,
      EstimateText estimates,
      LongSupplier monthsRun,
      boolean quiet,
      PrintWriter err) {
    if (quiet) {
      return new NoProgress();
    }
    return new WatchedProgress(
        Boolean.getBoolean("frontier.terminal")
            ? new ProgressOnTerminal(study, runs, estimates)
            : new ProgressInLines(runs, estimates, err),
        monthsRun);
  }
}
