package org.inferencefrontier.study;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/**
 * Many short runs of which only some numbers are wanted, on several threads. What comes out depends
 * on the runs' numbers alone. For studies whose runs are kept, see {@link Study}.
 */
public final class ManyRuns {
  /** Gives the numbers of a run. Called from several threads at once. */
  @FunctionalInterface
  public interface Numbers {
    /**
     * @param run number of the run, from 0
     */
    double[] of(int run);
  }

  private final int threads;
  private final IntConsumer ended;

  /**
   * @param threads runs at a time, at least 1
   * @param ended hears of every run that ended, with 1; from one thread at a time
   */
  public ManyRuns(int threads, IntConsumer ended) {
    this.threads = threads;
    this.ended = ended;
  }

  /**
   * Does the runs.
   *
   * @return {@code [run][number]}; null for a run that broke off
   * @throws InterruptedException if the calling thread was interrupted; runs that have not begun
   *     are left out then
   */
  public double[][] collect(int runs, Numbers numbers) throws InterruptedException {
    ExecutorService executor =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread worker = new Thread(task, "many-runs");
              worker.setDaemon(true);
              return worker;
            });
    try {
      List<Future<double[]>> waiting = new ArrayList<>();
      for (int run = 0; run < runs; run++) {
        int number = run;
        waiting.add(executor.submit(() -> once(numbers, number)));
      }
      double[][] found = new double[runs][];
      for (int run = 0; run < runs; run++) {
        found[run] = waiting.get(run).get();
        ended.accept(1);
      }
      return found;
    } catch (ExecutionException problem) {
      throw new IllegalStateException(problem.getCause());
    } finally {
      executor.shutdownNow();
    }
  }

  /** A run that cannot be finished has no numbers, whatever stopped it, as in other studies. */
  private static double[] once(Numbers numbers, int run) {
    try {
      return numbers.of(run);
    } catch (RuntimeException | AssertionError | StackOverflowError broken) {
      return null;
    }
  }
}
