package org.inferencefrontier.study.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.SeriesCatalog;

/**
 * The runs of a study that ended, kept on disk as they end. A run counts when its line is in the
 * journal and its result has the checksum of that line, so that whatever a crash left behind, every
 * run is here whole or not at all.
 *
 * <p>A process that is killed loses only the runs under way: what it wrote is the operating
 * system's. The disk is asked to have everything every few seconds, so that a power cut loses no
 * more than the runs of that time; they are run again.
 */
public final class RunStore implements EndedRuns, AutoCloseable {
  /** File of the journal. */
  public static final String JOURNAL = "runs.journal";

  /** File of the results. */
  public static final String SPOOL = "runs.spool";

  /** What a crash of the machine, not of the program, can cost of the runs that ended. */
  private static final int SECONDS_BETWEEN_FORCES = 5;

  private final SeriesCatalog catalog;
  private final RunSpool spool;
  private final RunJournal journal;
  private final BitSet finished = new BitSet();
  private final TreeMap<Integer, FailedRun> failures = new TreeMap<>();

  /** Waits for the disk, so that the runs' threads need not. */
  private final ScheduledExecutorService forcing =
      Executors.newSingleThreadScheduledExecutor(RunStore::daemon);

  private int forced;
  private volatile IOException failedForce;

  /** Opens what is in a folder, or starts with nothing. */
  public RunStore(Path directory, SeriesCatalog catalog) throws IOException {
    this.catalog = catalog;
    this.spool = new RunSpool(directory.resolve(SPOOL), catalog);
    try {
      this.journal = new RunJournal(directory.resolve(JOURNAL));
    } catch (IOException problem) {
      spool.close();
      throw problem;
    }
    for (RunJournal.Entry entry : journal.opened()) {
      if (entry.failure() != null) {
        failures.put(entry.run(), entry.failure());
      } else if (spool.holds(entry.run(), entry.checksum())) {
        finished.set(entry.run());
      }
    }
    forced = ended();
    forcing.scheduleWithFixedDelay(
        this::force, SECONDS_BETWEEN_FORCES, SECONDS_BETWEEN_FORCES, TimeUnit.SECONDS);
  }

  SeriesCatalog catalog() {
    return catalog;
  }

  /** Keeps the result of a run. Thread-safe. */
  void finished(int run, RunResult result) throws IOException {
    journal.append(RunJournal.Entry.finished(run, spool.write(run, result)));
    synchronized (finished) {
      finished.set(run);
    }
    if (failedForce != null) {
      throw failedForce;
    }
  }

  /** Keeps that a run failed. Thread-safe. */
  void failed(int run, FailedRun failure) throws IOException {
    journal.append(RunJournal.Entry.failed(run, failure));
    synchronized (finished) {
      failures.put(run, failure);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "keeps-runs");
    thread.setDaemon(true);
    return thread;
  }

  /** What goes wrong here is told to the next run that ends. */
  private void force() {
    int ended = ended();
    if (ended == forced) {
      return;
    }
    try {
      spool.force();
      journal.force();
      forced = ended;
    } catch (IOException problem) {
      failedForce = problem;
    }
  }

  /** Whether a run finished or failed. */
  boolean hasEnded(int run) {
    synchronized (finished) {
      return finished.get(run) || failures.containsKey(run);
    }
  }

  /** Number of runs that finished or failed. */
  public int ended() {
    synchronized (finished) {
      return finished.cardinality() + failures.size();
    }
  }

  /** Number of runs that failed. */
  public int failed() {
    synchronized (finished) {
      return failures.size();
    }
  }

  @Override
  public int[] runs() {
    synchronized (finished) {
      return finished.stream().toArray();
    }
  }

  @Override
  public List<FailedRun> failures() {
    synchronized (finished) {
      Collection<FailedRun> ascending = failures.values();
      return List.copyOf(ascending);
    }
  }

  /** Why a run failed, null if it did not. */
  public FailedRun failure(int run) {
    synchronized (finished) {
      return failures.get(run);
    }
  }

  @Override
  public void read(int from, int to, int fromRun, int toRun, float[][] target) throws IOException {
    spool.read(Arrays.copyOfRange(runs(), fromRun, toRun), from, to, target);
  }

  @Override
  public void readAhead(int from, int to) throws IOException {
    spool.readAhead(runs(), from, to);
  }

  /** As {@link RunSpool#readAhead}. */
  public void readAhead(int[] runs, int from, int to) throws IOException {
    spool.readAhead(runs, from, to);
  }

  /** As {@link RunSpool#read(int[], int, int, float[][])}. */
  public void read(int[] runs, int from, int to, float[][] target) throws IOException {
    spool.read(runs, from, to, target);
  }

  /** As {@link RunSpool#read}. */
  public float[][] read(int[] runs, int from, int to) throws IOException {
    return spool.read(runs, from, to);
  }

  @Override
  public void close() throws IOException {
    // Without interrupting it: that would close the file under the runs' threads.
    forcing.shutdown();
    try (spool) {
      journal.close();
    }
  }
}
