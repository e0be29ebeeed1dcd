package org.inferencefrontier.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.ParameterValues;
import org.junit.jupiter.api.Test;

class InferenceDemandTest {
  private static final WorldIndex INDEX = new WorldIndex(RealWorld.world());
  private static final ParameterValues VALUES =
      RealWorld.reference()
          .with("efficiency.work-initial", 10)
          .with("efficiency.gain-initial", 1)
          .with("efficiency.gain-floor", 1)
          .with("efficiency.model-size-growth", 0);
  private static final DemandSettings SETTINGS = DemandSettings.from(VALUES);
  private static final MarketSettings MARKET = MarketSettings.from(VALUES);

  private final InferenceDemand demand = new InferenceDemand(INDEX, SETTINGS);

  @Test
  void adoptionOnlyRisesAndStaysBelowAll() {
    double[][] last = new double[InferenceDemand.SEGMENTS][INDEX.areaCount()];
    for (int month = 0; month < 156; month++) {
      demand.advance(month, 0.02 * month, SETTINGS, MARKET);
      for (int k = 0; k < InferenceDemand.SEGMENTS; k++) {
        for (int a = 0; a < INDEX.areaCount(); a++) {
          assertThat(demand.adoption(k, a)).isBetween(last[k][a], 1.0);
          assertThat(demand.deviceShare(k, a)).isBetween(0.0, 1.0);
          assertThat(demand.reachableUsd(k, a)).isNotNegative();
          last[k][a] = demand.adoption(k, a);
        }
      }
    }
  }

  @Test
  void moreCapableDevicesTakeMoreWork() {
    int area = INDEX.area("che");
    demand.advance(0, 0, SETTINGS, MARKET);
    double before = demand.deviceShare(InferenceDemand.CHAT, area);
    demand.advance(1, 1, SETTINGS, MARKET);
    assertThat(demand.deviceShare(InferenceDemand.CHAT, area)).isGreaterThan(before);
  }

  @Test
  void poorerCountriesAdoptLater() {
    int rich = INDEX.area("che");
    int poor = INDEX.area("ind");
    for (int month = 0; month < 60; month++) {
      demand.advance(month, 0.02 * month, SETTINGS, MARKET);
      assertThat(demand.adoption(InferenceDemand.CHAT, rich))
          .isGreaterThan(demand.adoption(InferenceDemand.CHAT, poor));
    }
  }

  @Test
  void workOfATokenFallsByTheGain() {
    for (int month = 0; month < 24; month++) {
      demand.advance(month, 0.02 * month, SETTINGS, MARKET);
    }
    assertThat(demand.work()).isCloseTo(10 * Math.exp(-2), within(1e-9));
  }

  @Test
  void budgetShareFallsInPriceWhereDemandIsElastic() {
    double last = 1;
    for (double price = 0.1; price < 50; price *= 1.3) {
      double share = demand.budgetShare(InferenceDemand.CHAT, price, 0, SETTINGS);
      assertThat(share).isBetween(0.0, last);
      last = share;
    }
    assertThat(
            demand.budgetShare(
                1, 8, 3, DemandSettings.from(VALUES.with("demand.quality-value", 0.1))))
        .isGreaterThan(demand.budgetShare(1, 8, 0, SETTINGS));
  }
}
