package org.inferencefrontier.study;

/** Hears how far a study is. Never called from two threads at once. */
public interface StudyProgress {
  /** Hears nothing. */
  StudyProgress SILENT = (finished, failed) -> {};

  /**
   * Another run ended.
   *
   * @param finished runs that ended so far, failed ones included
   * @param failed runs that failed so far
   */
  void ran(int finished, int failed);
}
