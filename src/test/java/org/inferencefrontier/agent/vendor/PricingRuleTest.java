package org.inferencefrontier.agent.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.inferencefrontier.testing.Profiles;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.ParameterValues;
import org.inferencefrontier.world.PricingStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PricingRuleTest {
  private static final VendorSettings SETTINGS = VendorSettings.from(values());

  private static ParameterValues values() {
    return RealWorld.reference()
        .with("vendor.competition-elasticity", 3)
        .with("vendor.market-elasticity", 1.25)
        .with("vendor.backlog-margin-gain", 0.4)
        .with("vendor.margin-adjustment", 0.2)
        .with("vendor.merchant-price-multiplier", 1)
        .with("vendor.maturity-scale", 2);
  }

  private static double wanted(
      PricingStrategy strategy, double share, double backlogMonths, double parity) {
    return PricingRule.of(strategy)
        .wantedMargin(
            Profiles.vendor(strategy),
            new PricingRule.MarketView(share, backlogMonths, parity, SETTINGS));
  }

  @Test
  void skimIsLernersRuleAtNormalBacklog() {
    assertThat(wanted(PricingStrategy.SKIM, 0, 3, 0)).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(wanted(PricingStrategy.SKIM, 0.5, 3, 0)).isCloseTo(1 / 2.125, within(1e-12));
  }

  @Test
  void skimRisesWithShareAndBacklog() {
    double last = -1;
    for (double share = 0; share < 0.8; share += 0.1) {
      double margin = wanted(PricingStrategy.SKIM, share, 3, 0);
      assertThat(margin).isGreaterThan(last);
      last = margin;
    }
    last = -1;
    for (double backlog = 0; backlog < 12; backlog += 1) {
      double margin = wanted(PricingStrategy.SKIM, 0.5, backlog, 0);
      assertThat(margin).isGreaterThan(last).isLessThan(1);
      last = margin;
    }
  }

  @Test
  void scarcityRaisesMoreThanSlackLowers() {
    double normal = wanted(PricingStrategy.SKIM, 0.5, 3, 0);
    double scarce = wanted(PricingStrategy.SKIM, 0.5, 6, 0);
    double slack = wanted(PricingStrategy.SKIM, 0.5, 0, 0);
    assertThat(scarce - normal).isGreaterThan(normal - slack);
  }

  @Test
  void matchFollowsParity() {
    assertThat(wanted(PricingStrategy.MATCH, 0.9, 3, 0.42)).isCloseTo(0.42, within(1e-12));
    assertThat(wanted(PricingStrategy.MATCH, 0.1, 3, -0.2)).isCloseTo(-0.2, within(1e-12));
  }

  @Test
  void penetrateHoldsItsTargetOrLess() {
    assertThat(wanted(PricingStrategy.PENETRATE, 0.5, 20, 0.9)).isEqualTo(0.65);
    assertThat(wanted(PricingStrategy.PENETRATE, 0.5, 20, 0.2)).isEqualTo(0.2);
  }

  @Test
  void defendShareNeverAsksMoreThanTheTarget() {
    for (double backlog = 0; backlog < 24; backlog += 2) {
      assertThat(wanted(PricingStrategy.DEFEND_SHARE, 0.8, backlog, 0))
          .isLessThanOrEqualTo(0.65)
          .isLessThanOrEqualTo(wanted(PricingStrategy.SKIM, 0.8, backlog, 0));
    }
  }

  @Test
  void costPlusLooksAtNothing() {
    assertThat(wanted(PricingStrategy.COST_PLUS, 0.9, 24, -0.5)).isEqualTo(0.65);
  }

  @ParameterizedTest
  @EnumSource
  void noMarginLeavesItsBounds(PricingStrategy strategy) {
    for (double parity : new double[] {-0.5, 0.9}) {
      Vendor vendor = new Vendor(0, Profiles.vendor(strategy));
      vendor.startWith(parity > 0 ? 0.8 : 0.01, 1000, 0);
      vendor.backlogH100e = parity > 0 ? 24_000 : 0;
      for (int month = 0; month < 100; month++) {
        double before = vendor.margin();
        vendor.reprice(parity, SETTINGS);
        assertThat(vendor.margin()).isBetween(0.3 - 1e-9, 0.85);
        assertThat(Math.abs(vendor.margin() - before)).isLessThanOrEqualTo(0.2 * 0.55 + 1e-9);
      }
    }
  }

  /** A margin of 0.6 on a mix that costs 4 and lists at 20 halves list prices. */
  @Test
  void priceLevelEarnsTheMarginAndKeepsRelativePrices() {
    Vendor vendor = new Vendor(0, Profiles.vendor(PricingStrategy.SKIM));
    Chip large = Chip.of(0, Profiles.h100("h", 28_000, 3400), 0, -1, 0, 1, SETTINGS);
    Chip small = Chip.of(1, Profiles.h100("s", 7_000, 3400), 0, -1, 0, 1, SETTINGS);
    vendor.setPriceLevel(4e9, 20e9);
    assertThat(vendor.priceUsd(large, SETTINGS)).isCloseTo(14_000, within(1e-9));
    assertThat(vendor.priceUsd(small, SETTINGS)).isCloseTo(3_500, within(1e-9));
    VendorSettings cut =
        VendorSettings.from(values().with("vendor.merchant-price-multiplier", 0.7));
    assertThat(vendor.priceUsd(large, cut)).isCloseTo(9_800, within(1e-9));
  }

  @Test
  void softwareMaturesFromItsStartTowardsItsCeiling() {
    Vendor vendor = new Vendor(0, Profiles.vendor(PricingStrategy.SKIM));
    assertThat(vendor.trainingMaturity(SETTINGS)).isCloseTo(0.5, within(1e-12));
    double last = 0.5;
    for (int month = 0; month < 60; month++) {
      vendor.openMonth();
      vendor.shippedH100e = 400_000;
      vendor.closeMonth(500_000);
      assertThat(vendor.trainingMaturity(SETTINGS)).isGreaterThan(last).isLessThan(0.9);
      assertThat(vendor.inferenceMaturity(SETTINGS)).isBetween(0.6, 0.95);
      last = vendor.trainingMaturity(SETTINGS);
    }
    // 24 million over a scale of 2: the gap of 0.4 is 13 to the power of the learning exponent.
    assertThat(last).isCloseTo(0.9 - 0.4 * Math.pow(13, -Vendor.LEARNING_EXPONENT), within(1e-9));
    assertThat(vendor.smoothedShare()).isCloseTo(0.8, within(0.01));
  }

  @Test
  void researchMoneyIsTakenOnce() {
    Vendor vendor = new Vendor(0, Profiles.vendor(PricingStrategy.SKIM));
    vendor.revenueUsd = 5e9;
    vendor.closeMonth(0);
    assertThat(vendor.takeResearchUsd()).isCloseTo(1e9, within(1e-3));
    assertThat(vendor.takeResearchUsd()).isZero();
  }

  @Test
  void backlogIsCountedInMonthsOfShipments() {
    Vendor vendor = new Vendor(0, Profiles.vendor(PricingStrategy.SKIM));
    vendor.startWith(0.5, 2000, 0);
    assertThat(vendor.backlogMonths()).isZero();
    vendor.backlogH100e = 9000;
    assertThat(vendor.backlogMonths()).isCloseTo(4.5, within(1e-12));
    vendor.backlogH100e = 1e9;
    assertThat(vendor.backlogMonths()).isEqualTo(24);
  }
}
