package org.inferencefrontier.model.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.lab.Lab;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.Test;

/** What is seen from two sides is the same. */
class MarketBalanceTest {
  private static final WorldIndex INDEX = new WorldIndex(RealWorld.world());

  @Test
  void areasAskWhatTheirMarketSeesAndUseOfLaboratoriesIsWorthWhatUsersSpend() {
    FrontierModel model =
        new FrontierModel(INDEX, RealWorld.reference(), 1, 0, true, DecisionLog.NONE);
    model.start();
    for (int month = 0; month < 60; month++) {
      model.schedule.step(model);
      double[] asked = new double[WorldIndex.MARKETS];
      for (int a = 0; a < INDEX.areaCount(); a++) {
        asked[INDEX.marketOfArea(a)] += model.capacity().areaDemand[a];
      }
      double paid = 0;
      for (int m = 0; m < WorldIndex.MARKETS; m++) {
        assertThat(asked[m]).isCloseTo(model.markets()[m].inferenceDesired, withinPercentage(1e-6));
        paid += model.markets()[m].serviceUseUsd;
      }
      double earned = 0;
      for (Lab lab : model.labs()) {
        earned += lab.useWorthUsd;
        assertThat(lab.revenueUsd)
            .as(lab.profile().id())
            .isBetween(0.0, lab.profile().soldShare() * lab.useWorthUsd);
      }
      assertThat(earned).isCloseTo(paid, withinPercentage(1e-6));
    }
  }
}
