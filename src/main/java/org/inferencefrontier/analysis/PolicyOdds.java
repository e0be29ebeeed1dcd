package org.inferencefrontier.analysis;

import org.inferencefrontier.indicator.PolicyKind;
import org.inferencefrontier.study.statistics.Spread;

/**
 * How often, and when first, a state makes a kind of policy move by its own decision.
 *
 * @param state id of the state
 * @param kind what it does
 * @param runs runs looked at
 * @param firstByMonth in how many of them it does it in a month for the first time
 */
public record PolicyOdds(String state, PolicyKind kind, int runs, RunsByMonth firstByMonth) {

  /** Runs in which it happens at all. */
  public int happens() {
    return by(firstByMonth.months() - 1);
  }

  /** Runs in which it has happened by the end of a month. */
  public int by(int month) {
    int sum = 0;
    for (int m = 0; m <= month; m++) {
      sum += firstByMonth.of(m);
    }
    return sum;
  }

  /** Share of the runs in which it happens, 0-1. */
  public double share() {
    return (double) happens() / runs;
  }

  /** Month of the first time over the runs in which it happens, months since January 2023. */
  public Spread first() {
    double[] months = new double[happens()];
    int next = 0;
    for (int month = 0; month < firstByMonth.months(); month++) {
      for (int run = 0; run < firstByMonth.of(month); run++) {
        months[next++] = month;
      }
    }
    return Spread.of(months);
  }
}
