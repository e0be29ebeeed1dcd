package org.inferencefrontier.agent.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SitePowerCostTest {
  /** 30 MW at a PUE of 1.1 and 50 USD/MWh, 10 MW at 1.5 and 110: the bill's mean is exact. */
  @Test
  void meanOfTwoSitesByRoom() {
    SitePowerCost cost = new SitePowerCost();
    assertThat(cost.isEmpty()).isTrue();
    cost.add(30, 1.1, 50);
    cost.add(10, 1.5, 110);
    double bill = (30 * 1.1 * 50 + 10 * 1.5 * 110) / 40;
    assertThat(cost.powerUsageEffectiveness()).isCloseTo(1.2, within(1e-12));
    assertThat(cost.powerUsageEffectiveness() * cost.tariffUsdPerMegawattHour())
        .isCloseTo(bill, within(1e-9));
    cost.set(1.3, 70);
    assertThat(cost.powerUsageEffectiveness()).isCloseTo(1.3, within(1e-12));
    assertThat(cost.tariffUsdPerMegawattHour()).isCloseTo(70, within(1e-12));
  }

  @Test
  void aFullSiteDoesNotCount() {
    SitePowerCost cost = new SitePowerCost();
    cost.add(0, 2, 500);
    assertThat(cost.isEmpty()).isTrue();
  }
}
