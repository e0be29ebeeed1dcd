package org.inferencefrontier.study.run;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.world.parameter.ParameterValues;

/** Runs some runs of a study on some threads; one that fails does not stop the others. */
public final class RunExecutor {
  private static final long SECONDS_TO_END_RUNS = 2;
  private static final long NANOS_BETWEEN_ESTIMATES = 1_000_000_000L;

  private final RunTasks tasks;
  private final int threads;
  private final RunStore store;
  private final RunningEstimates estimates;
  private final StudyProgress progress;

  private int[] runs = {};
  private int claimed;
  private boolean stopped;
  private Throwable breakdown;
  private long lastEstimate = Long.MIN_VALUE;

  /**
   * @param tasks the runs
   * @param threads runs at a time, at least 1
   * @param store takes each run as it ends
   * @param estimates takes the watched numbers of each
   * @param progress is told of them
   */
  public RunExecutor(
      RunTasks tasks,
      int threads,
      RunStore store,
      RunningEstimates estimates,
      StudyProgress progress) {
    this.tasks = tasks;
    this.threads = threads;
    this.store = store;
    this.estimates = estimates;
    this.progress = progress;
  }

  /**
   * Returns when every one of these runs ended; those that ended before are passed over.
   *
   * @throws InterruptedException if the calling thread was interrupted; the threads stop after
   *     their current run
   * @throws IOException if results cannot be kept
   */
  public void execute(int[] numbers) throws InterruptedException, IOException {
    synchronized (this) {
      runs = numbers.clone();
      claimed = 0;
    }
    int workers = Math.min(threads, numbers.length);
    CountDownLatch working = new CountDownLatch(workers);
    for (int i = 0; i < workers; i++) {
      Thread worker =
          new Thread(
              () -> {
                try {
                  work();
                } finally {
                  working.countDown();
                }
              },
              "runs-" + i);
      // An interrupted study must not wait for a run that never ends.
      worker.setDaemon(true);
      worker.start();
    }
    try {
      working.await();
    } catch (InterruptedException interrupted) {
      stop();
      // Runs that are about to end are worth keeping.
      working.await(SECONDS_TO_END_RUNS, TimeUnit.SECONDS);
      throw interrupted;
    }
    check();
  }

  private void work() {
    for (int run = claim(); run >= 0; run = claim()) {
      try {
        runOnce(run);
      } catch (IOException | RuntimeException | Error problem) {
        breakDown(problem);
      }
    }
  }

  private void runOnce(int run) throws IOException {
    ParameterValues draw = tasks.draw(run);
    RunResult result;
    try {
      result = tasks.run(run, draw);
    } catch (RuntimeException | AssertionError | StackOverflowError problem) {
      store.failed(run, RunFailure.of(tasks.specification(run), draw, problem));
      ended();
      return;
    }
    estimates.add(run, result);
    store.finished(run, result);
    ended();
  }

  private synchronized int claim() {
    while (!stopped && claimed < runs.length) {
      int run = runs[claimed++];
      if (!store.hasEnded(run)) {
        return run;
      }
    }
    return -1;
  }

  private synchronized void ended() {
    if (breakdown != null) {
      return;
    }
    long now = System.nanoTime();
    if (lastEstimate == Long.MIN_VALUE || now - lastEstimate > NANOS_BETWEEN_ESTIMATES) {
      lastEstimate = now;
      progress.estimated(estimates.over(tasks.size()));
    }
    progress.ran(store.ended(), store.failed());
  }

  private synchronized void breakDown(Throwable problem) {
    if (!stopped) {
      breakdown = problem;
      stopped = true;
    }
  }

  private synchronized void stop() {
    stopped = true;
  }

  private synchronized void check() throws IOException {
    if (breakdown instanceof IOException problem) {
      throw problem;
    }
    if (breakdown instanceof Error problem) {
      throw problem;
    }
    if (breakdown != null) {
      throw new IllegalStateException("a thread of the study broke down", breakdown);
    }
  }
}
