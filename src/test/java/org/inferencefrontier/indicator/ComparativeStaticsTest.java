package org.inferencefrontier.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.Scenario;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.time.Timeline;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signs that must come out whatever the calibration, in runs that share every draw. */
class ComparativeStaticsTest {
  private static final int MONTHS = 96;
  private static final int START_OF_2024 = Timeline.indexOf(YearMonth.of(2024, 1));
  private static final int END_OF_2024 = Timeline.indexOf(YearMonth.of(2024, 12));
  private static final int END_OF_2025 = Timeline.indexOf(YearMonth.of(2025, 12));
  private static final int END_OF_2026 = Timeline.indexOf(YearMonth.of(2026, 12));
  private static final int START_OF_2027 = Timeline.indexOf(YearMonth.of(2027, 1));
  private static final int END_OF_2030 = MONTHS - 1;
  private static final ParameterValues REFERENCE = RealWorld.reference();

  private static PairedRuns base;

  @BeforeAll
  static void runTheReference() {
    base = runs(REFERENCE);
  }

  private static PairedRuns runs(ParameterValues values) {
    return PairedRuns.of(RealWorld.world(), values, MONTHS);
  }

  private static void assertRises(
      PairedRuns low, PairedRuns high, String indicator, String entity, int from, int to) {
    PairedRuns.assertRises(low, high, indicator, entity, from, to);
  }

  private static void assertRises(PairedRuns low, PairedRuns high, String indicator) {
    assertRises(low, high, indicator, "", START_OF_2027, END_OF_2030);
  }

  /** The case for own silicon weakens by itself when merchants charge less. */
  @Test
  void aMerchantPriceCutLowersCustomSilicon() {
    PairedRuns cut = runs(REFERENCE.with("vendor.merchant-price-multiplier", 0.7));
    assertRises(cut, base, "world.custom_silicon_share");
  }

  @Test
  void scarcePowerHoldsComputeBackAndRaisesItsPrice() {
    PairedRuns scarce =
        runs(REFERENCE.with("power.connection-multiplier", 0.4).with("power.onsite-capacity", 0.1));
    assertRises(scarce, base, "world.installed_h100e");
    assertRises(scarce, base, "world.ai_twh");
    assertRises(base, scarce, "world.rental_usd_per_h100e_hour");
  }

  /** Jevons: efficiency raises energy where demand is elastic and lowers it where it is not. */
  @Test
  void efficiencyRaisesEnergyOnlyWhereDemandIsElastic() {
    double gain = REFERENCE.get("efficiency.gain-floor") + 0.3;
    ParameterValues elastic = REFERENCE.with("demand.price-elasticity", 1.4);
    ParameterValues rigid = REFERENCE.with("demand.price-elasticity", 0.8);
    assertRises(runs(elastic), runs(elastic.with("efficiency.gain-floor", gain)), "world.ai_twh");
    assertRises(runs(rigid.with("efficiency.gain-floor", gain)), runs(rigid), "world.ai_twh");
  }

  /**
   * Half of the packaging from January 2024 on, when nearly all who buy wait in the base already: a
   * longer wait raises the scarce leader's margin and price by more than the share that it loses
   * lowers them, in the year itself and when the base has eased.
   */
  @Test
  void aPackagingShortageRaisesRentsPricesAndMargins() {
    PairedRuns scarce = packagingFrom2024(0.5, END_OF_2026);
    String rental = "world.rental_usd_per_h100e_hour";
    assertRises(base, scarce, rental, "", START_OF_2024, END_OF_2025);
    for (String figure : new String[] {"vendor.gross_margin", "vendor.price_per_h100e"}) {
      assertRises(base, scarce, figure, "nvidia", START_OF_2024, END_OF_2024);
      assertRises(base, scarce, figure, "nvidia", END_OF_2024 + 1, END_OF_2025);
      assertRises(base, scarce, figure, "nvidia", END_OF_2025 + 1, END_OF_2026);
    }
  }

  /** Each step of a shortage counts, however long the wait was before it. */
  @Test
  void aWorseShortageRaisesTheLeadersMarginFurther() {
    PairedRuns scarce = packagingFrom2024(0.6, END_OF_2025);
    PairedRuns scarcer = packagingFrom2024(0.4, END_OF_2025);
    assertRises(base, scarce, "vendor.gross_margin", "nvidia", START_OF_2024, END_OF_2025);
    assertRises(scarce, scarcer, "vendor.gross_margin", "nvidia", START_OF_2024, END_OF_2025);
  }

  /** Where there is plenty nobody waits; in the base nearly all who buy in 2024 do. */
  @Test
  void plentyOfPackagingLowersTheLeadersMargin() {
    PairedRuns plenty = packaging(2, END_OF_2025);
    assertRises(plenty, base, "vendor.gross_margin", "nvidia", START_OF_2024, END_OF_2025);
  }

  private static PairedRuns packagingFrom2024(double multiplier, int end) {
    Scenario.ParameterChange change =
        new Scenario.ParameterChange(
            YearMonth.of(2024, 1),
            "foundry.capacity-multiplier",
            Scenario.Operation.SET,
            multiplier);
    World world = RealWorld.with(RealWorld.world(), List.of(change), List.of());
    return PairedRuns.of(world, REFERENCE, end + 1);
  }

  private static PairedRuns packaging(double multiplier, int end) {
    ParameterValues values = REFERENCE.with("foundry.capacity-multiplier", multiplier);
    return PairedRuns.of(RealWorld.world(), values, end + 1);
  }

  /** Packaging without memory ships nothing. */
  @Test
  void scarceMemoryHoldsShipmentsBackAndRaisesRents() {
    PairedRuns scarce =
        PairedRuns.of(
            RealWorld.world(), REFERENCE.with("foundry.memory-planned-growth", 0), END_OF_2025 + 1);
    assertRises(scarce, base, "world.installed_h100e", "", START_OF_2024, END_OF_2025);
    assertRises(base, scarce, "world.rental_usd_per_h100e_hour", "", START_OF_2024, END_OF_2025);
  }

  @Test
  void withoutOwnSiliconTheLeaderSellsMore() {
    PairedRuns without = runs(REFERENCE.with("silicon.allowed", 0));
    assertRises(base, without, "vendor.revenue_share", "nvidia", START_OF_2024, END_OF_2030);
    assertThat(without.means("world.custom_silicon_share", "", START_OF_2027, END_OF_2030))
        .containsOnly(0);
  }

  @Test
  void whereQualityWinsLessTrainingGivesWayToInference() {
    double less = 0.4 * REFERENCE.get("training.quality-elasticity");
    PairedRuns flat = runs(REFERENCE.with("training.quality-elasticity", less));
    assertRises(base, flat, "world.inference_share_of_compute");
    assertRises(base, flat, "world.inference_share_of_spend");
  }

  /** A pass costs the same; longer thinking is more compute a request. */
  @Test
  void longerThinkingIsMoreComputeARequest() {
    PairedRuns deep = runs(REFERENCE.with("reasoning.multiplier", 3));
    assertRises(base, deep, "world.reasoning_multiplier");
    assertRises(base, deep, "world.ai_twh");
  }
}
