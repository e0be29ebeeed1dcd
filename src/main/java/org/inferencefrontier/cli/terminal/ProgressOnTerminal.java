package org.inferencefrontier.cli.terminal;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.inferencefrontier.study.statistics.RunningEstimate;

/** A bar with rate, time left and what the runs say so far; it moves with the months. */
final class ProgressOnTerminal implements ProgressDisplay {
  private final ProgressBar bar;
  private final EstimateText estimates;
  private final long monthsOfRun;
  private final long allMonths;
  private String sofar = "";
  private long kept;
  private long ended;

  ProgressOnTerminal(String study, int runs, EstimateText estimates) {
    this.estimates = estimates;
    monthsOfRun = estimates.months();
    allMonths = runs * monthsOfRun;
    bar =
        new ProgressBarBuilder()
            .setTaskName(study)
            .setInitialMax(allMonths)
            .setUnit(" runs", monthsOfRun)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(200)
            .showSpeed(new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
            .build();
  }

  @Override
  public synchronized void resumed(int finished, int failed) {
    kept = finished * monthsOfRun;
    ended = kept;
    bar.stepTo(ended);
  }

  @Override
  public synchronized void estimated(List<RunningEstimate> estimates) {
    sofar = this.estimates.first(estimates);
  }

  @Override
  public synchronized void simulated(long months) {
    // A run that failed is over, however few months it had.
    bar.stepTo(Math.min(allMonths, Math.max(ended, kept + months)));
  }

  @Override
  public synchronized void ran(int finished, int failed) {
    ended = finished * monthsOfRun;
    bar.setExtraMessage((failed > 0 ? " " + failed + " failed" : "") + " " + sofar);
  }

  @Override
  public synchronized void writing() {
    bar.stepTo(ended);
    bar.setExtraMessage(" writing");
  }

  @Override
  public void close() {
    bar.close();
  }
}
