package org.inferencefrontier.cli.terminal;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.inferencefrontier.study.run.RunCount;
import org.inferencefrontier.study.statistics.RunningEstimate;

/**
 * A line when the first months are simulated and one when the first run has ended, then at most one
 * every few seconds.
 */
final class ProgressInLines implements ProgressDisplay {

  /** Before that the program is still warming up. */
  private static final double SECONDS_TO_PACE = 4;

  private static final double SECONDS_BETWEEN = 5;
  private static final double NANOS = 1e9;

  private final int runs;
  private final PrintWriter err;
  private final EstimateText estimates;
  private final long start = System.nanoTime();
  private long next = start;
  private int kept;
  private int ended;
  private int broken;
  private boolean anyEndedHere;
  private List<RunningEstimate> latest = List.of();

  ProgressInLines(int runs, EstimateText estimates, PrintWriter err) {
    this.runs = runs;
    this.err = err;
    this.estimates = estimates;
  }

  @Override
  public synchronized void resumed(int finished, int failed) {
    kept = finished;
    ended = finished;
    broken = failed;
    tell("%d of them are kept from before", finished);
  }

  @Override
  public synchronized void estimated(List<RunningEstimate> estimates) {
    latest = estimates;
  }

  @Override
  public synchronized void simulated(long months) {
    if (months > 0 && !anyEndedHere && isTime()) {
      tell(
          "%d of %s, %d %s of the next",
          ended, RunCount.of(runs), months, months == 1 ? "month" : "months");
    }
  }

  @Override
  public synchronized void ran(int finished, int failed) {
    ended = finished;
    broken = failed;
    boolean first = !anyEndedHere;
    anyEndedHere = true;
    if (finished < runs && (isTime() || first)) {
      tell(
          "%d of %s%s%s%s", finished, RunCount.of(runs), failures(), pace(), estimates.all(latest));
    }
  }

  private boolean isTime() {
    long now = System.nanoTime();
    if (now < next) {
      return false;
    }
    next = now + (long) (SECONDS_BETWEEN * NANOS);
    return true;
  }

  private String pace() {
    double seconds = seconds();
    if (seconds < SECONDS_TO_PACE) {
      return "";
    }
    double rate = (ended - kept) / seconds;
    return String.format(
        Locale.ROOT, ", %.1f a second, about %.0f s left", rate, Math.ceil((runs - ended) / rate));
  }

  private double seconds() {
    return (System.nanoTime() - start) / NANOS;
  }

  private String failures() {
    return broken == 0 ? "" : String.format(Locale.ROOT, " (%d failed)", broken);
  }

  @Override
  public synchronized void writing() {
    tell(
        "%d of %s%s in %.1f s%s; writing the results",
        ended, RunCount.of(runs), failures(), seconds(), estimates.all(latest));
  }

  @Override
  public synchronized void close() {
    err.flush();
  }

  private void tell(String format, Object... values) {
    err.printf(Locale.ROOT, format + "%n", values);
    err.flush();
  }
}
