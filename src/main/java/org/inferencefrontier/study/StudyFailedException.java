package org.inferencefrontier.study;

import java.nio.file.Path;
import java.util.List;
import org.inferencefrontier.study.run.FailedRun;

/** Not one run finished, so that there is no result to write. */
public final class StudyFailedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<FailedRun> failures;
  private final transient Path file;

  /**
   * @param failures every run, of all scenarios
   * @param file has all of them
   */
  StudyFailedException(List<FailedRun> failures, Path file) {
    super(message(String.join(", ", scenarios(failures)), failures));
    this.failures = List.copyOf(failures);
    this.file = file;
  }

  private static List<String> scenarios(List<FailedRun> failures) {
    return failures.stream().map(failure -> failure.specification().scenario()).distinct().toList();
  }

  /**
   * What to say where no run finished.
   *
   * @param scenarios whose runs these are
   * @param failures every run
   */
  public static String message(String scenarios, List<FailedRun> failures) {
    String first = failures.get(0).message();
    return failures.size() == 1
        ? "the run of " + scenarios + " failed: " + first
        : "all " + failures.size() + " runs of " + scenarios + " failed, run 0 with: " + first;
  }

  /** The scenarios whose runs these are, by name or file. */
  public List<String> scenarios() {
    return scenarios(failures);
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
