package org.inferencefrontier.agent.utility;

import java.io.Serializable;
import org.inferencefrontier.market.ConnectionQueue;
import org.inferencefrontier.market.LoadShedding;

/**
 * Connections that the utility may curtail: they need no firm capacity and a shorter study, and are
 * the first to be shed.
 */
public final class FlexibleConnections implements Serializable {
  private static final long serialVersionUID = 1L;

  /** First month in which they are offered: July 2025, after Texas Senate Bill 6 (June 2025). */
  static final int FIRST_MONTH = 30;

  /** Most flexible load over the peak: at 10% a load loses 0.25% of its energy (Duke 2025). */
  private static final double MOST_OF_PEAK = 0.1;

  /** Study over that of a firm request: SPP offers 90 days, a judgement elsewhere. */
  private static final double STUDY_SHARE = 0.5;

  private static final int QUEUE_CAPACITY = 64;

  private final ConnectionQueue queue;
  private double grantedMegawatts;

  FlexibleConnections(int operators) {
    queue = new ConnectionQueue(QUEUE_CAPACITY, operators);
  }

  /** Requests for a flexible connection that wait. */
  public ConnectionQueue queue() {
    return queue;
  }

  /** Flexible load granted since the start, MW. */
  public double grantedMegawatts() {
    return grantedMegawatts;
  }

  /** Flexible load that can still be granted or asked for, MW. */
  double roomMegawatts(double peakMegawatts) {
    return Math.max(0, MOST_OF_PEAK * peakMegawatts - grantedMegawatts - queue.waitingMegawatts());
  }

  double grant(
      int month,
      double peakMegawatts,
      double ratePerMonth,
      double studyMonths,
      ConnectionQueue.Grant grant) {
    double most =
        Math.max(0, Math.min(ratePerMonth, MOST_OF_PEAK * peakMegawatts - grantedMegawatts));
    double granted = queue.grant(most, month, STUDY_SHARE * studyMonths, grant);
    grantedMegawatts += granted;
    return granted;
  }

  double queueMonths(double ratePerMonth, double studyMonths) {
    return ratePerMonth <= 0
        ? GridConnections.LONGEST_WAIT_MONTHS
        : Math.min(
            GridConnections.LONGEST_WAIT_MONTHS,
            STUDY_SHARE * studyMonths + queue.waitingMegawatts() / ratePerMonth);
  }

  /** Share of its energy that one more flexible load must expect to lose. */
  double expectedCurtailment(double missingAtPeakMegawatts, double peakMegawatts) {
    return LoadShedding.curtailedShare(missingAtPeakMegawatts / peakMegawatts);
  }
}
