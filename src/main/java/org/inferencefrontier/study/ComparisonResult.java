package org.inferencefrontier.study;

import java.nio.file.Path;
import java.util.List;
import org.inferencefrontier.study.run.FailedRun;
import org.inferencefrontier.study.statistics.PairedDifference;
import org.inferencefrontier.study.statistics.WatchedValue;

/**
 * What a comparison found.
 *
 * @param headlines what each scenario but the reference changes in the headline numbers
 * @param failed every scenario with runs that ended in an error, in the order of all
 */
public record ComparisonResult(List<Headline> headlines, List<FailedScenario> failed) {
  /**
   * A headline number under a scenario.
   *
   * @param scenario name of the scenario
   * @param value which number
   * @param paired what the scenario changes in it
   */
  public record Headline(String scenario, WatchedValue value, PairedDifference paired) {}

  /**
   * The runs of a scenario that ended in an error.
   *
   * @param scenario name of the scenario
   * @param runs of how many
   * @param failures these runs
   * @param file what has all of them, to be repeated from
   */
  public record FailedScenario(String scenario, int runs, List<FailedRun> failures, Path file) {
    public FailedScenario {
      failures = List.copyOf(failures);
    }

    /** Whether not one run of the scenario finished. */
    public boolean isWhole() {
      return failures.size() == runs;
    }
  }

  public ComparisonResult {
    headlines = List.copyOf(headlines);
    failed = List.copyOf(failed);
  }
}
