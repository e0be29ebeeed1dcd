package org.inferencefrontier.agent.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.inferencefrontier.world.technology.Orientation;
import org.junit.jupiter.api.Test;

class ChipTableTest {
  private static final int NEXT = 12;

  private final ChipTable chips = new ChipTable(40);

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

  @Test
  void chipsStandInTheOrderOfTheirRelease() {
    for (int month : new int[] {5, 0, 9, 5, -3}) {
      add(month, 1, 1, 10_000);
    }
    int[] order = IntStream.range(0, chips.count()).map(chips::byRelease).toArray();
    assertThat(order).containsExactly(4, 1, 0, 3, 2);
    assertThat(chips.isNewer(3, 0)).isTrue();
    assertThat(chips.isNewer(0, 3)).isFalse();
    assertThat(chips.isNewer(2, 3)).isTrue();
  }

  /** A chip of a vendor; its throughput is as much in training as in serving. */
  private int add(
      int vendor, int customer, int month, Orientation orientation, Kind kind, double throughput) {
    int index = chips.count();
    chips.add(
        new Chip(
            index,
            "chip-" + index,
            vendor,
            customer,
            0,
            month,
            orientation,
            kind == Kind.EXPORT,
            false,
            2,
            throughput,
            throughput,
            4,
            2_500,
            10_000,
            20,
            kind == Kind.SERVING,
            80));
    return index;
  }

  private enum Kind {
    PLAIN,
    EXPORT,
    SERVING
  }

  private int plain(int vendor, int month, double throughput) {
    return add(vendor, -1, month, Orientation.BOTH, Kind.PLAIN, throughput);
  }

  @Test
  void aBetterChipOfAnotherLineIsNoSuccessor() {
    int first = plain(0, 0, 1);
    add(0, -1, NEXT, Orientation.BOTH, Kind.EXPORT, 2);
    add(0, -1, NEXT, Orientation.BOTH, Kind.SERVING, 2);
    add(0, 3, NEXT, Orientation.BOTH, Kind.PLAIN, 2);
    plain(1, NEXT, 2);
    plain(0, NEXT, 1.05);
    assertThat(chips.successorMonth(first)).isEqualTo(Integer.MAX_VALUE);
    plain(0, 30, 3);
    plain(0, 20, 2);
    assertThat(chips.successorMonth(first)).as("the earliest, whenever added").isEqualTo(20);
  }

  @Test
  void chipsStandInTheLinesOfWhomTheyAreFor() {
    int merchant = plain(0, 0, 1);
    int export = add(0, -1, 1, Orientation.BOTH, Kind.EXPORT, 1);
    int serving = add(0, -1, 2, Orientation.INFERENCE, Kind.SERVING, 1);
    int device = add(0, -1, 3, Orientation.EDGE, Kind.PLAIN, 1);
    int own = add(0, 0, 4, Orientation.BOTH, Kind.PLAIN, 1);
    assertThat(chips.countOf(0)).isEqualTo(5);
    assertThat(chips.chipOf(0, 1)).isEqualTo(export);
    assertThat(chips.marketCountOf(0)).isEqualTo(2);
    assertThat(chips.marketChipOf(0, 0)).isEqualTo(merchant);
    assertThat(chips.marketChipOf(0, 1)).isEqualTo(serving);
    assertThat(chips.deviceCountOf(0)).isEqualTo(1);
    assertThat(chips.deviceOf(0, 0)).isEqualTo(device);
    assertThat(chips.ownCountOf(0)).isEqualTo(1);
    assertThat(chips.ownOf(0, 0)).isEqualTo(own);
    assertThat(chips.countOf(7)).isZero();
    assertThat(chips.newest(0, 0, false, 4)).isEqualTo(own);
    assertThat(chips.newest(0, 0, false, 3)).isEqualTo(-1);
    assertThat(chips.newest(0, -1, true, 9)).isEqualTo(export);
    assertThat(chips.newest(0, -1, false, 9)).as("no device, no variant").isEqualTo(merchant);
    assertThat(chips.lastOfLine(0, true)).isEqualTo(device);
    assertThat(chips.lastOfLine(0, false)).isEqualTo(merchant);
    assertThat(chips.hasServingVariant(0, 1)).isTrue();
    assertThat(chips.hasServingVariant(0, 2)).isFalse();
  }

  @Test
  void linesGrowWithTheirOwnersAndChips() {
    for (int i = 0; i < 12; i++) {
      plain(20, i, 1);
    }
    plain(2, 0, 1);
    assertThat(chips.countOf(20)).isEqualTo(12);
    assertThat(chips.chipOf(20, 11)).isEqualTo(11);
    assertThat(chips.chipOf(2, 0)).isEqualTo(12);
    assertThat(chips.lastOfLine(20, false)).isEqualTo(11);
  }

  /** What does most leads, not what came last; what is not out yet does not count. */
  @Test
  void theFlagshipIsTheChipThatDoesMost() {
    assertThat(chips.flagship(0, 0)).isEqualTo(-1);
    int small = plain(0, 0, 1);
    int large = plain(0, 6, 3);
    int card = plain(0, 12, 2);
    int export = add(0, -1, 6, Orientation.BOTH, Kind.EXPORT, 4);
    add(0, -1, 6, Orientation.BOTH, Kind.SERVING, 9);
    assertThat(chips.flagship(0, 5)).isEqualTo(small);
    assertThat(chips.flagship(0, 20)).isEqualTo(large);
    assertThat(chips.flagship(0, 5, any -> true)).isEqualTo(small);
    assertThat(chips.flagship(0, 6, any -> true)).isEqualTo(export);
    assertThat(chips.flagship(0, 12, chip -> chip != large && chip != export)).isEqualTo(card);
    assertThat(chips.flagship(0, 20, any -> false)).isEqualTo(-1);
    assertThat(chips.newest(0, -1, false, 20)).isEqualTo(card);
  }

  @Test
  void shipmentsAreThoseOfTheMonth() {
    int one = plain(0, 0, 1);
    int none = plain(1, 0, 1);
    int other = plain(1, 0, 1);
    Shipments shipments = chips.shipments();
    shipments.open();
    shipments.note(chips.get(one), 10);
    shipments.note(chips.get(none), 0);
    shipments.note(chips.get(other), 3);
    assertThat(shipments.count()).isEqualTo(2);
    assertThat(shipments.chip(0)).isEqualTo(one);
    assertThat(shipments.chip(1)).isEqualTo(other);
    assertThat(shipments.units(one)).isEqualTo(10);
    assertThat(shipments.units(none)).isZero();
    assertThat(shipments.peakOf(0)).isEqualTo(20);
    assertThat(shipments.peakOf(1)).isEqualTo(6);
    assertThat(shipments.peakOf(9)).isZero();
    shipments.open();
    assertThat(shipments.count()).isZero();
    assertThat(shipments.peakOf(0)).isZero();
  }

  @Test
  void aTableIsFullAtItsCapacity() {
    ChipTable two = new ChipTable(2);
    assertThat(two.capacity()).isEqualTo(2);
    plain(0, 0, 1);
    two.add(chips.get(0));
    assertThat(two.isFull()).isFalse();
    two.add(chips.get(0));
    assertThat(two.isFull()).isTrue();
    assertThat(two.listPriceUsd(0)).isEqualTo(10_000);
    assertThat(two.inferencePerKilowatt[0]).isEqualTo(0.25);
  }
}
