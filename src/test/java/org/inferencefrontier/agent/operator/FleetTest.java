package org.inferencefrontier.agent.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FleetTest {
  private static final int STATES = 5;

  /** Rated IT power of a unit of a chip, kW. */
  private static double kilowatts(int chip) {
    return 0.5 + 0.1 * chip;
  }

  /** A fleet whose sites have so many holders, one after the other, and are in states by turns. */
  private static Fleet fleet(int sites, int holders) {
    int[] holderOfSite = new int[sites];
    int[] stateOfSite = new int[sites];
    Arrays.setAll(holderOfSite, site -> site % holders);
    Arrays.setAll(stateOfSite, site -> site / holders % STATES);
    return new Fleet(holderOfSite, stateOfSite);
  }

  private static double total(Fleet fleet) {
    double sum = 0;
    for (int p = 0; p < fleet.parkCount(); p++) {
      for (int row = 0; row < fleet.park(p).rowCount(); row++) {
        sum += fleet.park(p).units(row);
      }
    }
    return sum;
  }

  @Test
  void unitsThatJoinMoveTheMeanAge() {
    Fleet fleet = fleet(4, 2);
    fleet.add(2, 1, 100, 2, 0);
    fleet.add(2, 1, 300, 2, 12);
    assertThat(fleet.parkCount()).isEqualTo(1);
    Park park = fleet.park(0);
    assertThat(park.siteCount()).isEqualTo(1);
    assertThat(park.site(0)).isEqualTo(2);
    assertThat(park.rowCount()).isEqualTo(1);
    assertThat(park.chip(0)).isEqualTo(1);
    assertThat(park.units(0)).isEqualTo(400);
    assertThat(park.kilowatts(0)).isEqualTo(800);
    assertThat(park.bornUnits(0) / park.units(0)).isEqualTo(9);
    fleet.add(2, 1, 0, 2, 99);
    fleet.add(3, 1, -5, 2, 99);
    assertThat(total(fleet)).isEqualTo(400);
    assertThat(fleet.parkCount()).isEqualTo(1);
  }

  @Test
  void conservesUnitsThroughRemovalCompactionAndSeparation() {
    int holders = 7;
    int chips = 40;
    Fleet fleet = fleet(900, holders);
    double[][] expected = new double[holders][chips];
    Random random = new Random(17);
    for (int round = 0; round < 30_000; round++) {
      int site = random.nextInt(900);
      int chip = random.nextInt(chips);
      double units = random.nextInt(100);
      fleet.add(site, chip, units, kilowatts(chip), round % 156);
      expected[site % holders][chip] += units;
      Park park = fleet.park(random.nextInt(fleet.parkCount()));
      if (round % 3 == 0 && park.rowCount() > 0) {
        remove(park, random.nextInt(park.rowCount()), random.nextDouble(), expected, holders);
      }
      if (round % 5000 == 4999) {
        Park full = fleet.parkOf(site);
        remove(full, 0, 1, expected, holders);
        int rows = full.rowCount();
        full.dropEmpty();
        assertThat(full.rowCount()).isLessThan(rows);
        fleet.setApart(round / 5000 % STATES);
      }
    }
    double[][] found = new double[holders][chips];
    for (int p = 0; p < fleet.parkCount(); p++) {
      Park park = fleet.park(p);
      for (int row = 0; row < park.rowCount(); row++) {
        found[park.site(0) % holders][park.chip(row)] += park.units(row);
      }
    }
    for (int holder = 0; holder < holders; holder++) {
      assertThat(found[holder]).containsExactly(expected[holder], within(1e-6));
    }
  }

  private static void remove(Park park, int row, double share, double[][] expected, int holders) {
    expected[park.site(0) % holders][park.chip(row)] -= park.remove(row, share);
  }

  /** A state that gets a law of its own keeps its part of each row, by power, and of the ages. */
  @Test
  void aStateWithALawOfItsOwnTakesItsChipsAlong() {
    Fleet fleet = fleet(15, 1);
    fleet.add(0, 0, 30, 2, 4);
    fleet.add(1, 0, 10, 2, 8);
    fleet.add(2, 1, 20, 1, 6);
    fleet.add(6, 1, 40, 1, 6);
    assertThat(fleet.parkCount()).isEqualTo(1);
    Park common = fleet.park(0);
    double kilowatts = common.kilowatts();
    fleet.setApart(1);
    assertThat(fleet.parkCount()).isEqualTo(2);
    assertThat(common.siteCount()).isEqualTo(2);
    Park apart = fleet.parkOf(1);
    assertThat(apart).isSameAs(fleet.parkOf(6)).isSameAs(fleet.park(1)).isNotSameAs(common);
    assertThat(apart.apart()).isEqualTo(1);
    assertThat(common.apart()).isEqualTo(-1);
    // Sites 1 and 6 have 60 of the 140 kW.
    assertThat(apart.kilowatts()).isCloseTo(60, within(1e-9));
    assertThat(apart.kilowatts() + common.kilowatts()).isCloseTo(kilowatts, within(1e-9));
    double units = apart.units(apart.rowToJoin(0));
    assertThat(units).isCloseTo(40 * 60 / 140.0, within(1e-9));
    assertThat(apart.bornUnits(apart.rowToJoin(0)) / units).isCloseTo(5, within(1e-9));
    assertThat(total(fleet)).isCloseTo(100, within(1e-9));
    assertThat(fleet.columnOf(2)).isEqualTo(1);
    assertThat(common.site(1)).isEqualTo(2);
    // A site that opens later joins its state's park.
    fleet.add(11, 0, 5, 2, 9);
    assertThat(apart.siteCount()).isEqualTo(3);
    assertThat(fleet.isApart(1)).isTrue();
    assertThat(fleet.isApart(0)).isFalse();
  }

  @Test
  void powerIsScaledToTheChips() {
    Fleet fleet = fleet(2, 1);
    fleet.add(0, 0, 30, 2, 0);
    fleet.add(1, 0, 10, 2, 0);
    Park park = fleet.park(0);
    park.addKilowatts(1, -99);
    assertThat(park.kilowatts(1)).isZero();
    park.addKilowatts(1, 20);
    park.balance(40);
    assertThat(park.kilowatts(0)).isEqualTo(30);
    assertThat(park.kilowatts(1)).isEqualTo(10);
    park.balance(0);
    assertThat(park.kilowatts()).isZero();
  }

  @Test
  void aDroppedRowCanComeBack() {
    Fleet fleet = fleet(2, 1);
    fleet.add(0, 0, 10, 1, 0);
    fleet.add(0, 1, 20, 1, 0);
    Park park = fleet.park(0);
    park.remove(0, 1);
    park.dropEmpty();
    assertThat(park.rowCount()).isEqualTo(1);
    assertThat(park.chip(0)).isEqualTo(1);
    fleet.add(0, 0, 5, 1, 7);
    fleet.add(0, 1, 1, 1, 0);
    assertThat(park.rowCount()).isEqualTo(2);
    assertThat(park.units(0)).isEqualTo(21);
    assertThat(park.bornUnits(1)).isEqualTo(35);
  }

  /** What is worked out of a row's birth is forgotten when units join it. */
  @Test
  void aMemoLastsUntilUnitsJoin() {
    Fleet fleet = fleet(1, 1);
    fleet.add(0, 0, 10, 1, 0);
    Park park = fleet.park(0);
    park.keepMemo(0, 2.5);
    park.remove(0, 0.5);
    assertThat(park.memo(0)).isEqualTo(2.5);
    fleet.add(0, 0, 10, 1, 6);
    assertThat(park.memo(0)).isZero();
  }
}
