package org.inferencefrontier.agent.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SitePowerTest {
  @Test
  void hallsCompleteAfterTheirMonths() {
    SitePower power = new SitePower(3);
    power.energise(4, 10);
    power.build(4, 100, 7, 12);
    power.build(1, 50, 7, 14);
    assertThat(power.buildingTotal()).isEqualTo(150);
    assertThat(power.completingWithin(7, 11)).isZero();
    assertThat(power.completingWithin(7, 12)).isEqualTo(100);
    assertThat(power.completingWithin(7, 14)).isEqualTo(150);
    for (int month = 8; month <= 20; month++) {
      power.complete(month);
      assertThat(power.poweredMegawatts(4)).isEqualTo(month < 19 ? 10 : 110);
    }
    assertThat(power.buildingTotal()).isEqualTo(50);
    power.complete(21);
    assertThat(power.poweredTotal()).isEqualTo(160);
    assertThat(power.buildingTotal()).isZero();
  }

  /** A completed month leaves its slot empty for the next round of the ring. */
  @Test
  void megawattsAreBuiltOnce() {
    SitePower power = new SitePower(2);
    Random random = new Random(3);
    double built = 0;
    for (int month = 0; month < 400; month++) {
      power.complete(month);
      if (month < 340) {
        double megawatts = random.nextInt(50);
        built += megawatts;
        power.build(random.nextInt(4), megawatts, month, random.nextInt(70));
      }
      assertThat(power.poweredTotal() + power.buildingTotal()).isCloseTo(built, within(1e-6));
    }
    double sites = 0;
    for (int site = 0; site < 4; site++) {
      sites += power.poweredMegawatts(site);
    }
    assertThat(sites).isCloseTo(built, within(1e-6));
    assertThat(power.buildingTotal()).isZero();
  }

  @Test
  void useIsCountedAnewEachMonth() {
    SitePower power = new SitePower(1);
    power.energise(0, 100);
    power.use(0, 60);
    power.use(0, 15);
    assertThat(power.freeMegawatts(0)).isEqualTo(25);
    power.use(0, 50);
    assertThat(power.freeMegawatts(0)).as("never negative").isZero();
    power.openCount();
    assertThat(power.usedTotal()).isZero();
    power.count(0, 30);
    assertThat(power.usedTotal()).isEqualTo(30);
    assertThat(power.freeMegawatts(0)).isEqualTo(70);
  }

  /** Sites 2 and 3 are those of area 1, for training and for inference. */
  @Test
  void whatStandsFreeIsCountedByArea() {
    SitePower power = new SitePower(3);
    power.energise(3, 80);
    power.energise(0, 50);
    power.energise(2, 100);
    power.count(2, 30);
    power.count(3, 90);
    power.count(0, 50);
    double[] free = {5, 0, 0};
    power.addFree(free);
    assertThat(free).containsExactly(5, 70, 0);
    assertThat(power.poweredInArea(1)).isEqualTo(180);
    assertThat(power.usedInArea(1)).isEqualTo(120);
    assertThat(power.usedMegawatts(3)).isEqualTo(90);
    assertThat(power.largestCampus()).as("of training").isEqualTo(100);
  }

  @Test
  void areasAreListedInTheirOrderAndSitesInThatOfTheirPower() {
    SitePower power = new SitePower(4);
    power.energise(6, 10);
    power.build(4, 20, 0, 5);
    power.energise(1, 10);
    power.energise(0, 10);
    power.energise(6, 10);
    assertThat(power.areaCount()).isEqualTo(3);
    assertThat(new int[] {power.area(0), power.area(1), power.area(2)}).containsExactly(0, 2, 3);
    assertThat(power.poweredAreaCount()).isEqualTo(2);
    assertThat(new int[] {power.poweredArea(0), power.poweredArea(1)}).containsExactly(0, 3);
    assertThat(power.placeCount()).isEqualTo(3);
    assertThat(new int[] {power.place(0), power.place(1), power.place(2)}).containsExactly(6, 1, 0);
    assertThat(power.buildingMegawatts(4)).isEqualTo(20);
  }

  /** A state has a say in what came after it paid, as far as its money went. */
  @Test
  void whoPaidHasAShareOfWhatCameSince() {
    SitePower power = new SitePower(1);
    power.energise(0, 100);
    assertThat(power.obligedShare(0)).isZero();
    power.oblige(0, 60);
    assertThat(power.obligedShare(0)).as("nothing came yet").isZero();
    power.energise(1, 40);
    assertThat(power.obligedShare(0)).isCloseTo(40 / 140.0, within(1e-12));
    power.energise(1, 60);
    assertThat(power.obligedShare(0)).isCloseTo(60 / 200.0, within(1e-12));
    power.oblige(0, 20);
    assertThat(power.obligedShare(0)).isCloseTo(80 / 200.0, within(1e-12));
  }

  @Test
  void plantOnSiteArrivesWithItsHalls() {
    SitePower power = new SitePower(2);
    power.build(2, 60, 5, 84);
    power.buildOnsite(1, 60, 90, 350, 5, 84);
    for (int month = 6; month < 89; month++) {
      power.complete(month);
      assertThat(power.onsiteMegawatts(1)).isZero();
    }
    power.complete(89);
    assertThat(power.poweredMegawatts(2)).isEqualTo(60);
    assertThat(power.onsiteMegawatts(1)).isEqualTo(60);
    assertThat(power.onsiteUsd(1)).isEqualTo(60 * 90.0);
    assertThat(power.onsiteGrams(1)).isEqualTo(60 * 350.0);
  }

  @Test
  void contractsAddUpAtTheirMeanPrice() {
    SitePower power = new SitePower(2);
    power.contract(0, 30, 40);
    power.contract(0, 10, 60);
    power.contract(1, 5, 50);
    assertThat(power.contractedMegawatts(0)).isEqualTo(40);
    assertThat(power.contractedUsdPerMegawattHour(0)).isCloseTo(45, within(1e-12));
    assertThat(power.contractedMegawatts(1)).isEqualTo(5);
  }

  /** Of 400 MW granted 100 are plant on site; 60 of the 300 from the grid may be curtailed. */
  @Test
  void flexibleConnectionsAreAShareOfWhatTheGridGranted() {
    SitePower power = new SitePower(2);
    assertThat(power.flexibleShare(1)).isZero();
    power.energise(2, 200);
    power.build(3, 200, 0, 5);
    power.buildOnsite(1, 100, 60, 400, 0, 5);
    power.noteFlexible(1, 60);
    assertThat(power.flexibleShare(1)).isEqualTo(0.2);
    for (int month = 1; month <= 5; month++) {
      power.complete(month);
    }
    assertThat(power.flexibleShare(1)).isEqualTo(0.2);
    assertThat(power.flexibleShare(0)).isZero();
  }
}
