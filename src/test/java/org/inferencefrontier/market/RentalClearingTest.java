package org.inferencefrontier.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
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

  /** Skipping what is known does not move the price by a bit. */
  @Property
  void isWhatBisectionAloneFinds(
      @ForAll @DoubleRange(min = 0.05, max = 3) double elasticity,
      @ForAll @DoubleRange(min = 0.01, max = 1e6) double capacity,
      @ForAll @DoubleRange(min = 0, max = 1e4) double legacy) {
    DoubleUnaryOperator demand =
        p -> 300 * Exponentials.power(p, -elasticity) + legacy * Exponentials.power(p, -1.2);
    double low = Exponentials.log(1e-4);
    double high = Exponentials.log(100);
    for (int step = 0; step < 44; step++) {
      double middle = 0.5 * (low + high);
      if (demand.applyAsDouble(Exponentials.exp(middle)) > capacity) {
        low = middle;
      } else {
        high = middle;
      }
    }
    assertThat(RentalClearing.clearingPrice(demand, capacity, 1e-4, 100))
        .isEqualTo(Exponentials.exp(0.5 * (low + high)));
  }

  @Test
  void asksForDemandNearThePriceOnly() {
    int[] asked = new int[1];
    RentalClearing.clearingPrice(
        p -> {
          asked[0]++;
          return 30 / p + 2 / (p * p);
        },
        7,
        1e-4,
        100);
    assertThat(asked[0]).isLessThan(22);
  }
}
