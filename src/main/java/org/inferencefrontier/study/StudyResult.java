package org.inferencefrontier.study;

import java.util.List;
import org.inferencefrontier.study.run.FailedRun;
import org.inferencefrontier.study.statistics.EnsembleSummary;
import org.inferencefrontier.study.statistics.RecordSummary;
import org.inferencefrontier.world.World;

/**
 * What a finished study hands to those who show or judge it.
 *
 * @param world the inputs
 * @param summary mean, spread and quantiles of every series over the runs
 * @param record the same over the months of each observed figure
 * @param manifest how it came about
 * @param failures the runs that ended in an error, in order of their number
 */
public record StudyResult(
    World world,
    EnsembleSummary summary,
    RecordSummary record,
    StudyManifest manifest,
    List<FailedRun> failures) {

  public StudyResult {
    failures = List.copyOf(failures);
  }
}
