package org.inferencefrontier.agent.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FleetTest {
  private static double total(Fleet fleet) {
    double sum = 0;
    for (int s = 0; s < fleet.siteCount(); s++) {
      for (int i = 0; i < fleet.cohorts(s).count(); i++) {
        sum += fleet.cohorts(s).units(i);
      }
    }
    return sum;
  }

  @Test
  void unitsThatJoinMoveTheMeanAge() {
    Fleet fleet = new Fleet(4, 3);
    fleet.add(2, 1, 100, 0);
    fleet.add(2, 1, 300, 12);
    assertThat(fleet.siteCount()).isEqualTo(1);
    assertThat(fleet.site(0)).isEqualTo(2);
    assertThat(fleet.cohorts(0).count()).isEqualTo(1);
    assertThat(fleet.cohorts(0).units(0)).isEqualTo(400);
    assertThat(fleet.cohorts(0).age(0, 24)).isCloseTo(15, within(1e-12));
    fleet.add(2, 1, 0, 99);
    fleet.add(3, 1, -5, 99);
    assertThat(total(fleet)).isEqualTo(400);
    assertThat(fleet.siteCount()).isEqualTo(1);
  }

  @Test
  void conservesUnitsThroughRemovalAndCompaction() {
    int sites = 900;
    int chips = 40;
    Fleet fleet = new Fleet(sites, chips);
    double[][] expected = new double[sites][chips];
    Random random = new Random(17);
    for (int round = 0; round < 30_000; round++) {
      int site = random.nextInt(sites);
      int chip = random.nextInt(chips);
      double units = random.nextInt(100);
      fleet.add(site, chip, units, round % 156);
      expected[site][chip] += units;
      if (round % 3 == 0 && fleet.siteCount() > 0) {
        int opened = random.nextInt(fleet.siteCount());
        Cohorts cohorts = fleet.cohorts(opened);
        if (cohorts.count() > 0) {
          int cohort = random.nextInt(cohorts.count());
          int leaving = cohorts.chip(cohort);
          double share = random.nextInt(4) == 0 ? 1 : random.nextDouble();
          expected[fleet.site(opened)][leaving] -= cohorts.remove(cohort, share);
          cohorts.dropEmpty();
        }
      }
    }
    double left = 0;
    for (double[] row : expected) {
      left += Arrays.stream(row).sum();
    }
    assertThat(total(fleet)).isCloseTo(left, within(1e-3));
    for (int s = 0; s < fleet.siteCount(); s++) {
      Cohorts cohorts = fleet.cohorts(s);
      for (int i = 0; i < cohorts.count(); i++) {
        assertThat(cohorts.units(i))
            .isCloseTo(expected[fleet.site(s)][cohorts.chip(i)], within(1e-6));
      }
    }
  }

  @Test
  void aDroppedCohortCanComeBack() {
    Fleet fleet = new Fleet(2, 2);
    fleet.add(0, 0, 10, 0);
    fleet.add(0, 1, 20, 0);
    Cohorts cohorts = fleet.cohorts(0);
    cohorts.remove(0, 1);
    cohorts.dropEmpty();
    assertThat(cohorts.count()).isEqualTo(1);
    assertThat(cohorts.chip(0)).isEqualTo(1);
    fleet.add(0, 0, 5, 7);
    fleet.add(0, 1, 1, 0);
    assertThat(cohorts.count()).isEqualTo(2);
    assertThat(cohorts.units(0)).isEqualTo(21);
    assertThat(cohorts.age(1, 10)).isEqualTo(3);
  }

  /** What is worked out of a cohort's birth is forgotten when units join it. */
  @Test
  void aMemoLastsUntilUnitsJoin() {
    Fleet fleet = new Fleet(1, 1);
    fleet.add(0, 0, 10, 0);
    Cohorts cohorts = fleet.cohorts(0);
    cohorts.memorise(0, 2.5);
    cohorts.remove(0, 0.5);
    assertThat(cohorts.memo(0)).isEqualTo(2.5);
    fleet.add(0, 0, 10, 6);
    assertThat(cohorts.memo(0)).isZero();
  }
}
