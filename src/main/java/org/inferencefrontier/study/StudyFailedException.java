package org.inferencefrontier.study;

import java.nio.file.Path;
import java.util.List;
import org.inferencefrontier.study.run.FailedRun;

/** Not one run of a scenario finished, so that there is no result to write. */
public final class StudyFailedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<FailedRun> failures;
  private final transient Path file;

  /**
   * @param failures every run of the scenario
   * @param file has all of them
   */
  StudyFailedException(List<FailedRun> failures, Path file) {
    super(message(failures, failures.get(0)));
    this.failures = List.copyOf(failures);
    this.file = file;
  }

  private static String message(List<FailedRun> failures, FailedRun first) {
    String scenario = first.specification().scenario();
    return failures.size() == 1
        ? "the run of " + scenario + " failed: " + first.message()
        : "all "
            + failures.size()
            + " runs of "
            + scenario
            + " failed, run 0 with: "
            + first.message();
  }

  /** Every run, in order of its number. */
  public List<FailedRun> failures() {
    return failures;
  }

  /** The file that has every run, to be repeated from. */
  public Path file() {
    return file;
  }
}
