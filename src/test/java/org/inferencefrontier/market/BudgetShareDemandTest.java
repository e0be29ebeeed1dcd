package org.inferencefrontier.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BudgetShareDemandTest {
  @Test
  void spendAtTheReference() {
    assertThat(BudgetShareDemand.spend(1000, 0.25, 1, 1, 1.7)).isCloseTo(200, within(1e-9));
    assertThat(BudgetShareDemand.spend(1000, 0.25, 1, 4, 1.7)).isCloseTo(500, within(1e-9));
  }

  /**
   * Quantity is spend over price; its elasticity is minus the parameter while the share is tiny.
   */
  @Test
  void elasticWhileSmall() {
    for (double elasticity : new double[] {0.6, 1, 1.4, 2}) {
      double low = BudgetShareDemand.spend(1, 1e-7, 1, 1, elasticity);
      double high = BudgetShareDemand.spend(1, 1e-7, 1.01, 1, elasticity) / 1.01;
      double measured = Math.log(high / low) / Math.log(1.01);
      assertThat(measured).isCloseTo(-elasticity, within(1e-4));
    }
  }

  @Test
  void saturatesInsteadOfExploding() {
    double last = 0;
    for (double price = 1; price > 1e-12; price /= 10) {
      double spend = BudgetShareDemand.spend(1000, 0.1, price, 1, 1.5);
      assertThat(spend).isGreaterThan(last).isLessThan(1000);
      last = spend;
    }
    assertThat(last).isCloseTo(1000, within(0.1));
    double near = BudgetShareDemand.spend(1, 0.1, 1e-12, 1, 1.5) / 1e-12;
    double nearer = BudgetShareDemand.spend(1, 0.1, 1e-12 / 1.01, 1, 1.5) / (1e-12 / 1.01);
    assertThat(Math.log(nearer / near) / Math.log(1.01))
        .as("unit elasticity when the pool is spent")
        .isCloseTo(1, within(1e-3));
  }

  /** Jevons: a fall in price raises spend only if demand is elastic. */
  @Test
  void spendFollowsTheSideOfOne() {
    assertThat(BudgetShareDemand.spend(1, 0.1, 0.5, 1, 1.4))
        .isGreaterThan(BudgetShareDemand.spend(1, 0.1, 1, 1, 1.4));
    assertThat(BudgetShareDemand.spend(1, 0.1, 0.5, 1, 0.8))
        .isLessThan(BudgetShareDemand.spend(1, 0.1, 1, 1, 0.8));
    assertThat(BudgetShareDemand.spend(1, 0.1, 0.5, 1, 1))
        .isEqualTo(BudgetShareDemand.spend(1, 0.1, 1, 1, 1));
  }
}
