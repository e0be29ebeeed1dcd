package org.inferencefrontier.indicator;

import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.WorldIndex;

/** Chips that changed hands. */
final class SecondHand {
  private SecondHand() {}

  /** Peak H100e sold in the month. */
  static double soldH100e(FrontierModel model) {
    double sum = 0;
    for (Operator operator : model.operators()) {
      sum += operator.used().soldH100e;
    }
    return sum;
  }

  /** Mean price of a useful H100e in the western market, NaN if nothing was sold there. */
  static double usdPerH100e(FrontierModel model) {
    double usd = 0;
    double useful = 0;
    for (Operator operator : model.operators()) {
      if (operator.market() == WorldIndex.WEST) {
        usd += operator.used().paidUsd;
        useful += operator.used().boughtUsefulH100e();
      }
    }
    return Measure.ratio(usd, useful);
  }
}
