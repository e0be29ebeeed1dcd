package org.inferencefrontier.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.file.StudyFolderException;
import org.inferencefrontier.study.run.FailedRun;
import org.inferencefrontier.study.run.RunFunction;
import org.inferencefrontier.study.run.SilentProgress;
import org.inferencefrontier.study.sampling.Sampling;
import org.inferencefrontier.study.sampling.SamplingDesign;
import org.inferencefrontier.study.statistics.EnsembleSummary;
import org.inferencefrontier.study.statistics.Quantile;
import org.inferencefrontier.study.statistics.RunsInMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudyTest {
  private static final int MONTHS = 30;
  private static final SeriesCatalog CATALOG = Synthetic.catalog(4, MONTHS);
  private static final Study.Pages PAGES =
      (study, directory) -> Files.writeString(directory.resolve("index.html"), "page");

  @TempDir private Path temporary;

  @ParameterizedTest
  @ValueSource(ints = {2, 7})
  void noByteDependsOnThreads(int threads) throws Exception {
    Path one =
        study(24, 1, Synthetic.runs(CATALOG))
            .run(place("one"), StudyStart.NEW, new SilentProgress())
            .folder();
    Path many =
        study(24, threads, Synthetic.runs(CATALOG))
            .run(place("many"), StudyStart.NEW, new SilentProgress())
            .folder();
    Folders.assertSame(many, one);
  }

  @Test
  void summaryEqualsThatOfRunsInMemory() throws Exception {
    RunFunction function = Synthetic.runs(CATALOG);
    SamplingDesign design = Sampling.USUAL.designOf(Synthetic.PARAMETERS, 24, 7);
    List<RunResult> runs = new ArrayList<>();
    for (int run = 0; run < 24; run++) {
      runs.add(function.run(design.draw(run), 7, run));
    }
    EnsembleSummary expected = new RunsInMemory(CATALOG, runs).summary(0);
    EnsembleSummary found =
        study(24, 3, function)
            .run(place("out"), StudyStart.NEW, new SilentProgress())
            .result()
            .summary();
    for (int series = 0; series < CATALOG.size(); series++) {
      for (int month = 0; month < MONTHS; month++) {
        assertThat(found.count(series, month)).isEqualTo(expected.count(series, month));
        assertThat((Double) found.mean(series, month))
            .isEqualTo((Double) expected.mean(series, month));
        assertThat((Double) found.quantile(series, month, Quantile.P05))
            .isEqualTo((Double) expected.quantile(series, month, Quantile.P05));
      }
    }
  }

  @Test
  void folderHoldsEverything() throws Exception {
    Study.Written written =
        study(6, 2, Synthetic.runs(CATALOG))
            .run(place("out"), StudyStart.NEW, new SilentProgress());
    assertThat(written.folder()).isEqualTo(place("out").resolve("base-r6-s7"));
    assertThat(Folders.files(written.folder()))
        .containsExactlyInAnyOrder(
            "index.html",
            "manifest.json",
            "data/README.md",
            "data/draws.parquet",
            "data/record-points.csv",
            "data/constants/000.parquet",
            "data/series/000.parquet",
            "data/summary.csv");
    List<String> rows = Files.readAllLines(written.folder().resolve("data/summary.csv"));
    assertThat(rows.get(0)).isEqualTo("indicator,entity,month,n,mean,sd,p05,p25,p50,p75,p95");
    assertThat(rows).hasSize(1 + 8 * MONTHS + 1);
    assertThat(rows.get(1)).startsWith("vendor.level,entity-0,2023-01,6,");
    assertThat(rows.get(rows.size() - 1)).startsWith("world.crossover_month,,,4,");
    JsonNode manifest =
        new JsonMapper().readTree(Files.readString(written.folder().resolve("manifest.json")));
    assertThat(manifest.get("until").asText()).isEqualTo("2025-06");
    assertThat(manifest.get("draws").size()).isEqualTo(6);
    assertThat(manifest.get("draws").get(5).get(1).asDouble())
        .isEqualTo(Sampling.USUAL.designOf(Synthetic.PARAMETERS, 6, 7).draw(5).get("price"));
  }

  @Test
  void failingRunDoesNotStopTheOthers() throws Exception {
    RunFunction sound = Synthetic.runs(CATALOG);
    RunFunction function =
        (draw, seed, run) -> {
          if (run == 3) {
            throw new IllegalStateException("the ledger\n  is off by 2");
          }
          return sound.run(draw, seed, run);
        };
    Study.Written written =
        study(6, 2, function).run(place("out"), StudyStart.NEW, new SilentProgress());
    StudyResult result = written.result();
    assertThat(result.summary().failedRuns()).isEqualTo(1);
    assertThat(result.summary().count(0, 0)).isEqualTo(5);
    assertThat(result.manifest().failedRuns()).isEqualTo(1);
    FailedRun failure = result.failures().get(0);
    assertThat(failure.run()).isEqualTo(3);
    assertThat(failure.message()).isEqualTo("the ledger is off by 2");
    assertThat(failure.parameters())
        .containsEntry(
            "price", Sampling.USUAL.designOf(Synthetic.PARAMETERS, 6, 7).draw(3).get("price"));
    JsonNode listed =
        new JsonMapper()
            .readTree(Files.readString(written.folder().resolve("data/failed-runs.json")));
    assertThat(listed.get(0).get("stackTrace").asText()).contains("IllegalStateException");
  }

  @Test
  void ifAllRunsFailNothingButWhatRepeatsThemIsWritten() throws Exception {
    RunFunction function =
        (draw, seed, run) -> {
          throw new IllegalStateException("no");
        };
    Path failed = place("out").resolve("base-r6-s7-failed-runs.json");
    assertThatThrownBy(
            () -> study(6, 2, function).run(place("out"), StudyStart.NEW, new SilentProgress()))
        .isInstanceOfSatisfying(
            StudyFailedException.class, problem -> assertThat(problem.file()).isEqualTo(failed))
        .hasMessage("all 6 runs of base failed, run 0 with: no");
    assertThat(place("out").toFile().list()).containsExactly(failed.getFileName().toString());
    JsonNode listed = new JsonMapper().readTree(Files.readString(failed));
    assertThat(listed.size()).isEqualTo(6);
    assertThat(listed.at("/5/specification/run").asInt()).isEqualTo(5);
    // It is of no use once the study has results.
    study(6, 2, Synthetic.runs(CATALOG)).run(place("out"), StudyStart.NEW, new SilentProgress());
    assertThat(place("out").toFile().list()).containsExactly("base-r6-s7");
  }

  @Test
  void runsAreKeptIfThePagesFail() throws Exception {
    Study failing =
        new Study(
            Synthetic.specification(3, 1, MONTHS),
            CATALOG,
            Synthetic.runs(CATALOG),
            StudyObservation.NONE,
            (result, directory) -> {
              throw new IOException("no page today");
            });
    assertThatThrownBy(() -> failing.run(place("out"), StudyStart.NEW, new SilentProgress()))
        .hasMessage("no page today");
    assertThat(place("out").resolve("base-r3-s7")).doesNotExist();
    assertResumes(3);
  }

  /** The study goes on without running anything anew, and ends as if it had never stopped. */
  private void assertResumes(int runs) throws Exception {
    List<Integer> again = new ArrayList<>();
    RunFunction sound = Synthetic.runs(CATALOG);
    RunFunction counted =
        (draw, seed, run) -> {
          again.add(run);
          return sound.run(draw, seed, run);
        };
    Path resumed =
        study(runs, 1, counted).run(place("out"), StudyStart.RESUME, new SilentProgress()).folder();
    assertThat(again).isEmpty();
    Path whole =
        study(runs, 1, sound).run(place("whole"), StudyStart.NEW, new SilentProgress()).folder();
    Folders.assertSame(resumed, whole);
    assertThat(place("out").toFile().list()).containsExactly("base-r" + runs + "-s7");
  }

  @Test
  void interruptionKeepsTheRunsThatEnded() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    RunFunction sound = Synthetic.runs(CATALOG);
    RunFunction function =
        (draw, seed, run) -> {
          if (run == 4) {
            running.countDown();
            await(never);
          }
          return sound.run(draw, seed, run);
        };
    List<Throwable> thrown = new ArrayList<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                study(6, 1, function).run(place("out"), StudyStart.NEW, new SilentProgress());
              } catch (Exception problem) {
                thrown.add(problem);
              }
            });
    thread.start();
    running.await();
    thread.interrupt();
    thread.join();
    never.countDown();
    assertThat(thrown)
        .singleElement()
        .isInstanceOfSatisfying(
            StudyInterruptedException.class, problem -> assertThat(problem.kept()).isEqualTo(4));
    assertThatThrownBy(
            () -> study(6, 2, sound).run(place("out"), StudyStart.NEW, new SilentProgress()))
        .isInstanceOf(StudyFolderException.class)
        .hasMessage(
            "4 runs of an unfinished study are kept for "
                + place("out").resolve("base-r6-s7")
                + "; --resume continues it, --restart throws them away");
    Path resumed =
        study(6, 2, sound).run(place("out"), StudyStart.RESUME, new SilentProgress()).folder();
    Path whole =
        study(6, 2, sound).run(place("whole"), StudyStart.NEW, new SilentProgress()).folder();
    Folders.assertSame(resumed, whole);
  }

  /** Ctrl-C while inputs are still read: the folder can be written as well as before. */
  @Test
  void interruptionBeforeTheFirstRunIsTakenForNothingElse() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(
            () ->
                study(2, 1, Synthetic.runs(CATALOG))
                    .run(place("out"), StudyStart.NEW, new SilentProgress()))
        .isInstanceOf(StudyInterruptedException.class);
    assertThat(place("out")).doesNotExist();
  }

  @Test
  void interruptionWhileWritingKeepsEveryRun() throws Exception {
    Study study =
        new Study(
            Synthetic.specification(3, 1, MONTHS),
            CATALOG,
            Synthetic.runs(CATALOG),
            StudyObservation.NONE,
            (result, directory) -> Thread.currentThread().interrupt());
    assertThatThrownBy(() -> study.run(place("out"), StudyStart.NEW, new SilentProgress()))
        .isInstanceOf(StudyInterruptedException.class)
        .hasMessage("3 of 3 runs are kept");
    assertResumes(3);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException problem) {
      throw new IllegalStateException(problem);
    }
  }

  @Test
  void earlierStudyIsReplacedOnlyByAWholeOne() throws Exception {
    Path folder =
        study(6, 2, Synthetic.runs(CATALOG))
            .run(place("out"), StudyStart.NEW, new SilentProgress())
            .folder();
    Files.writeString(folder.resolve("mine.txt"), "old");
    RunFunction failing =
        (draw, seed, run) -> {
          throw new IllegalStateException("no");
        };
    assertThatThrownBy(
            () -> study(6, 2, failing).run(place("out"), StudyStart.NEW, new SilentProgress()))
        .isInstanceOf(StudyFailedException.class);
    assertThat(folder.resolve("mine.txt")).exists();
    study(6, 2, Synthetic.runs(CATALOG)).run(place("out"), StudyStart.NEW, new SilentProgress());
    assertThat(folder.resolve("mine.txt")).doesNotExist();
    assertThat(place("out").toFile().list()).containsExactly("base-r6-s7");
  }

  @Test
  void foldersOfOthersAreNotTouched() throws IOException {
    Path folder = place("out").resolve("base-r6-s7");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("thesis.txt"), "mine");
    assertThatThrownBy(
            () ->
                study(6, 2, Synthetic.runs(CATALOG))
                    .run(place("out"), StudyStart.NEW, new SilentProgress()))
        .isInstanceOf(StudyFolderException.class)
        .hasMessage(folder + " exists and is not a study; remove it or choose another folder");
    assertThat(folder.resolve("thesis.txt")).exists();
  }

  /** It is moved aside in the end, after hours perhaps. */
  @Test
  void aStudyThatCannotBeReplacedIsToldBeforeTheFirstRun() throws Exception {
    Study study = study(2, 1, Synthetic.runs(CATALOG));
    Path folder = study.run(place("out"), StudyStart.NEW, new SilentProgress()).folder();
    assertThat(folder.toFile().setWritable(false)).isTrue();
    try {
      assumeFalse(Files.isWritable(folder), "skipped: root may write anywhere");
      assertThatThrownBy(() -> study.run(place("out"), StudyStart.NEW, new SilentProgress()))
          .isInstanceOf(StudyFolderException.class)
          .hasMessage("cannot write into the folder " + folder + ": it is not a writable folder");
    } finally {
      assertThat(folder.toFile().setWritable(true)).isTrue();
    }
  }

  @Test
  void fileInTheWayIsTheUsersMistake() throws IOException {
    Files.writeString(place("file"), "");
    assertThatThrownBy(
            () ->
                study(6, 2, Synthetic.runs(CATALOG))
                    .run(place("file"), StudyStart.NEW, new SilentProgress()))
        .isInstanceOf(StudyFolderException.class)
        .hasMessage(
            "cannot write into the folder " + place("file") + ": it is not a writable folder");
  }

  /** A folder where the runs should be kept ended in a message about us, some of them after all. */
  @Test
  void whatIsInTheWayOfAStudysOwnFilesIsTold() throws IOException {
    Path work = Files.createDirectories(place("out").resolve(".base-r6-s7"));
    for (String file : List.of("runs.spool", "runs.journal", "study.json", "lock")) {
      assertInTheWay(Files.createDirectory(work.resolve(file)), "file");
      assertInTheWay(Files.createSymbolicLink(work.resolve(file), Path.of(file)), "file");
      assertInTheWay(Files.createSymbolicLink(work.resolve(file), Path.of("nowhere")), "file");
    }
    for (String folder : List.of("result", "temporary", "earlier")) {
      assertInTheWay(Files.writeString(work.resolve(folder), "mine"), "folder");
      assertInTheWay(Files.createSymbolicLink(work.resolve(folder), Path.of("nowhere")), "folder");
    }
    Files.delete(work);
    assertInTheWay(Files.writeString(work, "mine"), "folder");
    assertInTheWay(Files.createSymbolicLink(work, Path.of("nowhere")), "folder");
    Path failed = place("out").resolve("base-r6-s7-failed-runs.json");
    assertInTheWay(Files.createDirectory(failed), "file");
    assertThat(place("out")).isEmptyDirectory();
  }

  private void assertInTheWay(Path obstacle, String expected) throws IOException {
    String mistake = obstacle + " exists and is not a " + expected + "; remove it first";
    for (StudyStart start : StudyStart.values()) {
      assertThatThrownBy(
              () ->
                  study(6, 2, Synthetic.runs(CATALOG))
                      .run(place("out"), start, new SilentProgress()))
          .isInstanceOf(StudyFolderException.class)
          .hasMessage(mistake);
    }
    assertThatThrownBy(() -> ResultFolder.require(place("out"), "base-r6-s7"))
        .isInstanceOf(StudyFolderException.class)
        .hasMessage(mistake);
    Files.delete(obstacle);
  }

  private Path place(String name) {
    return temporary.resolve(name);
  }

  private static Study study(int runs, int threads, RunFunction function) {
    return new Study(
        Synthetic.specification(runs, threads, MONTHS),
        CATALOG,
        function,
        StudyObservation.NONE,
        PAGES);
  }
}
