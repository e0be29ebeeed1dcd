package org.inferencefrontier.indicator;

import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.policy.PolicyEvent;
import org.inferencefrontier.world.policy.PolicyInstrument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What moves serving between places and between cloud and devices, in runs that share draws. */
class ServingSignsTest {
  private static final int MONTHS = 108;
  private static final int FROM = 60;

  /** Chips follow demand only as fast as they are bought and powered. */
  private static final int CHIPS_FROM = 84;

  private static final int TO = 83;
  private static final ParameterValues VALUES = RealWorld.reference().with("policy.activity", 0);

  private static PairedRuns base;

  /** Places far apart: one binds its demand, the other's power gets dear. */
  private static PairedRuns changed;

  @BeforeAll
  static void run() {
    base = with(VALUES);
    changed =
        with(
            VALUES,
            event("deu", PolicyInstrument.RESIDENCY, 0.9),
            event("aus", PolicyInstrument.CARBON_PRICE, 400));
  }

  private static PolicyEvent event(String actor, PolicyInstrument instrument, double magnitude) {
    return new PolicyEvent(
        "2026-10", actor, "", instrument, magnitude, "made up for a test", "read", "test", null);
  }

  private static PairedRuns with(ParameterValues values, PolicyEvent... events) {
    return PairedRuns.of(RealWorld.with(events), values, MONTHS);
  }

  private static void assertRises(
      PairedRuns low, PairedRuns high, String indicator, String entity) {
    assertRises(low, high, indicator, entity, FROM, TO);
  }

  private static void assertRises(
      PairedRuns low, PairedRuns high, String indicator, String entity, int from, int to) {
    PairedRuns.assertRises(low, high, indicator, entity, from, to);
  }

  @Test
  void bindingDemandToItsSoilRaisesDomesticCapacityAndCost() {
    assertRises(base, changed, "state.inference_capacity_h100e", "deu", CHIPS_FROM, MONTHS - 1);
    assertRises(base, changed, "state.served_at_home_share", "deu");
    assertRises(base, changed, "state.usd_per_million_tokens_cost", "deu");
  }

  @Test
  void dearPowerMovesServingAbroad() {
    assertRises(base, changed, "area.tariff_usd_per_mwh", "aus");
    assertRises(changed, base, "state.inference_export_h100e", "aus");
  }

  @Test
  void moreCapableDevicesTakeLoadOffTheCloud() {
    PairedRuns slow = with(VALUES.with("edge.device-life", 7));
    PairedRuns fast = with(VALUES.with("edge.device-life", 2));
    assertRises(slow, fast, "world.edge_share", "");
    assertRises(fast, slow, "world.ai_twh", "");
    assertRises(fast, slow, "world.tokens_per_day", "");
  }
}
