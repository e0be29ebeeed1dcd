package org.inferencefrontier.study.run;

import java.io.IOException;
import java.util.List;

/** Runs that ended, to be read series by series. */
public interface EndedRuns {
  /** Numbers of the runs that finished, ascending. */
  int[] runs();

  /** The runs that failed, ascending by number. */
  List<FailedRun> failures();

  /**
   * Reads the values of some neighbouring series over finished runs.
   *
   * @param from first series
   * @param to series after the last
   * @param fromRun position of the first run in {@link #runs}
   * @param toRun position after that of the last
   * @param target takes for each series {@code [(position - fromRun) * months + month]}
   */
  void read(int from, int to, int fromRun, int toRun, float[][] target) throws IOException;

  /**
   * Has the system bring the values of some neighbouring series near, before they are read a few
   * series at a time: what lies together of a run is then fetched from the disk once, in one piece,
   * however many the runs.
   *
   * @param from first series
   * @param to series after the last
   */
  void readAhead(int from, int to) throws IOException;
}
