package org.inferencefrontier.study.file;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Looks at the finished runs of a study one by one, in order of their number and on one thread,
 * while the results are written: for what takes several series of a run together.
 */
public interface RunReader {
  /** Positions of the series that it reads, in the study's catalogue. */
  int[] series();

  /**
   * Reads the next run.
   *
   * @param values {@code [position in series()][month]}; overwritten by the next run
   */
  void read(double[][] values);

  /**
   * Writes what it found, after the last run.
   *
   * @param data the study's folder of data
   */
  void write(Path data) throws IOException;
}
