package org.inferencefrontier.cli;

import java.io.PrintWriter;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.RunningEstimate;
import org.inferencefrontier.study.StudyProgress;

/** Shows how far a study is. */
interface ProgressDisplay extends StudyProgress, AutoCloseable {
  @Override
  void close();

  /** A bar on a terminal, else lines on {@code err}. */
  static ProgressDisplay of(
      String study, int runs, SeriesCatalog catalog, boolean quiet, PrintWriter err) {
    if (quiet) {
      return new Nothing();
    }
    return Boolean.getBoolean("frontier.terminal")
        ? new Bar(study, runs, catalog)
        : new Lines(runs, catalog, err);
  }

  /** Shows nothing. */
  final class Nothing implements ProgressDisplay {
    @Override
    public void ran(int finished, int failed) {}

    @Override
    public void close() {}
  }

  /** A bar with rate, time left and what the runs say so far. */
  final class Bar implements ProgressDisplay {
    private final ProgressBar bar;
    private final EstimateText estimates;
    private String sofar = "";

    Bar(String study, int runs, SeriesCatalog catalog) {
      estimates = new EstimateText(catalog);
      bar =
          new ProgressBarBuilder()
              .setTaskName(study)
              .setInitialMax(runs)
              .setUnit(" runs", 1)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(200)
              .showSpeed(new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
              .build();
    }

    @Override
    public void estimated(List<RunningEstimate> estimates) {
      sofar = this.estimates.first(estimates);
    }

    @Override
    public void ran(int finished, int failed) {
      bar.stepTo(finished);
      bar.setExtraMessage((failed > 0 ? " " + failed + " failed" : "") + " " + sofar);
    }

    @Override
    public void writing() {
      bar.setExtraMessage(" writing");
    }

    @Override
    public void close() {
      bar.close();
    }
  }

  /** A line when the first run has ended, then at most every few seconds. */
  final class Lines implements ProgressDisplay {

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
    private List<RunningEstimate> latest = List.of();

    Lines(int runs, SeriesCatalog catalog, PrintWriter err) {
      this.runs = runs;
      this.err = err;
      this.estimates = new EstimateText(catalog);
    }

    @Override
    public void resumed(int finished, int failed) {
      kept = finished;
      ended = finished;
      broken = failed;
      err.printf(Locale.ROOT, "%d of them are kept from before%n", finished);
      err.flush();
    }

    @Override
    public void estimated(List<RunningEstimate> estimates) {
      latest = estimates;
    }

    @Override
    public void ran(int finished, int failed) {
      ended = finished;
      broken = failed;
      long now = System.nanoTime();
      if (finished == runs || now < next) {
        return;
      }
      next = now + (long) (SECONDS_BETWEEN * NANOS);
      err.printf(
          Locale.ROOT,
          "%d of %d runs%s%s%s%n",
          finished,
          runs,
          failures(),
          pace(),
          estimates.all(latest));
      err.flush();
    }

    private String pace() {
      double seconds = seconds();
      if (seconds < SECONDS_TO_PACE) {
        return "";
      }
      double rate = (ended - kept) / seconds;
      return String.format(
          Locale.ROOT,
          ", %.1f a second, about %.0f s left",
          rate,
          Math.ceil((runs - ended) / rate));
    }

    private double seconds() {
      return (System.nanoTime() - start) / NANOS;
    }

    private String failures() {
      return broken == 0 ? "" : String.format(Locale.ROOT, " (%d failed)", broken);
    }

    @Override
    public void writing() {
      err.printf(
          Locale.ROOT,
          "%d of %d runs%s in %.1f s%s; writing the results%n",
          ended,
          runs,
          failures(),
          seconds(),
          estimates.all(latest));
      err.flush();
    }

    @Override
    public void close() {
      err.flush();
    }
  }
}
