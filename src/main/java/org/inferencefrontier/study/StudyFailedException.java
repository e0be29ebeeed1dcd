package org.inferencefrontier.study;

import java.util.List;
import org.inferencefrontier.study.run.FailedRun;

/** Not one run of a study finished, so that there is nothing to write. */
public final class StudyFailedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<FailedRun> failures;

  StudyFailedException(List<FailedRun> failures) {
    super(
        failures.size() == 1
            ? "the run failed: " + failures.get(0).message()
            : "all " + failures.size() + " runs failed, run 0 with: " + failures.get(0).message());
    this.failures = List.copyOf(failures);
  }

  /** Every run, in order of its number. */
  public List<FailedRun> failures() {
    return failures;
  }
}
