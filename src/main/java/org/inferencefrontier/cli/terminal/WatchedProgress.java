package org.inferencefrontier.cli.terminal;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.inferencefrontier.study.statistics.RunningEstimate;

/** Tells a display the months while runs are under way: a first run may take its time. */
final class WatchedProgress implements ProgressDisplay {
  private static final long MILLISECONDS_BETWEEN = 200;

  private final ProgressDisplay display;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
          });

  WatchedProgress(ProgressDisplay display, LongSupplier monthsRun) {
    this.display = display;
    clock.scheduleAtFixedRate(
        () -> display.simulated(monthsRun.getAsLong()),
        MILLISECONDS_BETWEEN,
        MILLISECONDS_BETWEEN,
        TimeUnit.MILLISECONDS);
  }

  @Override
  public void resumed(int finished, int failed) {
    display.resumed(finished, failed);
  }

  @Override
  public void estimated(List<RunningEstimate> estimates) {
    display.estimated(estimates);
  }

  @Override
  public void ran(int finished, int failed) {
    display.ran(finished, failed);
  }

  @Override
  public void writing() {
    clock.shutdownNow();
    display.writing();
  }

  @Override
  public void close() {
    clock.shutdownNow();
    display.close();
  }
}
