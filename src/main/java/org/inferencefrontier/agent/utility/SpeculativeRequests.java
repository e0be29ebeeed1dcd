package org.inferencefrontier.agent.utility;

import java.io.Serializable;

/**
 * Requests of developers who never come to build: copies of one project at several utilities, and
 * bids for a place in the queue. They follow the requests of those who build, are studied like
 * them, and drop out month by month once they are asked to commit. They get nothing; but each that
 * drops out has others studied anew.
 */
final class SpeculativeRequests implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Share of the queue that is speculative where the published times to a connection were taken:
   * about five requests for each that is built (estimates of 2024-2025: 5-10; ERCOT counts on half
   * of what has a signed letter, AEP Ohio kept 13 of 30 GW when requests had to commit).
   */
  static final double REFERENCE_SHARE = 0.8;

  /** Where nobody asks studies take what was published, MW. */
  private static final double SMALLEST_QUEUE = 1;

  /** No study takes longer, months. */
  private static final int SLOTS = 64;

  // By month asked, round and round: what is being studied.
  private final double[] asked = new double[SLOTS];
  private int oldest;
  private double studying;
  private double studied;

  /** Requests of a month, MW; months do not go back. */
  void ask(int month, double megawatts) {
    if (studying <= 0) {
      oldest = month;
    }
    while (month - oldest >= SLOTS) {
      finishOldest();
    }
    asked[month % SLOTS] += megawatts;
    studying += megawatts;
  }

  /**
   * Ends studies and withdraws.
   *
   * @param month this month
   * @param studyMonths months of a study
   * @param dropOut share of studied requests that drop out this month, 0-1
   */
  void advance(int month, double studyMonths, double dropOut) {
    while (oldest <= month && month - oldest >= studyMonths) {
      finishOldest();
    }
    studied *= 1 - dropOut;
  }

  private void finishOldest() {
    int slot = oldest % SLOTS;
    studied += asked[slot];
    studying = Math.max(0, studying - asked[slot]);
    asked[slot] = 0;
    oldest++;
  }

  /** All that wait, MW. */
  double megawatts() {
    return studying + studied;
  }

  /**
   * How much longer a study takes than where the published times were taken.
   *
   * @param realMegawatts waiting requests of those who build
   * @param restudy lengthening of a study in a queue that is all speculation, share
   * @return factor, 1 at the reference share
   */
  double studyFactor(double realMegawatts, double restudy) {
    double all = megawatts() + realMegawatts;
    double share = all > SMALLEST_QUEUE ? megawatts() / all : REFERENCE_SHARE;
    return (1 + restudy * share) / (1 + restudy * REFERENCE_SHARE);
  }
}
