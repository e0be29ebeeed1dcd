package org.inferencefrontier.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.EntityKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who holds the leader's chips, against what the vendor's side counts. */
class HoldingMeasuresTest {
  private static final int MONTHS = 96;

  private static RunResult run;

  @BeforeAll
  static void simulate() {
    run = new Simulation(RealWorld.world(), MONTHS, false).run(RealWorld.reference(), 1, 0);
  }

  @Test
  void ownersHoldWhatTheVendorHasInTheWorld() {
    for (int month = 0; month < 36; month++) {
      double installed = run.value("vendor.installed_h100e", "nvidia", month);

      assertThat(sum("operator.leading_vendor_h100e", EntityKind.OPERATOR, month))
          .as("month %d", month)
          .isCloseTo(installed, Percentage.withPercentage(0.001));
    }
  }

  @Test
  void everyOwnerHasAHome() {
    for (int month = 0; month < MONTHS; month += 12) {
      assertThat(sum("state.leading_vendor_h100e", EntityKind.STATE, month))
          .isCloseTo(
              sum("operator.leading_vendor_h100e", EntityKind.OPERATOR, month),
              Percentage.withPercentage(1e-6));
    }
  }

  @Test
  void ownSiliconDoesNotCount() {
    assertThat(run.value("operator.leading_vendor_h100e", "google", 24))
        .isPositive()
        .isLessThan(run.value("operator.installed_h100e", "google", 24));
  }

  @Test
  void generationsComeAfterTheCatalogueAndNeverGo() {
    double before = 0;
    double best = 0;
    for (int month = 0; month < MONTHS; month++) {
      double count = run.value("vendor.new_generations", "nvidia", month);
      assertThat(count).isGreaterThanOrEqualTo(before);
      before = count;
      double chip = run.value("vendor.newest_chip_h100e", "nvidia", month);
      assertThat(chip).isGreaterThanOrEqualTo(best);
      best = chip;
    }
    assertThat(run.value("vendor.new_generations", "nvidia", 24)).isZero();
    assertThat(before).isPositive();
    // H100 in January 2023; a generation of 2030 does several times as much.
    assertThat(run.value("vendor.newest_chip_h100e", "nvidia", 0)).isEqualTo(1);
    assertThat(best).isGreaterThan(5);
  }

  private static double sum(String indicator, EntityKind kind, int month) {
    double sum = 0;
    for (SeriesCatalog.Series series : run.catalog().series()) {
      if (series.indicator().name().equals(indicator)) {
        assertThat(series.indicator().entityKind()).isEqualTo(kind);
        sum += run.value(indicator, series.entity(), month);
      }
    }
    return sum;
  }
}
