package org.inferencefrontier.study;

import java.util.List;
import org.inferencefrontier.study.file.RunReader;
import org.inferencefrontier.study.statistics.WatchedValue;

/**
 * What a study looks at in its runs besides the series that all of them record.
 *
 * @param watched numbers to tell of while the runs go on; those that the catalogue lacks are left
 *     out
 * @param logged runs whose decisions go into {@code data/decisions.parquet} and whose policy moves
 *     into {@code data/policy.parquet}
 * @param readers read the finished runs before the pages are written
 */
public record StudyObservation(
    List<WatchedValue> watched, LoggedRuns logged, List<RunReader> readers) {
  /** Nothing besides the series. */
  public static final StudyObservation NONE = watching(List.of());

  public StudyObservation {
    watched = List.copyOf(watched);
    readers = List.copyOf(readers);
  }

  /** Some numbers alone. */
  public static StudyObservation watching(List<WatchedValue> watched) {
    return new StudyObservation(watched, LoggedRuns.NONE, List.of());
  }
}
