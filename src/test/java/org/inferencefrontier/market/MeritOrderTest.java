package org.inferencefrontier.market;

import static org.assertj.core.api.Assertions.assertThat;

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
}
