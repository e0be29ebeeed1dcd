package org.inferencefrontier.agent.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferencefrontier.world.technology.Orientation;
import org.junit.jupiter.api.Test;

class ChipTableTest {
  private static final int NEXT = 12;

  private final ChipTable chips = new ChipTable(2);

  private void add(int month, double training, double inference, double listPriceUsd) {
    int index = chips.count();
    chips.add(
        new Chip(
            index,
            "chip-" + index,
            0,
            -1,
            0,
            month,
            Orientation.BOTH,
            false,
            false,
            1,
            training,
            inference,
            1,
            listPriceUsd / 4,
            listPriceUsd,
            20,
            false,
            80));
  }

  @Test
  void aChipThatServesMoreIsTheSuccessorAtAnyPrice() {
    add(0, 1, 1, 10_000);
    add(NEXT, 1, 1.2, 40_000);
    assertThat(chips.successorMonth(0)).isEqualTo(NEXT);
  }

  @Test
  void aCheaperChipThatTrainsMoreADollarIsTheSuccessor() {
    add(0, 1, 1, 10_000);
    add(NEXT, 0.9, 0.7, 7_000);
    assertThat(chips.successorMonth(0)).isEqualTo(NEXT);
  }

  @Test
  void aCheaperChipThatServesLessADollarIsNot() {
    add(0, 1, 1, 10_000);
    add(NEXT, 0.9, 0.6, 7_000);
    assertThat(chips.successorMonth(0)).isEqualTo(Integer.MAX_VALUE);
  }
}
