package org.inferencefrontier.agent.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FleetTest {

  /** A fleet whose sites are in so many parks, one after the other. */
  private static Fleet fleet(int sites, int parks, int chips) {
    int[] parkOfSite = new int[sites];
    Arrays.setAll(parkOfSite, site -> site % parks);
    return new Fleet(parkOfSite, parks, chips);
  }

  private static double total(Fleet fleet) {
    double sum = 0;
    for (int p = 0; p < fleet.parkCount(); p++) {
      for (int row = 0; row < fleet.park(p).rowCount(); row++) {
        sum += Arrays.stream(fleet.park(p).units(row)).sum();
      }
    }
    return sum;
  }

  @Test
  void unitsThatJoinMoveTheMeanAge() {
    Fleet fleet = fleet(4, 2, 3);
    fleet.add(2, 1, 100, 0);
    fleet.add(2, 1, 300, 12);
    assertThat(fleet.parkCount()).isEqualTo(1);
    Park park = fleet.park(0);
    assertThat(park.siteCount()).isEqualTo(1);
    assertThat(park.site(0)).isEqualTo(2);
    assertThat(park.rowCount()).isEqualTo(1);
    assertThat(park.chip(0)).isEqualTo(1);
    assertThat(park.units(0)[0]).isEqualTo(400);
    assertThat(park.bornUnits(0)[0] / park.units(0)[0]).isEqualTo(9);
    fleet.add(2, 1, 0, 99);
    fleet.add(3, 1, -5, 99);
    assertThat(total(fleet)).isEqualTo(400);
    assertThat(fleet.parkCount()).isEqualTo(1);
  }

  @Test
  void conservesUnitsThroughRemovalAndCompaction() {
    int sites = 900;
    int chips = 40;
    Fleet fleet = fleet(sites, 7, chips);
    double[][] expected = new double[sites][chips];
    Random random = new Random(17);
    for (int round = 0; round < 30_000; round++) {
      int site = random.nextInt(sites);
      int chip = random.nextInt(chips);
      double units = random.nextInt(100);
      fleet.add(site, chip, units, round % 156);
      expected[site][chip] += units;
      if (round % 3 == 0) {
        Park park = fleet.park(random.nextInt(fleet.parkCount()));
        int row = random.nextInt(park.rowCount());
        int column = random.nextInt(park.siteCount());
        double share = random.nextInt(4) == 0 ? 1 : random.nextDouble();
        expected[park.site(column)][park.chip(row)] -= park.remove(row, column, share);
      }
      if (round % 5000 == 0) {
        Park park = fleet.park(random.nextInt(fleet.parkCount()));
        for (int column = 0; column < park.siteCount(); column++) {
          expected[park.site(column)][park.chip(0)] -= park.remove(0, column, 1);
        }
        int rows = park.rowCount();
        park.dropEmpty();
        assertThat(park.rowCount()).isLessThan(rows);
      }
    }
    double[][] found = new double[sites][chips];
    for (int p = 0; p < fleet.parkCount(); p++) {
      Park park = fleet.park(p);
      for (int row = 0; row < park.rowCount(); row++) {
        for (int column = 0; column < park.siteCount(); column++) {
          found[park.site(column)][park.chip(row)] += park.units(row)[column];
        }
      }
    }
    for (int site = 0; site < sites; site++) {
      assertThat(found[site]).containsExactly(expected[site], within(1e-6));
    }
  }

  @Test
  void aDroppedRowCanComeBack() {
    Fleet fleet = fleet(2, 1, 2);
    fleet.add(0, 0, 10, 0);
    fleet.add(0, 1, 20, 0);
    Park park = fleet.park(0);
    park.remove(0, 0, 1);
    park.dropEmpty();
    assertThat(park.rowCount()).isEqualTo(1);
    assertThat(park.chip(0)).isEqualTo(1);
    fleet.add(0, 0, 5, 7);
    fleet.add(0, 1, 1, 0);
    assertThat(park.rowCount()).isEqualTo(2);
    assertThat(park.units(0)[0]).isEqualTo(21);
    assertThat(park.bornUnits(1)[0]).isEqualTo(35);
  }

  /** What is worked out of a cohort's birth is forgotten when units join it. */
  @Test
  void aMemoLastsUntilUnitsJoin() {
    Fleet fleet = fleet(1, 1, 1);
    fleet.add(0, 0, 10, 0);
    Park park = fleet.park(0);
    park.memo(0)[0] = 2.5;
    park.remove(0, 0, 0.5);
    assertThat(park.memo(0)[0]).isEqualTo(2.5);
    fleet.add(0, 0, 10, 6);
    assertThat(park.memo(0)[0]).isZero();
  }
}
