package org.inferencefrontier.model.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.testing.Models;
import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.Test;

/** Operators contract clean plant by what it saves them. */
class PowerContractsTest {
  private static final WorldIndex INDEX = new WorldIndex(RealWorld.world());
  private static final int MONTHS = 30;

  /** Rating of contracted plant, MW, where operators hold a tonne of CO2 worth so much. */
  private static double contractedMegawatts(double carbonValueUsd) {
    FrontierModel model =
        new FrontierModel(
            INDEX,
            RealWorld.reference().with("siting.carbon-value", carbonValueUsd),
            1,
            0,
            true,
            DecisionLog.NONE);
    model.start();
    Models.step(model, MONTHS);
    return Arrays.stream(model.utilities()).mapToDouble(utility -> utility.contractedRating).sum();
  }

  @Test
  void whoValuesCarbonMoreContractsMore() {
    double little = contractedMegawatts(10);
    assertThat(little).isPositive();
    assertThat(contractedMegawatts(150)).isGreaterThan(1.2 * little);
  }
}
