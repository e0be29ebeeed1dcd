package org.inferencefrontier.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.file.StudyFolderException;
import org.inferencefrontier.study.run.RunFunction;
import org.inferencefrontier.study.run.SilentProgress;

/**
 * A study of two seconds or so, half of them runs, in a process of its own, for tests that kill it.
 */
final class SlowStudy {
  static final String NAME = "base-r80-s7";

  private static final int RUNS = 80;
  private static final int MONTHS = 24;
  private static final SeriesCatalog CATALOG = Synthetic.catalog(40, MONTHS);

  private SlowStudy() {}

  /** Runs the study, or what is left of it, in the folder of the first argument. */
  public static void main(String[] arguments) throws Exception {
    try {
      run(Path.of(arguments[0]), 25);
    } catch (StudyFolderException problem) {
      System.err.println(problem.getMessage());
      System.exit(2);
    }
  }

  static Path run(Path parent, long millisecondsPerRun) throws Exception {
    RunFunction quick = Synthetic.runs(CATALOG);
    RunFunction slow =
        (draw, seed, run) -> {
          pause(millisecondsPerRun);
          if (run == 11) {
            throw new IllegalStateException("eleven");
          }
          return quick.run(draw, seed, run);
        };
    return new Study(
            Synthetic.specification(RUNS, 2, MONTHS),
            CATALOG,
            slow,
            StudyObservation.NONE,
            SlowStudy::page)
        .run(parent, StudyStart.RESUME, new SilentProgress())
        .folder();
  }

  private static void page(StudyResult study, Path directory) throws IOException {
    Files.writeString(directory.resolve("index.html"), "mean " + study.summary().mean(0, 3));
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException problem) {
      throw new IllegalStateException(problem);
    }
  }
}
