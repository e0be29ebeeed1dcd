package org.inferencefrontier.study;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.world.ParameterDefinition;
import org.inferencefrontier.world.ParameterValues;

/** Runs every run of a design on some threads; one that fails does not stop the others. */
final class RunExecutor {
  private final SamplingDesign design;
  private final long seed;
  private final RunFunction function;
  private final RunSpool spool;
  private final StudyProgress progress;

  private final List<FailedRun> failures = new ArrayList<>();
  private int claimed;
  private int ended;
  private boolean stopped;
  private Throwable breakdown;

  RunExecutor(
      SamplingDesign design,
      long seed,
      RunFunction function,
      RunSpool spool,
      StudyProgress progress) {
    this.design = design;
    this.seed = seed;
    this.function = function;
    this.spool = spool;
    this.progress = progress;
  }

  /**
   * Returns when every run ended.
   *
   * @return the failed runs in order of their number
   * @throws InterruptedException if the calling thread was interrupted; the threads stop after
   *     their current run
   * @throws IOException if results cannot be kept
   */
  List<FailedRun> execute(int threads) throws InterruptedException, IOException {
    int workers = Math.min(threads, design.runs());
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
      // An interrupted study must not wait for runs nobody will read.
      worker.setDaemon(true);
      worker.start();
    }
    try {
      working.await();
    } finally {
      stop();
    }
    return result();
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
    ParameterValues draw = design.draw(run);
    RunResult result;
    try {
      result = function.run(draw, seed, run);
    } catch (RuntimeException | AssertionError | StackOverflowError problem) {
      ended(failed(run, draw, problem));
      return;
    }
    spool.write(run, result);
    ended(null);
  }

  private FailedRun failed(int run, ParameterValues draw, Throwable problem) {
    TreeMap<String, Double> parameters = new TreeMap<>();
    for (ParameterDefinition parameter : draw.set().definitions()) {
      parameters.put(parameter.name(), draw.get(parameter.name()));
    }
    StringWriter trace = new StringWriter();
    problem.printStackTrace(new PrintWriter(trace));
    String message =
        problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
    return new FailedRun(
        run, seed, parameters, message.strip().replaceAll("\\s*\\R\\s*", " "), trace.toString());
  }

  private synchronized int claim() {
    return stopped || claimed == design.runs() ? -1 : claimed++;
  }

  private synchronized void ended(FailedRun failure) {
    if (stopped) {
      return;
    }
    if (failure != null) {
      failures.add(failure);
    }
    ended++;
    progress.ran(ended, failures.size());
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

  private synchronized List<FailedRun> result() throws IOException {
    if (breakdown instanceof IOException problem) {
      throw problem;
    }
    if (breakdown instanceof Error problem) {
      throw problem;
    }
    if (breakdown != null) {
      throw new IllegalStateException("a thread of the study broke down", breakdown);
    }
    failures.sort(Comparator.comparingInt(FailedRun::run));
    return List.copyOf(failures);
  }
}
