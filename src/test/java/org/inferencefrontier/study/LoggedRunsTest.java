package org.inferencefrontier.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inferencefrontier.testing.DecisionEntries.entry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.file.DecisionBook;
import org.inferencefrontier.study.file.StoredDecisions;
import org.inferencefrontier.study.run.RunFunction;
import org.inferencefrontier.study.run.RunStore;
import org.inferencefrontier.study.run.SilentProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoggedRunsTest {
  private static final int RUNS = 6;
  private static final SeriesCatalog CATALOG = Synthetic.catalog(3, 12);
  private static final RunFunction FUNCTION = Synthetic.runs(CATALOG);

  private static final LoggedRuns LOGGED =
      new LoggedRuns(
          2,
          (draw, seed, run, log) -> {
            for (int month = 0; month < 12; month++) {
              log.record(
                  entry(month, "buyer", "site", "area " + run, month, run == 0, "why " + month));
            }
            return FUNCTION.run(draw, seed, run);
          });

  @TempDir private Path temporary;

  @Test
  void theFirstRunsAreKeptWithTheirDecisions() throws Exception {
    Path study = run("out", 2, LOGGED);
    DecisionBook book =
        StoredDecisions.read(study.resolve("data/decisions.parquet"), List.of("buyer"));
    // A state's choices of run 0; run 1 took nothing.
    assertThat(book.of("buyer")).hasSize(12);
    assertThat(book.of("buyer")).extracting(DecisionBook.Option::name).containsOnly("area 0");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 7})
  void besideOtherWorkTheyAreTheSameBytes(int threads) throws Exception {
    Folders.assertSame(run("many", threads, LOGGED), run("one", 1, LOGGED));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void whatBreaksThemIsToldAndTheRunsAreKept(int threads) {
    LoggedRuns broken =
        new LoggedRuns(
            1,
            (draw, seed, run, log) -> {
              throw new IllegalStateException("the ledger is off");
            });
    assertThatThrownBy(() -> run("out", threads, broken))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the ledger is off");
    assertThat(temporary.resolve("out/base-r6-s7")).doesNotExist();
    assertThat(temporary.resolve("out"))
        .isDirectoryRecursivelyContaining(
            file -> file.getFileName().toString().equals(RunStore.JOURNAL));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void anInterruptionEndsThem(int threads) throws Exception {
    Thread study = Thread.currentThread();
    AtomicInteger begun = new AtomicInteger();
    LoggedRuns interrupted =
        new LoggedRuns(
            RUNS,
            (draw, seed, run, log) -> {
              begun.incrementAndGet();
              study.interrupt();
              pause();
              return FUNCTION.run(draw, seed, run);
            });
    assertThatThrownBy(() -> run("out", threads, interrupted))
        .isInstanceOfSatisfying(
            StudyInterruptedException.class, told -> assertThat(told.kept()).isEqualTo(RUNS));
    assertThat(begun.get()).isLessThan(RUNS);
    assertThat(temporary.resolve("out").toFile().list()).containsExactly(".base-r6-s7");
  }

  /** Long enough for the other threads to notice; no interruption shortens it. */
  private static void pause() {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
  }

  private Path run(String place, int threads, LoggedRuns logged) throws Exception {
    return new Study(
            Synthetic.specification(RUNS, threads, 12),
            CATALOG,
            FUNCTION,
            new StudyObservation(List.of(), logged, List.of()),
            (study, directory) -> Files.writeString(directory.resolve("index.html"), "page"))
        .run(temporary.resolve(place), StudyStart.NEW, new SilentProgress())
        .folder();
  }
}
