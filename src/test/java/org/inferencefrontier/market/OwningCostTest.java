package org.inferencefrontier.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OwningCostTest {
  private static final OwningCost COST = new OwningCost(0.4, 10, 0.12, 0.03, 0.8);

  /**
   * 37,500 USD x 0.4 = 15,000 a year; 1.3 kW x 10,000 USD/kW x 0.12 = 1,560 a year; over 7,008 sold
   * hours 2.3630 USD; energy and operation 1.3 x 1.2 x (0.08 + 0.03) = 0.1716 USD.
   */
  @Test
  void workedExample() {
    assertThat(COST.usdPerHour(37_500, 1.3, 1.2, 80))
        .isCloseTo(16_560 / 7008.0 + 0.1716, within(1e-9));
    assertThat(COST.runningUsdPerHour(1.3, 1.2, 80)).isCloseTo(0.1716, within(1e-12));
  }

  @Test
  void capitalIsTheChipsAndTheFacilitys() {
    assertThat(COST.chipUsdPerHour(37_500)).isCloseTo(15_000 / 7008.0, within(1e-12));
    assertThat(COST.facilityUsdPerHour(1.3, 10)).isCloseTo(1_560 / 7008.0, within(1e-12));
    assertThat(COST.capitalUsdPerHour(37_500, 1.3))
        .isCloseTo(COST.chipUsdPerHour(37_500) + COST.facilityUsdPerHour(1.3, 10), within(1e-12));
    assertThat(COST.facilityUsdPerHour(1.3, 15)).isCloseTo(2_340 / 7008.0, within(1e-12));
  }

  @Test
  void aFreeChipWithoutPowerCostsNothing() {
    assertThat(COST.usdPerHour(0, 0, 1.2, 80)).isZero();
  }

  @Test
  void everythingThatCostsMoreRaisesIt() {
    double base = COST.usdPerHour(30_000, 1.3, 1.2, 80);
    assertThat(COST.usdPerHour(31_000, 1.3, 1.2, 80)).isGreaterThan(base);
    assertThat(COST.usdPerHour(30_000, 1.4, 1.2, 80)).isGreaterThan(base);
    assertThat(COST.usdPerHour(30_000, 1.3, 1.3, 80)).isGreaterThan(base);
    assertThat(COST.usdPerHour(30_000, 1.3, 1.2, 90)).isGreaterThan(base);
  }
}
