package org.inferencefrontier.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.file.JsonFiles;
import org.inferencefrontier.study.file.RunReader;
import org.inferencefrontier.study.file.StudyFolderException;
import org.inferencefrontier.study.run.FailedRun;
import org.inferencefrontier.study.run.RunExecutor;
import org.inferencefrontier.study.run.RunFunction;
import org.inferencefrontier.study.run.RunSpecification;
import org.inferencefrontier.study.run.RunStore;
import org.inferencefrontier.study.run.RunTasks;
import org.inferencefrontier.study.run.RunningEstimates;
import org.inferencefrontier.study.run.StudyProgress;
import org.inferencefrontier.study.sampling.SamplingDesign;
import org.inferencefrontier.study.statistics.RunningEstimate;
import org.inferencefrontier.study.statistics.WatchedValue;
import org.inferencefrontier.world.parameter.ParameterValues;

/** Runs a study and writes its folder: results, manifest and the pages about it. */
public final class Study {
  /** Writes the pages about a study into its folder. */
  @FunctionalInterface
  public interface Pages {
    /**
     * @param study results and how they came about
     * @param directory the study's folder, still aside; {@code data/} and {@code manifest.json} are
     *     there
     */
    void write(StudyResult study, Path directory) throws IOException;
  }

  /**
   * A study that was written.
   *
   * @param folder its folder
   * @param result what it found
   * @param missed the targets of precision that its runs did not reach, with what they say
   */
  public record Written(Path folder, StudyResult result, List<RunningEstimate> missed) {
    public Written {
      missed = List.copyOf(missed);
    }
  }

  /** With targets of precision the runs up to a multiple of this are looked at. */
  static final int RUNS_BETWEEN_CHECKS = 50;

  private final StudySpecification specification;
  private final SamplingDesign design;
  private final SeriesCatalog catalog;
  private final RunFunction function;
  private final List<WatchedValue> watched;
  private final LoggedRuns logged;
  private final List<RunReader> readers;
  private final Pages pages;

  /**
   * @param catalog the series every run records
   * @param function a run
   * @param observation what is looked at besides
   * @param pages writes the pages
   */
  public Study(
      StudySpecification specification,
      SeriesCatalog catalog,
      RunFunction function,
      StudyObservation observation,
      Pages pages) {
    this.specification = specification;
    this.design =
        specification
            .sampling()
            .designOf(
                specification.world().parameters(), specification.runs(), specification.seed());
    this.catalog = catalog;
    this.function = function;
    this.logged = observation.logged();
    this.readers = observation.readers();
    this.watched =
        Stream.concat(
                specification.precision().stream().map(PrecisionTarget::watched),
                observation.watched().stream())
            .filter(value -> catalog.findIndexOf(value.indicator(), value.entity()) >= 0)
            .distinct()
            .toList();
    this.pages = pages;
  }

  /**
   * Runs everything. The folder appears whole or not at all; runs that ended are kept beside it
   * until then.
   *
   * @param parent where the study's folder goes
   * @throws StudyFolderException if the folder cannot be written there, or an unfinished study is
   *     in the way
   * @throws StudyFailedException if no run finished
   * @throws StudyInterruptedException if the thread was interrupted
   */
  public Written run(Path parent, StudyStart start, StudyProgress progress)
      throws IOException, StudyFailedException, StudyInterruptedException {
    StudyIdentity identity =
        StudyIdentity.of(specification, catalog).with("decisions", Integer.toString(logged.runs()));
    List<RunningEstimate> missed = new ArrayList<>();
    return new StudySession<Written>(specification.name(), identity, catalog, specification.runs())
        .run(
            parent,
            start,
            progress,
            store -> missed.addAll(execute(store, progress)),
            (folder, store, began) ->
                new Written(folder.target(), assemble(folder, store, began), missed));
  }

  /** Does the runs; gives what is then not as precise as it should be. */
  private List<RunningEstimate> execute(RunStore store, StudyProgress progress)
      throws InterruptedException, IOException {
    RunningEstimates estimates = new RunningEstimates(watched, catalog, specification.runs());
    estimates.take(store);
    RunExecutor executor =
        new RunExecutor(tasks(), specification.threads(), store, estimates, progress);
    int step = specification.precision().isEmpty() ? specification.runs() : RUNS_BETWEEN_CHECKS;
    int done = 0;
    do {
      int next = (int) Math.min((long) done + step, specification.runs());
      executor.execute(IntStream.range(done, next).toArray());
      done = next;
      progress.estimated(estimates.over(done));
    } while (done < specification.runs() && isWorthMore(missed(estimates.over(done))));
    return missed(estimates.over(done));
  }

  /** More runs help where something is missed, but not what no run has. */
  private static boolean isWorthMore(List<RunningEstimate> missed) {
    return !missed.isEmpty() && missed.stream().allMatch(estimate -> estimate.runs() > 0);
  }

  /** The runs by number. */
  RunTasks tasks() {
    return new RunTasks() {
      @Override
      public int size() {
        return specification.runs();
      }

      @Override
      public RunSpecification specification(int task) {
        return specification.run(task);
      }

      @Override
      public ParameterValues draw(int task) {
        return design.draw(task);
      }

      @Override
      public RunResult run(int task, ParameterValues draw) {
        return function.run(draw, specification.seed(), specification.randomStream(task));
      }
    };
  }

  /** The targets whose number is not known well enough. */
  private List<RunningEstimate> missed(List<RunningEstimate> estimates) {
    List<RunningEstimate> missed = new ArrayList<>();
    for (PrecisionTarget target : specification.precision()) {
      for (RunningEstimate estimate : estimates) {
        boolean asked = estimate.watched().equals(target.watched());
        if (asked && !(estimate.halfWidth() <= target.halfWidth())) {
          missed.add(estimate);
        }
      }
    }
    return missed;
  }

  private StudyResult assemble(StudyFolder folder, RunStore store, StudyIdentity identity)
      throws IOException, StudyFailedException {
    List<FailedRun> failures = store.failures();
    if (store.runs().length == 0) {
      throw folder.fail(failures);
    }
    Path directory = folder.emptyResult();
    Path data = Files.createDirectory(directory.resolve("data"));
    Path temporary = folder.emptyTemporary();
    // A run with a log is one thread's work; that of the results has stretches for one as well.
    AtomicBoolean stopped = new AtomicBoolean();
    CompletableFuture<Void> decisions = decisions(store.runs(), temporary, data, stopped::get);
    ResultStore.Written written;
    try {
      written = new ResultStore(catalog, specification, design).write(store, data);
      RunFeed feed = new RunFeed(store, catalog);
      for (RunReader reader : readers) {
        feed.feed(reader, data);
      }
      awaitEnd(decisions);
    } finally {
      // Nobody may take its files away under it.
      stopped.set(true);
      decisions.exceptionally(problem -> null).join();
    }
    StudyManifest manifest =
        StudyManifest.of(
            specification,
            design,
            identity,
            store.ended(),
            failures.size(),
            StoredTable.of(directory, List.of(data)));
    JsonFiles.write(manifest, directory.resolve(StudyFolder.MANIFEST));
    StudyResult result =
        new StudyResult(
            specification.world(), written.summary(), written.record(), manifest, failures);
    pages.write(result, directory);
    return result;
  }

  /** Writes the decisions beside other work, or at once if the study is to have one thread. */
  private CompletableFuture<Void> decisions(
      int[] finished, Path temporary, Path data, BooleanSupplier stopped) {
    if (logged.runs() == 0) {
      return CompletableFuture.completedFuture(null);
    }
    Executor executor = specification.threads() > 1 ? Study::startThread : Runnable::run;
    return CompletableFuture.runAsync(
        () -> {
          try {
            new DecisionsParquet(logged, specification, design)
                .write(finished, temporary, data, stopped);
          } catch (IOException problem) {
            throw new UncheckedIOException(problem);
          }
        },
        executor);
  }

  private static void startThread(Runnable work) {
    Thread thread = new Thread(work, "writes-decisions");
    thread.setDaemon(true);
    thread.start();
  }

  private static void awaitEnd(CompletableFuture<Void> ended) throws IOException {
    try {
      ended.get();
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while writing the decisions", asked);
    } catch (ExecutionException problem) {
      if (problem.getCause() instanceof UncheckedIOException told) {
        throw told.getCause();
      }
      if (problem.getCause() instanceof RuntimeException told) {
        throw told;
      }
      if (problem.getCause() instanceof Error told) {
        throw told;
      }
      throw new IllegalStateException(problem.getCause());
    }
  }
}
