package org.inferencefrontier.agent.operator;

import java.io.Serializable;

/** What an operator owes for halls and plant on site: paid in even parts while they are built. */
final class HallPayments implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Longest that is paid for, and a month, months. Judgement: makers of plant on site that takes
   * longer, as a reactor does, want their money in the first four years.
   */
  private static final int LONGEST_MONTHS = 48;

  // By month due, round and round.
  private final double[] dueUsd = new double[LONGEST_MONTHS];

  /**
   * Commits to pay from a month on.
   *
   * @param buildMonths parts, at least 1 and at most a month less than the longest
   */
  void commit(double usd, int month, int buildMonths) {
    int months = Math.max(1, Math.min(dueUsd.length - 1, buildMonths));
    double monthly = usd / months;
    int slot = month % dueUsd.length;
    for (int m = 0; m < months; m++) {
      dueUsd[slot] += monthly;
      slot = slot + 1 < dueUsd.length ? slot + 1 : 0;
    }
  }

  /** Pays what is due in a month, USD. */
  double pay(int month) {
    int slot = month % dueUsd.length;
    double usd = dueUsd[slot];
    dueUsd[slot] = 0;
    return usd;
  }
}
