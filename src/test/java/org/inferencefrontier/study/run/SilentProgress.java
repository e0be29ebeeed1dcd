package org.inferencefrontier.study.run;

/** Hears how far a study is and tells nobody. */
public final class SilentProgress implements StudyProgress {
  @Override
  public void ran(int finished, int failed) {}
}
