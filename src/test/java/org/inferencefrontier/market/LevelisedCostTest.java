package org.inferencefrontier.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LevelisedCostTest {
  /**
   * 1,200 USD/kW over 20 years at 7% is 113.27 USD/kW-year; with 20 fixed and 4,380 hours 30.43
   * USD/MWh; with 35 for fuel 65.43.
   */
  @Test
  void workedExample() {
    double recovery = LevelisedCost.annuity(0.07, 20);
    assertThat(LevelisedCost.usdPerMegawattHour(1200, recovery, 20, 0.5, 35))
        .isCloseTo(65.43, within(0.005));
  }

  /** Selling every megawatt-hour at the levelised cost pays the plant back at the discount rate. */
  @Test
  void repaysThePlant() {
    double price =
        LevelisedCost.usdPerMegawattHour(2400, LevelisedCost.annuity(0.08, 25), 14, 0.6, 24);
    double present = 0;
    for (int year = 1; year <= 25; year++) {
      present += ((price - 24) * 0.6 * 8.76 - 14) * Math.pow(1.08, -year);
    }
    assertThat(present).isCloseTo(2400, within(1e-6));
  }

  /** 100,000 over 10 years at 8 % is repaid by 14,902.95 a year. */
  @Test
  void annuityOfATextbook() {
    assertThat(100_000 * LevelisedCost.annuity(0.08, 10)).isCloseTo(14_902.95, within(0.005));
    double presentValue = 0;
    for (int year = 1; year <= 25; year++) {
      presentValue += LevelisedCost.annuity(0.065, 25) / Math.pow(1.065, year);
    }
    assertThat(presentValue).isCloseTo(1, within(1e-12));
  }

  @Test
  void annuityRepaysTheLoan() {
    double payment = LevelisedCost.annuity(0.09, 30);
    double repaid = 0;
    for (int year = 1; year <= 30; year++) {
      repaid += payment * Math.pow(1.09, -year);
    }
    assertThat(repaid).isCloseTo(1, within(1e-12));
    assertThat(LevelisedCost.annuity(0.07, 20)).isCloseTo(0.0943929, within(1e-7));
  }
}
