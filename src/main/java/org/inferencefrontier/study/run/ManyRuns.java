package org.inferencefrontier.study.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.inferencefrontier.study.Study;

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

  /** What a run gave, or what stopped it. */
  private record Outcome(double[] numbers, Throwable problem) {}

  private final int threads;
  private final IntConsumer ended;

  private int done;
  private int broken;
  private int firstBroken;
  private Throwable cause;

  /**
   * @param threads runs at a time, at least 1
   * @param ended hears of every run that ended, with 1; from one thread at a time
   */
  public ManyRuns(int threads, IntConsumer ended) {
    this.threads = threads;
    this.ended = ended;
  }

  /**
   * Does the runs. Those that break off are counted in {@link #failed()}.
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
      List<Future<Outcome>> waiting = new ArrayList<>();
      for (int run = 0; run < runs; run++) {
        int number = run;
        waiting.add(executor.submit(() -> once(numbers, number)));
      }
      double[][] found = new double[runs][];
      for (int run = 0; run < runs; run++) {
        Outcome outcome = waiting.get(run).get();
        found[run] = outcome.numbers();
        note(outcome.problem());
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
  private static Outcome once(Numbers numbers, int run) {
    try {
      return new Outcome(numbers.of(run), null);
    } catch (RuntimeException | AssertionError | StackOverflowError broken) {
      return new Outcome(null, broken);
    }
  }

  private void note(Throwable problem) {
    if (problem != null && broken++ == 0) {
      firstBroken = done;
      cause = problem;
    }
    done++;
  }

  /**
   * The runs of all calls so far that broke off, numbered through from the first call on; empty if
   * there are none.
   */
  public Optional<FailedRuns> failed() {
    return broken == 0
        ? Optional.empty()
        : Optional.of(new FailedRuns(broken, done, firstBroken, cause));
  }
}
