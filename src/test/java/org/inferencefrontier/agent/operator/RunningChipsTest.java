package org.inferencefrontier.agent.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunningChipsTest {
  private final RunningChips running = new RunningChips(100);

  private int[] listed() {
    return IntStream.range(0, running.count()).map(running::chip).toArray();
  }

  @Test
  void chipsAreListedInAscendingOrderWithTheirUnits() {
    running.open();
    double[] units = running.counted();
    for (int chip = 90; chip > 10; chip -= 2) {
      units[chip] += chip;
    }
    units[50] += 5;
    running.close(100);
    assertThat(listed()).hasSize(40).isSorted().startsWith(12, 14).endsWith(88, 90);
    assertThat(running.units(12)).isEqualTo(12);
    assertThat(running.units(50)).isEqualTo(55);
    assertThat(running.units(51)).isZero();
  }

  @Test
  void aChipThatNoLongerRunsLeavesTheList() {
    running.open();
    double[] units = running.counted();
    units[7] += 1;
    units[3] += 2;
    running.close(8);
    running.open();
    units[5] += 2;
    running.close(8);
    assertThat(listed()).containsExactly(5);
    assertThat(running.units(5)).isEqualTo(2);
    assertThat(running.units(7)).isZero();
  }
}
