package org.inferencefrontier.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.policy.PolicyEvent;
import org.inferencefrontier.world.policy.PolicyInstrument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a dated policy does where it applies, with states that do not act by themselves. */
class PolicySignsTest {
  private static final int MONTHS = 84;

  /** The year after: later, variants for the barred state no longer pay and a ban changes less. */
  private static final int FROM = 48;

  private static final String DATE = "2026-10";
  private static final ParameterValues VALUES = RealWorld.reference().with("policy.activity", 0);

  private static PairedRuns base;
  private static PairedRuns barred;
  private static PairedRuns free;
  private static PairedRuns local;
  private static PairedRuns closed;
  private static PairedRuns partner;
  private static PairedRuns estranged;
  private static PairedRuns denied;
  private static PairedRuns withMemory;

  /** Policies that act in places far apart share a run. */
  @BeforeAll
  static void run() {
    base = with();
    free = with(event("usa", "chn", PolicyInstrument.EXPORT_TIER, 1));
    barred =
        with(
            event("usa", "chn", PolicyInstrument.EXPORT_TIER, 4),
            event("deu", "", PolicyInstrument.CARBON_PRICE, 300),
            event("aus", "", PolicyInstrument.CARBON_PRICE, 300));
    local =
        with(
            event("usa", "are", PolicyInstrument.EXPORT_TIER, 4),
            event("fra", "", PolicyInstrument.SUBSIDY, 0.4),
            event("ind", "", PolicyInstrument.MORATORIUM, 1),
            event("chn", "usa", PolicyInstrument.IMPORT_BAN, 1));
    closed = with(event("usa", "", PolicyInstrument.MORATORIUM, 1));
    partner =
        with(
            event("usa", "are", PolicyInstrument.EXPORT_TIER, 1),
            event("usa", "are", PolicyInstrument.PARTNERSHIP, 0.3));
    estranged =
        with(
            event("usa", "ind", PolicyInstrument.PARTNERSHIP, -0.5),
            event("bra", "", PolicyInstrument.SOVEREIGN_FUND, 10));
    withMemory = with(event("2025-01", "usa", "chn", PolicyInstrument.MEMORY_CONTROL, 0));
    denied =
        with(
            event("2024-01", "usa", "chn", PolicyInstrument.EQUIPMENT_CONTROL, 1),
            event("2024-01", "jpn", "chn", PolicyInstrument.EQUIPMENT_CONTROL, 1),
            event("2024-01", "nld", "chn", PolicyInstrument.EQUIPMENT_CONTROL, 1));
  }

  private static PolicyEvent event(
      String actor, String target, PolicyInstrument instrument, double magnitude) {
    return event(DATE, actor, target, instrument, magnitude);
  }

  private static PolicyEvent event(
      String month, String actor, String target, PolicyInstrument instrument, double magnitude) {
    return new PolicyEvent(
        month, actor, target, instrument, magnitude, "made up for a test", "read", "test", null);
  }

  private static PairedRuns with(PolicyEvent... events) {
    return PairedRuns.of(RealWorld.with(events), VALUES, MONTHS);
  }

  private static void assertRises(
      PairedRuns low, PairedRuns high, String indicator, String entity) {
    PairedRuns.assertRises(low, high, indicator, entity, FROM, MONTHS - 1);
  }

  @Test
  void anExportBanMovesChipsOutOfTheBarredState() {
    assertRises(barred, free, "state.inference_capacity_h100e", "chn");
    assertRises(barred, free, "vendor.revenue_share", "nvidia");
    assertRises(local, base, "state.inference_capacity_h100e", "are");
  }

  /** What China may not import its own chips lack, until its own makers have grown. */
  @Test
  void memoryForChinaIsComputeInChina() {
    PairedRuns.assertRises(base, withMemory, "vendor.units", "huawei", 39, 60);
    PairedRuns.assertRises(base, withMemory, "state.inference_capacity_h100e", "chn", 48, 60);
    PairedRuns.assertRises(withMemory, base, "world.chinese_memory_utilisation", "", 39, 60);
  }

  /** Buyers turn to domestic chips; what these cost may rise by more than they are bought less. */
  @Test
  void barriersOnEitherSideRaiseTheDomesticShareOfChips() {
    assertRises(free, barred, "state.domestic_chip_share", "chn");
    assertRises(base, local, "state.domestic_chip_share", "chn");
  }

  @Test
  void aSubsidyDrawsCapacity() {
    assertRises(base, local, "area.ai_mw", "fra");
  }

  @Test
  void aMoratoriumStopsConnections() {
    assertRises(local, base, "area.ai_mw", "ind");
    assertThat(local.means("area.moratorium", "ind", FROM, MONTHS - 1)).containsOnly(1);
    assertThat(local.means("area.queue_months", "ind", FROM, MONTHS - 1)).containsOnly(120);
  }

  @Test
  void aCarbonPriceReachesTheTariff() {
    assertRises(base, barred, "area.tariff_usd_per_mwh", "deu");
  }

  /** Operators read the carbon price of a place: fewer loads are asked for there. */
  @Test
  void aCarbonPriceShiftsSites() {
    assertRises(barred, base, "area.ai_mw", "aus");
  }

  /** Of the United States, whose operators seek another place near their users. */
  @Test
  void aMoratoriumMovesCapacityNextDoor() {
    assertRises(base, closed, "area.ai_mw", "can");
  }

  @Test
  void aPartnershipRaisesThePartnersCapacity() {
    assertRises(base, partner, "state.inference_capacity_h100e", "are");
  }

  /** Chips may enter as before: only relations move. */
  @Test
  void worseRelationsKeepSitesAway() {
    assertRises(estranged, base, "area.ai_mw", "ind");
  }

  /** Where chips may enter; in a capped state money alone builds nothing. */
  @Test
  void aSovereignFundRaisesCapacityAtHome() {
    assertRises(base, estranged, "state.inference_capacity_h100e", "bra");
    assertRises(base, estranged, "state.sovereignty_index", "bra");
  }

  /** While the target's foundry is what limits it; from 2026 on memory is. */
  @Test
  void toolsHeldBackSlowTheTargetsOwnChips() {
    PairedRuns.assertRises(denied, base, "vendor.units", "huawei", 18, 32);
    PairedRuns.assertRises(denied, base, "state.inference_capacity_h100e", "chn", 18, 32);
  }
}
