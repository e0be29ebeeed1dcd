package org.inferencefrontier.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RationingTest {
  @Test
  void unusedRightsAreOfferedAgain() {
    double[] allocation = new double[3];
    Rationing.allocate(
        100, new double[] {10, 200, 50}, new double[] {0.6, 0.2, 0.2}, allocation, 3);
    // Rights give 10, 20, 20; the other 50 go to unmet claims of 180 and 30.
    assertThat(allocation[0]).isCloseTo(10, within(1e-9));
    assertThat(allocation[1]).isCloseTo(20 + 50 * 180 / 210.0, within(1e-9));
    assertThat(allocation[2]).isCloseTo(20 + 50 * 30 / 210.0, within(1e-9));
  }

  @Test
  void plentyMeetsEveryClaim() {
    double[] allocation = new double[2];
    Rationing.allocate(100, new double[] {30, 40}, new double[] {0, 0.1}, allocation, 2);
    assertThat(allocation).containsExactly(30, 40);
  }

  @Test
  void nothingToShare() {
    double[] allocation = {7, 7};
    Rationing.allocate(0, new double[] {30, 40}, new double[] {0.5, 0.5}, allocation, 2);
    assertThat(allocation).containsExactly(0, 0);
  }

  @Property(seed = "20230101", tries = 300)
  void conservesAndRespectsRights(
      @ForAll @DoubleRange(min = 0, max = 1000) double supply,
      @ForAll @Size(4) List<@DoubleRange(min = 0, max = 500) Double> wanted,
      @ForAll @Size(4) List<@DoubleRange(min = 0, max = 1) Double> weights) {
    double[] claims = wanted.stream().mapToDouble(Double::doubleValue).toArray();
    double total = 1e-9;
    for (double weight : weights) {
      total += weight;
    }
    double[] rights = new double[4];
    for (int i = 0; i < 4; i++) {
      rights[i] = 0.9 * weights.get(i) / total;
    }
    double[] allocation = new double[4];
    Rationing.allocate(supply, claims, rights, allocation, 4);
    double given = 0;
    double claimed = 0;
    for (int i = 0; i < 4; i++) {
      given += allocation[i];
      claimed += claims[i];
      assertThat(allocation[i])
          .isGreaterThanOrEqualTo(Math.min(claims[i], rights[i] * supply) - 1e-9)
          .isLessThanOrEqualTo(claims[i] + 1e-9);
    }
    assertThat(given).isCloseTo(Math.min(supply, claimed), within(1e-6));
  }
}
