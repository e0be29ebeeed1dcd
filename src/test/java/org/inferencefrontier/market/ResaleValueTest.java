package org.inferencefrontier.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ResaleValueTest {
  /** Sum over small steps while it earns more than it costs. */
  private static double summed(
      double earned, double running, double decline, double rate, double years) {
    int steps = 200_000;
    double step = years / steps;
    double sum = 0;
    for (int i = 0; i < steps; i++) {
      double time = (i + 0.5) * step;
      double net = earned * Math.exp(-decline * time) - running;
      sum += Math.max(0, net) * Math.exp(-rate * time) * step;
    }
    return sum;
  }

  @Test
  void isTheDiscountedNetRental() {
    // Life ends first, then the cost of running is met first: ln(10000/4000)/0.32 = 2.86 years.
    assertThat(ResaleValue.presentValueUsd(10_000, 1_000, 0.32, 0.13, 3))
        .isCloseTo(summed(10_000, 1_000, 0.32, 0.13, 3), within(0.01));
    assertThat(ResaleValue.presentValueUsd(10_000, 4_000, 0.32, 0.13, 5))
        .isCloseTo(summed(10_000, 4_000, 0.32, 0.13, 5), within(0.01));
  }

  @Test
  void isNothingForWhatDoesNotEarnItsPower() {
    assertThat(ResaleValue.presentValueUsd(900, 1_000, 0.32, 0.13, 3)).isZero();
    assertThat(ResaleValue.presentValueUsd(9_000, 1_000, 0.32, 0.13, 0)).isZero();
  }

  @Property(seed = "20230101", tries = 200)
  void risesWithRentAndLifeAndFallsWithCost(
      @ForAll @DoubleRange(min = 2_000, max = 50_000) double earned,
      @ForAll @DoubleRange(min = 100, max = 1_900) double running,
      @ForAll @DoubleRange(min = 0.2, max = 5) double years) {
    double value = ResaleValue.presentValueUsd(earned, running, 0.32, 0.13, years);
    assertThat(value).isPositive().isLessThan(earned * years);
    assertThat(ResaleValue.presentValueUsd(1.1 * earned, running, 0.32, 0.13, years))
        .isGreaterThan(value);
    assertThat(ResaleValue.presentValueUsd(earned, 1.1 * running, 0.32, 0.13, years))
        .isLessThan(value);
    assertThat(ResaleValue.presentValueUsd(earned, running, 0.32, 0.13, years + 1))
        .isGreaterThanOrEqualTo(value);
    assertThat(ResaleValue.presentValueUsd(earned, running, 0.32, 0.2, years)).isLessThan(value);
  }
}
