package org.inferencefrontier.study;

/** A study was interrupted; what it had is kept. */
public final class StudyInterruptedException extends InterruptedException {
  private static final long serialVersionUID = 1L;

  private final int kept;
  private final int runs;

  StudyInterruptedException(int kept, int runs) {
    super(kept + " of " + runs + " runs are kept");
    this.kept = kept;
    this.runs = runs;
  }

  /** Runs that ended and can be continued from. */
  public int kept() {
    return kept;
  }

  /** Runs that the study was to have. */
  public int runs() {
    return runs;
  }
}
