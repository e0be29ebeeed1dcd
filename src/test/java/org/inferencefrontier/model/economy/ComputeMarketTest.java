package org.inferencefrontier.model.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Random;
import org.inferencefrontier.model.settings.MarketSettings;
import org.inferencefrontier.model.settings.Settings;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.junit.jupiter.api.Test;

class ComputeMarketTest {
  private static final ParameterValues VALUES =
      RealWorld.reference()
          .with("rental.initial", 8)
          .with("rental.adjustment", 0.5)
          .with("rental.highest-utilisation", 0.9)
          .with("rental.floor-multiple", 1.2)
          .with("expectation.initial-demand-growth", 1);
  private static final MarketSettings SETTINGS = Settings.from(VALUES).market();

  private static ComputeMarket market(double capacity) {
    ComputeMarket market = new ComputeMarket(40, SETTINGS);
    market.capacity = capacity;
    market.runningUsd = 0.1;
    return market;
  }

  /** Demand of 180/p on 0.9 x 100 clears at 2; half the log gap from 8 is 4. */
  @Test
  void thePostedPriceClosesPartOfTheGapToTheClearingPrice() {
    ComputeMarket market = market(100);
    market.clear(price -> 180 / price, SETTINGS);
    assertThat(market.clearingUsd).isCloseTo(2, withinPercentage(1e-6));
    assertThat(market.rentalUsd).isCloseTo(4, withinPercentage(1e-6));
    for (int month = 0; month < 60; month++) {
      double before = market.rentalUsd;
      market.clear(price -> 180 / price, SETTINGS);
      assertThat(market.rentalUsd).as("no cycle").isBetween(2 - 1e-6, before + 1e-9);
    }
    assertThat(market.rentalUsd).isCloseTo(2, withinPercentage(1e-6));
  }

  @Test
  void scarcityRaisesThePriceAgain() {
    ComputeMarket market = market(100);
    for (int month = 0; month < 30; month++) {
      market.clear(price -> 180 / price, SETTINGS);
    }
    double before = market.rentalUsd;
    market.capacity = 40;
    market.clear(price -> 180 / price, SETTINGS);
    assertThat(market.rentalUsd).isGreaterThan(before);
  }

  @Test
  void nobodyRentsUnderTheRunningCost() {
    ComputeMarket market = market(1e9);
    for (int month = 0; month < 100; month++) {
      market.clear(price -> 180 / price, SETTINGS);
    }
    assertThat(market.rentalUsd).isCloseTo(0.12, within(1e-12));
  }

  @Test
  void expectedGrowthConvergesToSteadyGrowth() {
    ComputeMarket market = market(100);
    double demand = 100;
    for (int month = 0; month < 200; month++) {
      market.expect(demand, 0.1);
      demand *= Math.exp(0.4 / 12);
    }
    assertThat(market.demandGrowth).isCloseTo(0.4, within(1e-6));
    market.expect(demand * 1e6, 0.1);
    assertThat(market.demandGrowth).as("a jump counts only so far").isLessThan(0.4 + 0.25);
  }

  /** Chips go to training by comparative advantage until its share is what is desired. */
  @Test
  void allotsWhatIsDesiredToTheBestSuited() {
    Random random = new Random(3);
    int count = 40;
    double[] preference = new double[count];
    double[] training = new double[count];
    double[] inference = new double[count];
    double[] share = new double[count];
    for (int i = 0; i < count; i++) {
      training[i] = 10 * random.nextDouble();
      inference[i] = 10 * random.nextDouble();
      preference[i] = Math.log(training[i] / inference[i]);
    }
    ComputeMarket market = market(1);
    for (double wanted : new double[] {0.5, 0.1, 0.9, 0.35}) {
      market.trainingDesired = wanted;
      market.inferenceDesired = 1 - wanted;
      market.allot(preference, training, inference, share, count, 0.25);
      double trains = market.trainingCapacity;
      assertThat(trains / (trains + market.inferenceCapacity)).isCloseTo(wanted, within(1e-3));
      for (int i = 0; i < count; i++) {
        assertThat(share[i]).isBetween(0.0, 1.0);
        for (int j = 0; j < count; j++) {
          if (preference[i] > preference[j]) {
            assertThat(share[i]).isGreaterThanOrEqualTo(share[j]);
          }
        }
      }
    }
  }

  @Test
  void tobinsQIsRentalOverUserCost() {
    ComputeMarket market = market(1);
    market.rentalUsd = 3;
    market.userCostUsd = 2;
    assertThat(market.q()).isEqualTo(1.5);
    market.rentalUsd = 1e-9;
    assertThat(market.q()).isEqualTo(0.05);
  }
}
