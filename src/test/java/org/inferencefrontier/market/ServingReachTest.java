package org.inferencefrontier.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServingReachTest {
  @Test
  void aSourceKnowsTheFirstAndTheLastThatItMayServe() {
    ServingReach reach = new ServingReach(5, 2);
    reach.set(1, new double[] {0, 0.5, 0, 2, 0}, null);
    assertThat(reach.first[1]).isEqualTo(1);
    assertThat(reach.end[1]).isEqualTo(4);
    assertThat(reach.nearness[1]).containsExactly(0, 0.5, 0, 2, 0);
    assertThat(reach.nearness[0]).containsOnly(0);
  }

  @Test
  void whomLawForbidsIsOutOfReachHoweverNear() {
    ServingReach reach = new ServingReach(4, 1);
    reach.set(0, new double[] {1, 2, 3, 4}, new boolean[] {false, true, true, false});
    assertThat(reach.nearness[0]).containsExactly(0, 2, 3, 0);
    assertThat(reach.first[0]).isEqualTo(1);
    assertThat(reach.end[0]).isEqualTo(3);
  }

  @Test
  void aSourceMayServeAllOrNobody() {
    ServingReach reach = new ServingReach(3, 1);
    reach.set(0, new double[] {1, 1, 1}, null);
    assertThat(reach.first[0]).isZero();
    assertThat(reach.end[0]).isEqualTo(3);
    reach.set(0, new double[] {1, 1, 1}, new boolean[3]);
    assertThat(reach.first[0]).isEqualTo(reach.end[0]);
  }
}
