package org.inferencefrontier.cli;

import java.io.PrintWriter;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.inferencefrontier.study.StudyProgress;

/** Shows how far a study is. */
interface ProgressDisplay extends StudyProgress, AutoCloseable {
  @Override
  void close();

  /** A bar on a terminal, else lines on {@code err}. */
  static ProgressDisplay of(String study, int runs, boolean quiet, PrintWriter err) {
    if (quiet) {
      return new Nothing();
    }
    return Boolean.getBoolean("frontier.terminal") ? new Bar(study, runs) : new Lines(runs, err);
  }

  /** Shows nothing. */
  final class Nothing implements ProgressDisplay {
    @Override
    public void ran(int finished, int failed) {}

    @Override
    public void close() {}
  }

  /** A bar with rate and time left. */
  final class Bar implements ProgressDisplay {
    private final ProgressBar bar;

    Bar(String study, int runs) {
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
    public void ran(int finished, int failed) {
      bar.stepTo(finished);
      if (failed > 0) {
        bar.setExtraMessage(" " + failed + " failed");
      }
      if (finished == bar.getMax()) {
        bar.setExtraMessage(" writing");
      }
    }

    @Override
    public void close() {
      bar.close();
    }
  }

  /** A line at most every few seconds. */
  final class Lines implements ProgressDisplay {
    private static final double SECONDS_BETWEEN = 5;
    private static final double NANOS = 1e9;

    private final int runs;
    private final PrintWriter err;
    private final long start = System.nanoTime();
    private long last = start;

    Lines(int runs, PrintWriter err) {
      this.runs = runs;
      this.err = err;
    }

    @Override
    public void ran(int finished, int failed) {
      long now = System.nanoTime();
      if (finished < runs && (now - last) / NANOS < SECONDS_BETWEEN) {
        return;
      }
      last = now;
      double seconds = (now - start) / NANOS;
      double rate = finished / Math.max(seconds, 1e-3);
      String failures = failed == 0 ? "" : String.format(Locale.ROOT, " (%d failed)", failed);
      if (finished == runs) {
        err.printf(
            Locale.ROOT,
            "%d of %d runs%s in %.1f s; writing the report%n",
            finished,
            runs,
            failures,
            seconds);
      } else {
        err.printf(
            Locale.ROOT,
            "%d of %d runs%s, %.1f a second, about %.0f s left%n",
            finished,
            runs,
            failures,
            rate,
            Math.ceil((runs - finished) / rate));
      }
      err.flush();
    }

    @Override
    public void close() {
      err.flush();
    }
  }
}
