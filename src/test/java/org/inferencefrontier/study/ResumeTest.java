package org.inferencefrontier.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.file.StudyFolderException;
import org.inferencefrontier.study.run.RunExecutor;
import org.inferencefrontier.study.run.RunFunction;
import org.inferencefrontier.study.run.RunStore;
import org.inferencefrontier.study.run.RunningEstimates;
import org.inferencefrontier.study.run.SilentProgress;
import org.inferencefrontier.study.sampling.Sampling;
import org.inferencefrontier.study.sampling.SamplingDesign;
import org.inferencefrontier.world.time.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeTest {
  private static final int MONTHS = 12;
  private static final int RUNS = 12;
  private static final String NAME = "base-r12-s7";
  private static final SeriesCatalog CATALOG = Synthetic.catalog(3, MONTHS);
  private static final Study.Pages PAGES = (study, directory) -> {};

  @TempDir private Path temporary;

  @Test
  void aJournalCutAnywhereGivesTheSameBytes() throws Exception {
    Path whole = run(specification(), "whole", StudyStart.NEW).folder();
    Path unfinished = unfinished("kept");
    byte[] journal = Files.readAllBytes(unfinished.resolve(RunStore.JOURNAL));
    for (int cut = 0; cut <= journal.length; cut += 37) {
      Path out = temporary.resolve("cut-" + cut);
      copy(unfinished, out.resolve("." + NAME));
      Files.write(out.resolve("." + NAME).resolve(RunStore.JOURNAL), Arrays.copyOf(journal, cut));
      Folders.assertSame(run(specification(), "cut-" + cut, StudyStart.RESUME).folder(), whole);
    }
  }

  @Test
  void aResultThatThePowerCutTookIsRunAgain() throws Exception {
    Path whole = run(specification(), "whole", StudyStart.NEW).folder();
    Path work = unfinished("out");
    try (FileChannel spool =
        FileChannel.open(work.resolve("runs.spool"), StandardOpenOption.WRITE)) {
      // The last run's tail is gone, and a page of an early one was never written.
      spool.truncate(spool.size() - 100);
      spool.write(ByteBuffer.allocate(64), 400);
    }
    List<Integer> again = Collections.synchronizedList(new ArrayList<>());
    RunFunction sound = Synthetic.runs(CATALOG);
    Study study =
        new Study(
            specification(),
            CATALOG,
            (draw, seed, run) -> {
              again.add(run);
              return sound.run(draw, seed, run);
            },
            StudyObservation.NONE,
            PAGES);
    Path folder =
        study.run(temporary.resolve("out"), StudyStart.RESUME, new SilentProgress()).folder();
    assertThat(again).containsExactlyInAnyOrder(1, 11);
    Folders.assertSame(folder, whole);
  }

  @Test
  void noByteDependsOnTheOrderOfTheRuns() throws Exception {
    List<byte[]> files = new ArrayList<>();
    for (long order = 0; order < 3; order++) {
      Path work = Files.createDirectories(temporary.resolve("order-" + order));
      List<Integer> shuffled = new ArrayList<>(IntStream.range(0, RUNS).boxed().toList());
      if (order > 0) {
        Collections.shuffle(shuffled, new Random(order));
      }
      try (RunStore store = new RunStore(work, CATALOG)) {
        Study study =
            new Study(
                specification(), CATALOG, Synthetic.runs(CATALOG), StudyObservation.NONE, PAGES);
        new RunExecutor(
                study.tasks(),
                2,
                store,
                new RunningEstimates(List.of(), CATALOG, RUNS),
                new SilentProgress())
            .execute(shuffled.stream().mapToInt(Integer::intValue).toArray());
        Path data = Files.createDirectories(work.resolve("result/data"));
        SamplingDesign design = Sampling.USUAL.designOf(Synthetic.PARAMETERS, RUNS, 7);
        new ResultStore(CATALOG, specification(), design).write(store, data);
        files.add(Files.readAllBytes(data.resolve("summary.csv")));
        files.add(Files.readAllBytes(data.resolve("series/000.parquet")));
      }
    }
    for (int i = 2; i < files.size(); i++) {
      assertThat(files.get(i)).isEqualTo(files.get(i % 2));
    }
  }

  @Test
  void whatChangedIsNamed() throws Exception {
    unfinished("out");
    assertRefused(
        with(Synthetic.provenance("1", "a.csv", "1234"), YearMonth.of(2023, 12)),
        "version was 0, is 1");
    assertRefused(
        with(Synthetic.provenance("0", "a.csv", "5678"), YearMonth.of(2023, 12)), "a.csv changed");
    assertRefused(
        with(Synthetic.provenance("0", "b.csv", "1234"), YearMonth.of(2023, 12)),
        "a.csv is gone; b.csv is new");
    assertRefused(
        with(Synthetic.provenance("0", "a.csv", "1234"), YearMonth.of(2023, 6)),
        "until was 2023-12, is 2023-06");
    Path identity = temporary.resolve("out/." + NAME + "/study.json");
    String code = ProgramCode.fingerprint();
    Files.writeString(identity, Files.readString(identity).replace(code, "other"));
    assertRefused(specification(), "code of the program was other, is " + code);
    // None of that cost a run.
    assertThat(temporary.resolve("out/." + NAME).resolve(RunStore.JOURNAL)).isNotEmptyFile();
  }

  private void assertRefused(StudySpecification changed, String what) {
    assertThatThrownBy(() -> run(changed, "out", StudyStart.RESUME))
        .isInstanceOf(StudyFolderException.class)
        .hasMessage(
            "cannot resume "
                + temporary.resolve("out").resolve(NAME)
                + ", something changed since it began: "
                + what
                + ". Undo that, or begin anew with --restart");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"facts\": {}, \"ofANewerVersion\": 1}", "gone"})
  void runsOfWhichNobodyKnowsWhatTheyAreAreNotThrownAway(String identity) throws Exception {
    Path work = unfinished("out");
    Path file = work.resolve("study.json");
    if (identity.equals("gone")) {
      Files.delete(file);
    } else {
      Files.writeString(file, identity);
    }
    for (StudyStart start : List.of(StudyStart.RESUME, StudyStart.NEW)) {
      assertThatThrownBy(() -> run(specification(), "out", start))
          .isInstanceOf(StudyFolderException.class)
          .hasMessage(
              "12 runs of an unfinished study are kept for "
                  + temporary.resolve("out").resolve(NAME)
                  + ", but "
                  + file
                  + ", which says of what study they are, is missing, damaged or of another version"
                  + " of the program; --restart throws them away");
    }
    assertThat(work.resolve(RunStore.JOURNAL)).isNotEmptyFile();
    assertThat(run(specification(), "out", StudyStart.RESTART).folder()).isDirectory();
  }

  @Test
  void restartThrowsTheRunsAway() throws Exception {
    unfinished("out");
    StudySpecification changed =
        with(Synthetic.provenance("1", "a.csv", "1234"), YearMonth.of(2023, 12));
    Path folder = run(changed, "out", StudyStart.RESTART).folder();
    Folders.assertSame(folder, run(changed, "whole", StudyStart.NEW).folder());
  }

  @Test
  void resumeWithNothingToResumeBegins() throws Exception {
    assertThat(run(specification(), "out", StudyStart.RESUME).folder()).isDirectory();
    assertThat(run(specification(), "out", StudyStart.RESUME).folder()).isDirectory();
  }

  @Test
  void aFailureIsKeptAndNotRunAgain() throws Exception {
    RunFunction sound = Synthetic.runs(CATALOG);
    RunFunction failing =
        (draw, seed, run) -> {
          if (run == 2) {
            throw new IllegalStateException("no power", new IOException("cable"));
          }
          return sound.run(draw, seed, run);
        };
    Study.Pages broken =
        (study, directory) -> {
          throw new IOException("not today");
        };
    assertThatThrownBy(
            () ->
                new Study(specification(), CATALOG, failing, StudyObservation.NONE, broken)
                    .run(temporary.resolve("out"), StudyStart.NEW, new SilentProgress()))
        .hasMessage("not today");
    Path resumed =
        new Study(specification(), CATALOG, sound, StudyObservation.NONE, PAGES)
            .run(temporary.resolve("out"), StudyStart.RESUME, new SilentProgress())
            .folder();
    Path whole =
        new Study(specification(), CATALOG, failing, StudyObservation.NONE, PAGES)
            .run(temporary.resolve("whole"), StudyStart.NEW, new SilentProgress())
            .folder();
    Folders.assertSame(resumed, whole);
    assertThat(resumed.resolve("data/failed-runs.json")).content().contains("Caused by: ");
  }

  @Test
  void theSecondStudyInAFolderIsRefused() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    RunFunction sound = Synthetic.runs(CATALOG);
    RunFunction slow =
        (draw, seed, run) -> {
          inside.countDown();
          try {
            go.await();
          } catch (InterruptedException problem) {
            throw new IllegalStateException(problem);
          }
          return sound.run(draw, seed, run);
        };
    List<Throwable> thrown = new ArrayList<>();
    Thread first =
        new Thread(
            () -> {
              try {
                new Study(specification(), CATALOG, slow, StudyObservation.NONE, PAGES)
                    .run(temporary.resolve("out"), StudyStart.NEW, new SilentProgress());
              } catch (Exception problem) {
                thrown.add(problem);
              }
            });
    first.start();
    inside.await();
    for (StudyStart start : StudyStart.values()) {
      assertThatThrownBy(() -> run(specification(), "out", start))
          .isInstanceOf(StudyFolderException.class)
          .hasMessage(
              "another study is writing "
                  + temporary.resolve("out").resolve(NAME)
                  + "; wait until it ends, or choose another folder with --out");
    }
    go.countDown();
    first.join();
    assertThat(thrown).isEmpty();
    Folders.assertSame(
        temporary.resolve("out").resolve(NAME),
        run(specification(), "whole", StudyStart.NEW).folder());
  }

  @Test
  void theLockOfADeadProcessHoldsNobodyUp() throws Exception {
    Path work = unfinished("out");
    Files.writeString(work.resolve("lock"), "999999\n");
    assertThat(run(specification(), "out", StudyStart.RESUME).folder()).isDirectory();
  }

  @Test
  void aKillWhileFoldersAreExchangedLosesNeither() throws Exception {
    Path finished = run(specification(), "out", StudyStart.NEW).folder();
    Path work = temporary.resolve("out/." + NAME);
    Files.createDirectories(work);
    Files.move(finished, work.resolve("earlier"), StandardCopyOption.ATOMIC_MOVE);
    assertThatThrownBy(
            () ->
                new Study(
                        specification(),
                        CATALOG,
                        (draw, seed, run) -> {
                          throw new IllegalStateException("no");
                        },
                        StudyObservation.NONE,
                        PAGES)
                    .run(temporary.resolve("out"), StudyStart.NEW, new SilentProgress()))
        .isInstanceOf(StudyFailedException.class);
    assertThat(finished.resolve("manifest.json")).exists();
    assertThat(work).doesNotExist();
  }

  private static StudySpecification specification() {
    return Synthetic.specification(RUNS, 2, MONTHS);
  }

  private static StudySpecification with(Provenance provenance, YearMonth until) {
    return new StudySpecification(
        Synthetic.world(), until, RUNS, 7, 2, Sampling.USUAL, List.of(), provenance);
  }

  private Study.Written run(StudySpecification specification, String place, StudyStart start)
      throws Exception {
    SeriesCatalog catalog = Synthetic.catalog(3, Timeline.indexOf(specification.until()) + 1);
    return new Study(specification, catalog, Synthetic.runs(catalog), StudyObservation.NONE, PAGES)
        .run(temporary.resolve(place), start, new SilentProgress());
  }

  /** What is left of a study that had all its runs when it stopped. */
  private Path unfinished(String place) {
    assertThatThrownBy(
            () ->
                new Study(
                        specification(),
                        CATALOG,
                        Synthetic.runs(CATALOG),
                        StudyObservation.NONE,
                        (study, directory) -> {
                          throw new IOException("stop");
                        })
                    .run(temporary.resolve(place), StudyStart.NEW, new SilentProgress()))
        .hasMessage("stop");
    return temporary.resolve(place).resolve("." + NAME);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (String file : Folders.files(from)) {
      Files.copy(from.resolve(file), to.resolve(file));
    }
  }
}
