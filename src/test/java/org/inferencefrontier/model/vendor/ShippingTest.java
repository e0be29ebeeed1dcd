package org.inferencefrontier.model.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.testing.Models;
import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.Test;

/** What is ordered for a quarter is shipped month by month. */
class ShippingTest {
  private static final WorldIndex INDEX = new WorldIndex(RealWorld.world());
  private static final int START_OF_2028 = 60;
  private static final int MONTHS = 60;

  /** A buyer whose programme halts and goes on leaps for that. */
  private static final double MOST_LEAP = 0.5;

  /**
   * Own silicon has one buyer, who plans once a quarter: where supply is ample its shipments leapt
   * by up to seven tenths from month to month when all of a quarter's orders were due at once.
   */
  @Test
  void shipmentsToASingleBuyerDoNotLeapWithItsQuarter() {
    FrontierModel model =
        new FrontierModel(INDEX, RealWorld.reference(), 1, 0, true, DecisionLog.NONE);
    model.start();
    Models.step(model, START_OF_2028);
    int operators = model.operators().length;
    double[] bought = new double[operators];
    double[] before = new double[operators];
    double[] leaps = new double[operators];
    for (int month = 0; month < MONTHS; month++) {
      for (Operator operator : model.operators()) {
        before[operator.index()] = operator.boughtOwnH100e;
      }
      Models.step(model, 1);
      for (Operator operator : model.operators()) {
        int o = operator.index();
        bought[o] += operator.boughtOwnH100e;
        leaps[o] += Math.abs(operator.boughtOwnH100e - before[o]);
      }
    }
    int buyers = 0;
    double totalBought = 0;
    double totalLeaps = 0;
    for (int o = 0; o < operators; o++) {
      if (bought[o] > 0) {
        buyers++;
        assertThat(leaps[o] / bought[o])
            .as(model.operators()[o].profile().id())
            .isGreaterThan(0)
            .isLessThan(MOST_LEAP);
        totalBought += bought[o];
        totalLeaps += leaps[o];
      }
    }
    assertThat(buyers).isGreaterThanOrEqualTo(5);
    assertThat(totalLeaps / totalBought).isLessThan(0.2);
  }
}
