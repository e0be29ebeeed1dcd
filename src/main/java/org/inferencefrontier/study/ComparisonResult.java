package org.inferencefrontier.study;

import java.util.List;
import org.inferencefrontier.study.run.FailedRun;
import org.inferencefrontier.study.statistics.PairedDifference;
import org.inferencefrontier.study.statistics.WatchedValue;

/**
 * What a comparison found.
 *
 * @param headlines what each scenario but the reference changes in the headline numbers
 * @param failures the runs of all scenarios that ended in an error
 */
public record ComparisonResult(List<Headline> headlines, List<FailedRun> failures) {
  /**
   * A headline number under a scenario.
   *
   * @param scenario name of the scenario
   * @param value which number
   * @param paired what the scenario changes in it
   */
  public record Headline(String scenario, WatchedValue value, PairedDifference paired) {}

  public ComparisonResult {
    headlines = List.copyOf(headlines);
    failures = List.copyOf(failures);
  }
}
