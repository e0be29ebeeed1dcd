package org.inferencefrontier.study.run;

import java.util.List;
import org.inferencefrontier.study.statistics.RunningEstimate;

/** Hears how far a study is. Never called from two threads at once. */
public interface StudyProgress {
  /**
   * Another run ended.
   *
   * @param finished runs that ended so far, failed ones and those of an earlier start included
   * @param failed runs that failed so far
   */
  void ran(int finished, int failed);

  /** An unfinished study goes on; told before anything else, with the runs that were kept. */
  default void resumed(int finished, int failed) {}

  /** What the runs say so far; told at most about once a second, before {@link #ran}. */
  default void estimated(List<RunningEstimate> estimates) {}

  /** All runs ended that there will be; results are being written. */
  default void writing() {}
}
