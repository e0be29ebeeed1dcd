package org.inferencefrontier.agent.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.inferencefrontier.testing.Profiles;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.profile.PricingStrategy;
import org.inferencefrontier.world.profile.VendorProfile;
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
        .with("vendor.maturity-scale", 2)
        .with("vendor.software-scale", 1e9)
        .with("vendor.porting-share", 0.03);
  }

  private static double wanted(
      PricingStrategy strategy, double share, double backlogMonths, double parity) {
    return wanted(strategy, view(share, share, backlogMonths, 0, 0.4, parity, 1));
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

  /** Backlogs of 7, 15 and 31 months are over the normal 3 by 1, 3 and 7 times the scale of 4. */
  @Test
  void eachDoublingOfALongWaitRaisesThePriceAsMuch() {
    double normal = wanted(PricingStrategy.SKIM, 0.5, 3, 0);
    double doubling = Math.exp(-0.4 * Math.log(2));
    assertThat(1 - wanted(PricingStrategy.SKIM, view(0.5, 0.5, 7, 0, 1)))
        .isCloseTo((1 - normal) * doubling, within(1e-12));
    assertThat(1 - wanted(PricingStrategy.SKIM, view(0.5, 0.5, 15, 0, 1)))
        .isCloseTo((1 - normal) * doubling * doubling, within(1e-12));
    assertThat(1 - wanted(PricingStrategy.SKIM, view(0.5, 0.5, 31, 0, 1)))
        .isCloseTo((1 - normal) * doubling * doubling * doubling, within(1e-12));
  }

  /** A month more counts after four years, too, until buyers are better off elsewhere. */
  @Test
  void noWaitIsTooLongToCountBelowTheWorthOfTheChips() {
    double last = wanted(PricingStrategy.SKIM, view(0.5, 0.5, 0, 0, 1));
    for (double backlog = 4; backlog <= 60; backlog += 1) {
      double margin = wanted(PricingStrategy.SKIM, view(0.5, 0.5, backlog, 0, 1));
      assertThat(margin).isGreaterThan(last + 1e-3).isLessThan(1);
      assertThat(wanted(PricingStrategy.SKIM, view(0.5, 0.5, backlog, 0, 0.6)))
          .isEqualTo(Math.min(0.6, margin));
      last = margin;
    }
  }

  /** At parity without the discount buyers are as well off with the leader's chip. */
  @Test
  void matchSparesItsDiscountWhereBuyersWaitAndNoMore() {
    double discount = SETTINGS.margin().umbrellaDiscount();
    double undiscounted = 1 - 0.58 * discount;
    assertThat(wanted(PricingStrategy.MATCH, 0.5, 4, 0.42)).isBetween(0.42, undiscounted);
    for (double backlog : new double[] {12, 24, 60}) {
      assertThat(wanted(PricingStrategy.MATCH, view(0.5, 0.5, backlog, 0, 0, 0.42, 1)))
          .isCloseTo(undiscounted, within(1e-12));
    }
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

  private static double wanted(PricingStrategy strategy, PricingRule.MarketView view) {
    return PricingRule.of(strategy).wantedMargin(Profiles.vendor(strategy), view);
  }

  /** A loss of a quarter gives half of the way to the floor; of a half and more, all of it. */
  @Test
  void aShareThatFallsIsDefendedWithMargin() {
    double held = wanted(PricingStrategy.DEFEND_SHARE, view(0.8, 0.8, 3, 0, 1));
    double quarter = wanted(PricingStrategy.DEFEND_SHARE, view(0.6, 0.8, 3, 0, 1));
    double half = wanted(PricingStrategy.DEFEND_SHARE, view(0.4, 0.8, 3, 0, 1));
    double won = wanted(PricingStrategy.DEFEND_SHARE, view(0.8, 0.4, 3, 0, 1));
    double undefended = Math.min(0.65, wanted(PricingStrategy.SKIM, view(0.6, 0.8, 3, 0, 1)));
    assertThat(quarter).isCloseTo((undefended + 0.3) / 2, within(1e-12)).isLessThan(held);
    assertThat(half).isCloseTo(0.3, within(1e-12));
    assertThat(won).isEqualTo(held);
  }

  @Test
  void noStrategyButAContractGoesOverTheValueToBuyers() {
    for (PricingStrategy strategy : PricingStrategy.values()) {
      double margin = wanted(strategy, view(0.8, 0.8, 12, 0, 0.35));
      assertThat(margin)
          .isLessThanOrEqualTo(strategy == PricingStrategy.COST_PLUS ? 0.65 : 0.35 + 1e-12);
    }
  }

  /** Who has booked nothing that stands idle waits for orders; who has sells cheaper. */
  @Test
  void idleSupplyLowersMarginsOnlyWhenOrdersAreShort() {
    double waits = wanted(PricingStrategy.SKIM, view(0.5, 0.5, 0, 0, 1));
    double sells = wanted(PricingStrategy.SKIM, view(0.5, 0.5, 0, 0.5, 1));
    assertThat(waits).isCloseTo(1 / 2.125, within(1e-12));
    assertThat(sells).isLessThan(waits);
    assertThat(wanted(PricingStrategy.SKIM, view(0.5, 0.5, 6, 0.5, 1)))
        .isEqualTo(wanted(PricingStrategy.SKIM, view(0.5, 0.5, 6, 0, 1)));
  }

  private static PricingRule.MarketView view(
      double share, double remembered, double backlogMonths, double idle, double ceiling) {
    return view(share, remembered, backlogMonths, 0, idle, 0.6, ceiling);
  }

  private static PricingRule.MarketView view(
      double share,
      double remembered,
      double backlogMonths,
      double stockMonths,
      double idle,
      double parity,
      double ceiling) {
    PricingRule.MarketView view = new PricingRule.MarketView();
    view.share = share;
    view.rememberedShare = remembered;
    view.backlogMonths = backlogMonths;
    view.stockMonths = stockMonths;
    view.idleShare = idle;
    view.parityMargin = parity;
    view.ceilingMargin = ceiling;
    view.settings = SETTINGS;
    return view;
  }

  private static double withStock(
      PricingStrategy strategy, double backlogMonths, double stockMonths) {
    return wanted(strategy, view(0.5, 0.5, backlogMonths, stockMonths, 0, 0.5, 1));
  }

  /** Finished goods push margins down where a strategy looks at its orders; contracts do not. */
  @Test
  void stockOverTheWorkingStockLowersMargins() {
    double working = SETTINGS.stock().workingMonths();
    for (PricingStrategy strategy : PricingStrategy.values()) {
      for (double backlog : new double[] {0, 2}) {
        double last = withStock(strategy, backlog, 0);
        assertThat(withStock(strategy, backlog, working)).isEqualTo(last);
        for (double stock = working + 0.5; stock < 6; stock += 0.5) {
          double margin = withStock(strategy, backlog, stock);
          if (strategy == PricingStrategy.COST_PLUS) {
            assertThat(margin).isEqualTo(last);
          } else {
            assertThat(margin).isLessThan(last);
          }
          last = margin;
        }
      }
    }
  }

  /** Stock of a cover and no backlog: pressure of tanh of the net position, all of it counted. */
  @Test
  void aFullCoverCountsWhole() {
    double cover = SETTINGS.stock().coverMonths();
    double excess = cover - SETTINGS.stock().workingMonths();
    double expected = 1 - (1 - 1 / 2.125) * Math.exp(-0.4 * Math.tanh((-excess - 3) / 4));
    assertThat(withStock(PricingStrategy.SKIM, 0, cover)).isCloseTo(expected, within(1e-12));
  }

  /** Whatever the market does, prices stay over the floor and under the highest margin. */
  @Property
  void marginsStayInBoundsOnRandomMarkets(
      @ForAll PricingStrategy strategy,
      @ForAll List<@DoubleRange(min = -0.5, max = 1) Double> parities,
      @ForAll @DoubleRange(min = 0, max = 1) double ceiling,
      @ForAll @DoubleRange(min = 0, max = 1e6) double backlogH100e,
      @ForAll @DoubleRange(min = 0, max = 1e5) double shippedH100e) {
    Vendor vendor = new Vendor(0, Profiles.vendor(strategy));
    vendor.startWith(0.5, 1000, 0);
    for (double parity : parities) {
      vendor.openMonth();
      vendor.shippedH100e = shippedH100e;
      vendor.closeMonth(1e5, SETTINGS);
      vendor.backlogH100e = backlogH100e;
      vendor.noteBooking(100, 100 * Math.abs(parity));
      vendor.stockH100e = backlogH100e * Math.abs(parity);
      vendor.reprice(parity, ceiling, SETTINGS);
      assertThat(vendor.margin()).isBetween(0.3 - 1e-12, 0.85);
      Chip chip = Chip.of(0, Profiles.h100("h", 28_000, 3400), 0, -1, 0, 1, SETTINGS);
      vendor.setPriceLevel(chip.systemCostUsd(), chip.listPriceUsd());
      assertThat(vendor.priceUsd(chip, SETTINGS))
          .isGreaterThanOrEqualTo(chip.systemCostUsd() / 0.7 * (1 - 1e-12));
    }
  }

  @Test
  void idleSupplyIsWhatWasBookedAndNotTaken() {
    Vendor vendor = new Vendor(0, Profiles.vendor(PricingStrategy.SKIM));
    assertThat(vendor.idleShare()).isZero();
    for (int month = 0; month < 60; month++) {
      vendor.noteBooking(200, 150);
    }
    assertThat(vendor.idleShare()).isCloseTo(0.25, within(1e-6));
    vendor.noteBooking(0, 0);
    assertThat(vendor.idleShare()).isLessThan(0.25);
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
        vendor.reprice(parity, 1, SETTINGS);
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

  /** At a margin of 0.6 a cut of 70% would be under cost, which is 0.4 of the price. */
  @Test
  void aCutOfAllPricesEndsAtCost() {
    Vendor vendor = new Vendor(0, Profiles.vendor(PricingStrategy.SKIM));
    Chip chip = Chip.of(0, Profiles.h100("h", 28_000, 3400), 0, -1, 0, 1, SETTINGS);
    vendor.setPriceLevel(4e9, 20e9);
    VendorSettings cut =
        VendorSettings.from(values().with("vendor.merchant-price-multiplier", 0.3));
    assertThat(vendor.priceUsd(chip, cut)).isCloseTo(28_000 * 0.2, within(1e-9));
  }

  /**
   * At a margin of -0.25 the mix that costs 4 sells for 3.2, by the vendor's own decision: a cut of
   * all prices leaves it there, as it ends at cost for others, and a rise counts from there.
   */
  @Test
  void aCutLeavesWhoSellsUnderCostWhereItStands() {
    VendorProfile base = Profiles.vendor(PricingStrategy.SKIM);
    VendorProfile.Pricing pricing =
        new VendorProfile.Pricing(PricingStrategy.SKIM, -0.25, 0.65, -0.5, 1);
    Vendor vendor =
        new Vendor(
            0,
            new VendorProfile(
                base.id(),
                base.name(),
                base.kind(),
                base.home(),
                base.softwareMaturity(),
                pricing,
                base.systemRevenueMultiple(),
                base.roadmap(),
                base.devicesMillionsPerYear(),
                base.prebookedPackaging(),
                base.sources()));
    vendor.setPriceLevel(4e9, 20e9);
    for (double[] lever : new double[][] {{1, 0.16}, {0.7, 0.16}, {0.1, 0.16}, {1.5, 0.24}}) {
      VendorSettings settings =
          VendorSettings.from(values().with("vendor.merchant-price-multiplier", lever[0]));
      assertThat(vendor.priceUsd(10_000, settings))
          .as("%s", lever[0])
          .isCloseTo(10_000 * lever[1], within(1e-9));
    }
  }

  @Test
  void softwareMaturesFromItsStartTowardsItsCeiling() {
    Vendor vendor = new Vendor(0, Profiles.vendor(PricingStrategy.SKIM));
    assertThat(vendor.trainingMaturity(SETTINGS)).isCloseTo(0.5, within(1e-12));
    double last = 0.5;
    for (int month = 0; month < 60; month++) {
      vendor.openMonth();
      vendor.shippedH100e = 400_000;
      vendor.closeMonth(500_000, SETTINGS);
      assertThat(vendor.trainingMaturity(SETTINGS)).isGreaterThan(last).isLessThan(0.9);
      assertThat(vendor.inferenceMaturity(SETTINGS)).isBetween(0.6, 0.95);
      last = vendor.trainingMaturity(SETTINGS);
    }
    // 24 million over a scale of 2: the gap of 0.4 is 13 to the power of the learning exponent.
    assertThat(last)
        .isCloseTo(0.9 - 0.4 * Math.pow(13, -SETTINGS.maturity().learningExponent()), within(1e-9));
    assertThat(vendor.smoothedShare()).isCloseTo(0.8, within(0.01));
  }

  /** Research of 12 bn at a share of 0.4 and porting of 0.36 bn over a scale of 1 bn. */
  @Test
  void softwareMaturesWithEffortToo() {
    Vendor vendor = new Vendor(0, Profiles.vendor(PricingStrategy.SKIM));
    for (int month = 0; month < 12; month++) {
      vendor.openMonth();
      vendor.revenueUsd = 1e9;
      vendor.closeMonth(0, SETTINGS);
    }
    double effort = 12e9 * (0.2 * 0.4 + 0.03);
    assertThat(vendor.softwareUsd()).isCloseTo(effort, within(1.0));
    assertThat(vendor.trainingMaturity(SETTINGS))
        .isCloseTo(
            0.9 - 0.4 * Math.pow(1 + effort / 1e9, -SETTINGS.maturity().learningExponent()),
            within(1e-9));
    VendorSettings idle = VendorSettings.from(values().with("vendor.software-scale", 1e12));
    assertThat(vendor.trainingMaturity(idle)).isLessThan(vendor.trainingMaturity(SETTINGS));
  }

  /** The steeper the learning curve, the smaller the gap that experience leaves. */
  @Test
  void softwareMaturesByTheLearningExponent() {
    Vendor vendor = new Vendor(0, Profiles.vendor(PricingStrategy.SKIM));
    vendor.startWith(0.5, 1000, 4e6);
    VendorSettings steep = VendorSettings.from(values().with("vendor.learning-exponent", 0.5));
    double mature = vendor.trainingMaturity(SETTINGS);
    assertThat(vendor.trainingMaturity(steep)).isGreaterThan(mature);
    assertThat(vendor.trainingMaturity(SETTINGS)).as("nothing is kept").isEqualTo(mature);
  }

  /** Backlog and margin in hand: the normal backlog is where pressure turns its sign. */
  @Test
  void theNormalBacklogMovesNoMargin() {
    PricingRule.MarketView view = view(0.5, 0.5, 5, 0, 1);
    view.settings = VendorSettings.from(values().with("vendor.normal-backlog", 5));
    assertThat(wanted(PricingStrategy.SKIM, view)).isCloseTo(1 / 2.125, within(1e-12));
    assertThat(wanted(PricingStrategy.SKIM, view(0.5, 0.5, 5, 0, 1))).isGreaterThan(1 / 2.125);
  }

  @Test
  void noMarginIsOverTheHighest() {
    VendorSettings low = VendorSettings.from(values().with("vendor.highest-margin", 0.6));
    Vendor vendor = new Vendor(0, Profiles.vendor(PricingStrategy.COST_PLUS));
    vendor.reprice(0.9, 1, low);
    assertThat(vendor.wantedMargin()).isEqualTo(0.6);
  }

  @Test
  void researchMoneyIsTakenOnce() {
    Vendor vendor = new Vendor(0, Profiles.vendor(PricingStrategy.SKIM));
    vendor.revenueUsd = 5e9;
    vendor.closeMonth(0, SETTINGS);
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
    assertThat(vendor.backlogMonths()).isEqualTo(60);
  }
}
