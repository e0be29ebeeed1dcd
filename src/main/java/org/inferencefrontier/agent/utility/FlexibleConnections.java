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

  /** Requests for which there is room at first; a longer queue grows. */
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
  double roomMegawatts(double peakMegawatts, FlexibleSettings settings) {
    return Math.max(
        0, settings.peakShare() * peakMegawatts - grantedMegawatts - queue.waitingMegawatts());
  }

  double grant(
      int month,
      double peakMegawatts,
      double ratePerMonth,
      double studyMonths,
      ConnectionQueue.Grant grant,
      FlexibleSettings settings) {
    double most =
        Math.max(
            0, Math.min(ratePerMonth, settings.peakShare() * peakMegawatts - grantedMegawatts));
    double granted = queue.grant(most, month, settings.studyShare() * studyMonths, grant);
    grantedMegawatts += granted;
    return granted;
  }

  double queueMonths(double ratePerMonth, double studyMonths, FlexibleSettings settings) {
    return ratePerMonth <= 0
        ? GridConnections.LONGEST_WAIT_MONTHS
        : Math.min(
            GridConnections.LONGEST_WAIT_MONTHS,
            settings.studyShare() * studyMonths + queue.waitingMegawatts() / ratePerMonth);
  }

  /** Share of its energy that one more flexible load must expect to lose. */
  double expectedCurtailment(double missingAtPeakMegawatts, double peakMegawatts) {
    return LoadShedding.curtailedShare(missingAtPeakMegawatts / peakMegawatts);
  }
}
