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

  /** Dixit and Pindyck's case: rate 4 %, payout 4 %, volatility 20 % gives roots 2 and -1. */
  @Test
  void thresholdsOfTheTextbook() {
    assertThat(RealOption.investmentThreshold(0.04, 0.04, 0.2)).isCloseTo(2, within(1e-12));
    assertThat(RealOption.abandonmentThreshold(0.04, 0.04, 0.2)).isCloseTo(0.5, within(1e-12));
  }

  /** What the thresholds say of the exponents solves the fundamental quadratic. */
  @Property(seed = "20230101", tries = 200)
  void exponentsSolveTheFundamentalQuadratic(
      @ForAll @DoubleRange(min = 0.02, max = 0.2) double rate,
      @ForAll @DoubleRange(min = 0.02, max = 0.3) double payout,
      @ForAll @DoubleRange(min = 0.1, max = 0.8) double volatility) {
    double high = RealOption.investmentThreshold(rate, payout, volatility);
    double low = RealOption.abandonmentThreshold(rate, payout, volatility);
    assertThat(high).isGreaterThan(1);
    assertThat(low).isBetween(0.0, 1.0);
    for (double threshold : new double[] {high, low}) {
      double beta = threshold / (threshold - 1);
      double residual =
          0.5 * volatility * volatility * beta * (beta - 1) + (rate - payout) * beta - rate;
      assertThat(residual / (volatility * volatility * beta * beta)).isCloseTo(0, within(1e-9));
    }
  }

  @Test
  void hysteresisWidensWithVolatility() {
    double high = 1;
    double low = 1;
    for (double volatility = 0.01; volatility < 0.8; volatility += 0.05) {
      assertThat(RealOption.investmentThreshold(0.05, 0.08, volatility)).isGreaterThan(high);
      assertThat(RealOption.abandonmentThreshold(0.05, 0.08, volatility)).isLessThan(low);
      high = RealOption.investmentThreshold(0.05, 0.08, volatility);
      low = RealOption.abandonmentThreshold(0.05, 0.08, volatility);
    }
    assertThat(RealOption.investmentThreshold(0.05, 0.08, 0.001)).isCloseTo(1, within(1e-3));
  }

  /** 1 bn a year for four years from two years ahead at 12 %: 0.7972 x 3.4018 bn. */
  @Test
  void presentValueOfAWorkedExample() {
    assertThat(RealOption.presentValue(1e9, 0, 2, 4, 0.12)).isCloseTo(2.7119e9, within(1e5));
  }
}
