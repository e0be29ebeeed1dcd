package org.inferencefrontier.model.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.Capacity;
import org.inferencefrontier.model.economy.ComputeMarket;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.model.settings.MarketSettings;
import org.inferencefrontier.testing.Models;
import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.Test;

/** The meter of electricity, by the figures of the chips that stand there. */
class SettlementTest {
  private static final int MONTHS = 30;
  private static final WorldIndex INDEX = new WorldIndex(RealWorld.world());

  /** Rated power x PUE x what is drawn, of machines that train and of those that serve. */
  @Test
  void aFleetDrawsByWhatItSellsAndIdles() {
    FrontierModel model =
        new FrontierModel(
            INDEX,
            RealWorld.reference().with("power.stress-probability", 0),
            1,
            0,
            true,
            DecisionLog.NONE);
    model.start();
    Models.step(model, MONTHS);
    MarketSettings settings = model.settings().market();
    Capacity capacity = model.capacity();
    int drawing = 0;
    for (int a = 0; a < INDEX.areaCount(); a++) {
      ComputeMarket market = model.markets()[INDEX.marketOfArea(a)];
      double trains = market.trainingUsed / market.trainingCapacity;
      double serves = capacity.areaInferenceLoad[a];
      double training =
          capacity.areaTrainingKilowatts[a]
              * drawn(trains * settings.trainingLoad(), settings.idleLoad());
      double inference =
          capacity.areaInferenceKilowatts[a]
              * drawn(serves * settings.inferenceLoad(), settings.idleLoad());
      double megawatts = (training + inference) / 1000 * INDEX.powerUsageEffectiveness(a);
      if (megawatts > 0) {
        drawing++;
        assertThat(model.utilities()[a].load().aiMegawatts)
            .as(INDEX.world().areas().get(a).id())
            .isCloseTo(megawatts, withinPercentage(1e-9));
      }
    }
    assertThat(drawing).isGreaterThan(40);
  }

  /** At work a chip draws its rating; for the rest of the time a share of it. */
  private static double drawn(double atWork, double idle) {
    return atWork + idle * (1 - atWork);
  }
}
