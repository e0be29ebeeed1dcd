package org.inferencefrontier.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

class RentalClearingTest {
  @Test
  void solvesAnIsoElasticCurve() {
    // 120 p^-1.5 = 15 at p = 4.
    double price = RentalClearing.clearingPrice(p -> 120 * Math.pow(p, -1.5), 15, 1e-4, 100);
    assertThat(price).isCloseTo(4, withinPercentage(1e-8));
  }

  @Test
  void clearsAtAnyCapacityBetweenTheBounds() {
    for (double capacity = 0.4; capacity < 900; capacity *= 1.7) {
      double price = RentalClearing.clearingPrice(p -> 30 / p + 2 / (p * p), capacity, 1e-4, 100);
      assertThat(30 / price + 2 / (price * price)).isCloseTo(capacity, withinPercentage(1e-6));
    }
  }

  @Test
  void staysAtTheBoundOfPrices() {
    assertThat(RentalClearing.clearingPrice(p -> 1 / p, 1e9, 0.01, 100))
        .isCloseTo(0.01, withinPercentage(1e-6));
    assertThat(RentalClearing.clearingPrice(p -> 1 / p, 1e-9, 0.01, 100))
        .isCloseTo(100, withinPercentage(1e-6));
  }
}
