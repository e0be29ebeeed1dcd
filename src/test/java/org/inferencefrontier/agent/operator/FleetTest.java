package org.inferencefrontier.agent.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FleetTest {
  private static double total(Fleet fleet) {
    double sum = 0;
    for (int i = 0; i < fleet.count(); i++) {
      sum += fleet.units(i);
    }
    return sum;
  }

  @Test
  void unitsThatJoinMoveTheMeanAge() {
    Fleet fleet = new Fleet(4, 3);
    fleet.add(2, 1, 100, 0);
    fleet.add(2, 1, 300, 12);
    assertThat(fleet.count()).isEqualTo(1);
    assertThat(fleet.units(0)).isEqualTo(400);
    assertThat(fleet.age(0, 24)).isCloseTo(15, within(1e-12));
    fleet.add(2, 1, 0, 99);
    fleet.add(3, 1, -5, 99);
    assertThat(total(fleet)).isEqualTo(400);
    assertThat(fleet.count()).isEqualTo(1);
  }

  @Test
  void conservesUnitsThroughRemovalAndCompaction() {
    int sites = 900;
    int chips = 12;
    Fleet fleet = new Fleet(sites, chips);
    double[][] expected = new double[sites][chips];
    Random random = new Random(17);
    double added = 0;
    double removed = 0;
    for (int round = 0; round < 30_000; round++) {
      int site = random.nextInt(sites);
      int chip = random.nextInt(chips);
      double units = random.nextInt(100);
      fleet.add(site, chip, units, round % 156);
      expected[site][chip] += units;
      added += units;
      if (round % 3 == 0 && fleet.count() > 0) {
        int cohort = random.nextInt(fleet.count());
        double gone = fleet.remove(cohort, random.nextInt(4) == 0 ? 1 : random.nextDouble());
        expected[fleet.site(cohort)][fleet.chip(cohort)] -= gone;
        removed += gone;
      }
      if (round % 500 == 499) {
        fleet.compact();
      }
    }
    assertThat(fleet.count()).as("more than the room at the start").isGreaterThan(4096);
    assertThat(total(fleet)).isCloseTo(added - removed, within(1e-3));
    for (int i = 0; i < fleet.count(); i++) {
      assertThat(fleet.units(i)).isCloseTo(expected[fleet.site(i)][fleet.chip(i)], within(1e-6));
    }
  }

  @Test
  void aDroppedCohortCanComeBack() {
    Fleet fleet = new Fleet(2, 2);
    fleet.add(0, 0, 10, 0);
    fleet.add(1, 1, 20, 0);
    fleet.remove(0, 1);
    fleet.compact();
    assertThat(fleet.count()).isEqualTo(1);
    assertThat(fleet.site(0)).isEqualTo(1);
    fleet.add(0, 0, 5, 7);
    fleet.add(1, 1, 1, 0);
    assertThat(fleet.count()).isEqualTo(2);
    assertThat(fleet.units(0)).isEqualTo(21);
    assertThat(fleet.age(1, 10)).isEqualTo(3);
  }
}
