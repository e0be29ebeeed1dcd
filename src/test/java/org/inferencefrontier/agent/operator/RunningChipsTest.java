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
    for (int chip = 90; chip > 10; chip -= 2) {
      running.add(chip, chip);
    }
    running.add(50, 5);
    assertThat(listed()).hasSize(40).isSorted().startsWith(12, 14).endsWith(88, 90);
    assertThat(running.units(12)).isEqualTo(12);
    assertThat(running.units(50)).isEqualTo(55);
    assertThat(running.units(51)).isZero();
  }

  @Test
  void aChipThatNoLongerRunsLeavesTheList() {
    running.add(7, 1);
    running.add(3, 2);
    running.add(5, 4);
    running.clear();
    assertThat(running.units(3)).isZero();
    running.add(5, 6);
    running.clear();
    running.add(9, 1);
    running.add(5, 2);
    assertThat(listed()).containsExactly(5, 9);
    assertThat(running.units(5)).isEqualTo(2);
    assertThat(running.units(9)).isEqualTo(1);
    assertThat(running.units(7)).isZero();
  }
}
