package org.inferencefrontier.analysis.backcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NaiveForecastTest {
  private static final double[] TIMES = {0, 6, 12, 18};

  @Test
  void steadyGrowthGoesOnWithoutError() {
    double[] values = {10, 20, 40, 80};
    NaiveForecast growth = NaiveForecast.lastGrowth(TIMES, values, 24);
    assertThat(growth.median()).isCloseTo(160, within(1e-9));
    assertThat(growth.spread()).isCloseTo(0, within(1e-9));
    assertThat(NaiveForecast.trend(TIMES, values, 24).median()).isCloseTo(160, within(1e-9));
  }

  /**
   * Half the growth in the last step: one of the rule's two earlier forecasts was off by half of ln
   * 2. Three steps ahead it knows three times less.
   */
  @Test
  void theLastGrowthIsAsUncertainAsItWasWrong() {
    double[] values = {10, 20, 40, 40 * Math.sqrt(2)};
    double off = 0.5 * Math.log(2) / Math.sqrt(2);
    NaiveForecast next = NaiveForecast.lastGrowth(TIMES, values, 24);
    assertThat(next.median()).isCloseTo(80, within(1e-9));
    assertThat(next.spread()).isCloseTo(off, within(1e-9));
    NaiveForecast later = NaiveForecast.lastGrowth(TIMES, values, 36);
    assertThat(later.median()).isCloseTo(160, within(1e-9));
    assertThat(later.spread()).isCloseTo(3 * off, within(1e-9));
    assertThat(NaiveForecast.lastGrowth(TIMES, values, 20).spread()).isCloseTo(off, within(1e-9));
  }

  /**
   * Logarithms 0, 1, 0, 1: slope 1/30, squares left 0.8 over two degrees of freedom, 15 months from
   * the middle 0.4 (1 + 1/4 + 225/180).
   */
  @Test
  void theTrendHasTheErrorOfASinglePrediction() {
    double[] values = {1, Math.E, 1, Math.E};
    NaiveForecast trend = NaiveForecast.trend(TIMES, values, 24);
    assertThat(trend.median()).isCloseTo(Math.E, within(1e-9));
    assertThat(trend.spread()).isCloseTo(1, within(1e-9));
  }

  @Test
  void aShortPastTellsNoErrorOfItsOwn() {
    double[] times = Arrays.copyOf(TIMES, 3);
    double[] values = {10, 20, 80};
    assertThat(NaiveForecast.lastGrowth(times, values, 24).spread())
        .isCloseTo(2 * NaiveForecast.USUAL_SPREAD, within(1e-12));
    assertThat(NaiveForecast.trend(times, values, 24).spread())
        .isEqualTo(NaiveForecast.USUAL_SPREAD);
    double[] two = {0, 6};
    assertThat(NaiveForecast.lastGrowth(two, new double[] {10, 20}, 12).median())
        .isCloseTo(40, within(1e-9));
    assertThat(NaiveForecast.trend(two, new double[] {10, 20}, 12).median())
        .isCloseTo(40, within(1e-9));
    assertThat(NaiveForecast.lastGrowth(new double[] {1}, new double[] {1}, 2)).isNull();
    assertThat(NaiveForecast.trend(new double[] {1}, new double[] {1}, 2)).isNull();
  }
}
