package org.inferencefrontier.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeritOrderTest {
  private static final double[] COST = {40, 5, 90, 5, 20};
  private static final double[] AVAILABLE = {100, 50, 30, 20, 0};

  private static int[] order() {
    int[] order = new int[COST.length];
    MeritOrder.sort(COST, order);
    return order;
  }

  @Test
  void ordersByCostAndKeepsTies() {
    assertThat(order()).containsExactly(1, 3, 4, 0, 2);
  }

  @Test
  void sortsAnythingWhateverTheArrayHeldBefore() {
    int[] order = {7, 7, 7, 7, 7};
    MeritOrder.sort(new double[] {5, 4, 3, 2, 1}, order);
    assertThat(order).containsExactly(4, 3, 2, 1, 0);
  }

  @Test
  void theLastPlantNeededSetsThePrice() {
    assertThat(MeritOrder.price(COST, AVAILABLE, order(), 49)).isEqualTo(5);
    assertThat(MeritOrder.price(COST, AVAILABLE, order(), 70)).isEqualTo(5);
    assertThat(MeritOrder.price(COST, AVAILABLE, order(), 71)).as("skips the empty").isEqualTo(40);
    assertThat(MeritOrder.price(COST, AVAILABLE, order(), 171)).isEqualTo(90);
    assertThat(MeritOrder.price(COST, AVAILABLE, order(), 5000)).isEqualTo(90);
    assertThat(MeritOrder.price(COST, new double[5], order(), 10)).isZero();
  }

  /** 100,000 over 10 years at 8 % is repaid by 14,902.95 a year. */
  @Test
  void annuityOfATextbook() {
    assertThat(100_000 * MeritOrder.annuity(0.08, 10)).isCloseTo(14_902.95, within(0.005));
    double presentValue = 0;
    for (int year = 1; year <= 25; year++) {
      presentValue += MeritOrder.annuity(0.065, 25) / Math.pow(1.065, year);
    }
    assertThat(presentValue).isCloseTo(1, within(1e-12));
  }

  /**
   * 1,200 USD/kW over 20 years at 7 % is 113.27 USD/kW-year; with 20 fixed and 4,380 hours 30.43
   * USD/MWh; with 35 for fuel 65.43.
   */
  @Test
  void annuityRepaysTheLoan() {
    double payment = MeritOrder.annuity(0.09, 30);
    double repaid = 0;
    for (int year = 1; year <= 30; year++) {
      repaid += payment * Math.pow(1.09, -year);
    }
    assertThat(repaid).isCloseTo(1, within(1e-12));
    assertThat(MeritOrder.annuity(0.07, 20)).isCloseTo(0.0943929, within(1e-7));
  }
}
