package org.inferencefrontier.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RealOptionTest {
  @Property(seed = "20230101", tries = 200)
  void presentValueIsTheSumOfDiscountedSavings(
      @ForAll @DoubleRange(min = -0.2, max = 0.5) double growth,
      @ForAll @DoubleRange(min = 0, max = 4) double lead,
      @ForAll @IntRange(min = 1, max = 8) int horizon,
      @ForAll @DoubleRange(min = 0.02, max = 0.2) double rate) {
    double sum = 0;
    for (int year = 0; year < horizon; year++) {
      sum += 7e8 * Math.pow(1 + growth, year) * Math.pow(1 + rate, -(lead + year));
    }
    assertThat(RealOption.presentValue(7e8, growth, lead, horizon, rate))
        .isCloseTo(sum, withinPercentage(1e-6));
  }

  @Test
  void growthEqualToTheRateOnlyDiscountsTheLead() {
    assertThat(RealOption.presentValue(100, 0.1, 2, 5, 0.1)).isCloseTo(500 / 1.21, within(1e-9));
  }

  @Test
  void aLossHasANegativeValue() {
    assertThat(RealOption.presentValue(-100, 0.1, 2, 5, 0.12)).isNegative();
  }
}
