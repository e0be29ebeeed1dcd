package org.inferencefrontier.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inferencefrontier.indicator.PairedRuns.assertRises;

import java.time.YearMonth;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.profile.UtilityProfile;
import org.inferencefrontier.world.time.Timeline;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What grids, carbon prices and stress do to capacity and plants, in runs that share every draw.
 */
class PowerSignsTest {
  private static final int MONTHS = 84;
  private static final int START_OF_2026 = Timeline.indexOf(YearMonth.of(2026, 1));
  private static final int START_OF_2028 = Timeline.indexOf(YearMonth.of(2028, 1));
  private static final int END = MONTHS - 1;
  private static final ParameterValues REFERENCE = RealWorld.reference();

  private static PairedRuns base;

  @BeforeAll
  static void runTheReference() {
    base = runs(RealWorld.world(), REFERENCE);
  }

  private static PairedRuns runs(World world, ParameterValues values) {
    return PairedRuns.of(world, values, MONTHS);
  }

  /** Where power binds, grids that connect and build more let more compute be installed. */
  @Test
  void fasterGridsRaiseCapacityAndLowerTariffs() {
    ParameterValues slow =
        REFERENCE
            .with("power.connection-growth", 0.05)
            .with("power.onsite-capacity", 0.2)
            .with("power.build-multiplier", 0.2);
    ParameterValues fast =
        slow.with("power.connection-growth", 0.6).with("power.build-multiplier", 1.4);
    int many = PairedRuns.MANY_PAIRS;
    PairedRuns bound = PairedRuns.of(RealWorld.world(), slow, MONTHS, many);
    PairedRuns free = runs(RealWorld.world(), fast);
    assertRises(bound, free, "world.installed_h100e", "", START_OF_2026);
    assertRises(bound, free, "area.inference_capacity_h100e", "ercot", START_OF_2028);
    // One and the same load: only what may be built differs.
    PairedRuns built =
        PairedRuns.of(RealWorld.world(), slow.with("power.build-multiplier", 1.4), MONTHS, many);
    assertRises(built, bound, "area.tariff_usd_per_mwh", "ercot", START_OF_2028);
  }

  @Test
  void aCarbonPriceShiftsNewPlantAndSiting() {
    PairedRuns priced = runs(RealWorld.world(), REFERENCE.with("power.carbon-price-adder", 100));
    assertRises(priced, base, "world.plant_coal_mw", "", START_OF_2026);
    assertRises(priced, base, "world.plant_gas_mw", "", START_OF_2028);
    assertRises(base, priced, "world.plant_wind_mw", "", START_OF_2028);
    assertRises(priced, base, "world.ai_grid_emissions", "", START_OF_2028);
    assertRises(base, priced, "area.ai_mw", "nor", START_OF_2028);
    assertRises(priced, base, "area.carbon_intensity", "pjm", START_OF_2028);
  }

  /** Deep stress curtails; the energy is recorded and less is served. */
  @Test
  void stressCurtails() {
    int months = 30;
    PairedRuns calm =
        PairedRuns.of(
            RealWorld.world(),
            REFERENCE.with("power.stress-probability", 0),
            months,
            PairedRuns.MANY_PAIRS);
    PairedRuns deep =
        PairedRuns.of(
            RealWorld.world(),
            REFERENCE.with("power.stress-probability", 1).with("power.stress-depth", 0.3),
            months,
            PairedRuns.MANY_PAIRS);
    PairedRuns.assertRises(calm, deep, "world.curtailed_twh", "", 0, months - 1);
    // The world's tokens also tell to whose models users turn: their size is not the same.
    PairedRuns.assertRises(deep, calm, "state.tokens_per_day", "usa", 0, months - 1);
    PairedRuns.assertRises(deep, calm, "world.utilisation", "", 0, months - 1);
    PairedRuns.assertRises(deep, calm, "area.reserve_margin", "ercot", 0, months - 1);
  }

  /**
   * Land and permits that take years hold halls back that have power granted, and chips with them.
   * Who gets a hall later fills it with later chips, so that compute is lower while halls are short
   * and then catches up.
   */
  @Test
  void slowPermitsHoldHallsBack() {
    PairedRuns slow = runs(RealWorld.world(), REFERENCE.with("power.land-months", 30));
    assertRises(base, slow, "world.land_delay_months", "", START_OF_2026);
    assertRises(base, slow, "world.sites_permits_mw", "", START_OF_2026);
    assertRises(slow, base, "world.sites_live_mw", "", START_OF_2026);
    PairedRuns.assertRises(
        slow, base, "world.installed_h100e", "", START_OF_2026, START_OF_2028 - 1);
  }

  /** Whose connections are flexible loses hours in a stressed world; who has none loses few. */
  @Test
  void flexibleOperatorsLoseHours() {
    ParameterValues stressed =
        REFERENCE.with("power.stress-probability", 1).with("power.stress-depth", 0.2);
    PairedRuns firm = runs(RealWorld.world(), stressed.with("power.flexible-share", 0));
    PairedRuns flexible = runs(RealWorld.world(), stressed.with("power.flexible-share", 0.4));
    for (String operator : new String[] {"microsoft", "amazon", "coreweave"}) {
      assertRises(firm, flexible, "operator.curtailed_hours", operator, START_OF_2028);
    }
  }

  /** Requests that nobody builds lengthen studies, and those who build wait. */
  @Test
  void phantomsMakeOthersWait() {
    PairedRuns few = runs(RealWorld.world(), REFERENCE.with("power.speculative-multiple", 0));
    PairedRuns many =
        runs(
            RealWorld.world(),
            REFERENCE.with("power.speculative-multiple", 9).with("power.restudy", 1));
    assertThat(few.means("world.speculative_queue_mw", "", 0, END)).containsOnly(0.0);
    for (String area : new String[] {"pjm", "ercot", "deu"}) {
      assertRises(few, many, "area.queue_months", area, START_OF_2026);
    }
    assertRises(few, base, "area.speculative_queue_mw", "ercot", START_OF_2026);
    assertThat(base.means("area.speculative_queue_mw", "china-east", 0, END)).containsOnly(0.0);
    assertRises(many, few, "world.sites_live_mw", "", START_OF_2026);
  }

  /** More flexible connections mean more load that is connected and gives way first. */
  @Test
  void flexibleConnectionsConnectMore() {
    ParameterValues tight = REFERENCE.with("power.connection-growth", 0.05);
    PairedRuns none = runs(RealWorld.world(), tight.with("power.flexible-share", 0));
    PairedRuns many = runs(RealWorld.world(), tight.with("power.flexible-share", 0.4));
    assertThat(none.means("world.flexible_mw", "", 0, END)).containsOnly(0.0);
    assertRises(none, many, "world.sites_live_mw", "", START_OF_2028);
  }

  @Test
  void plantOnSiteNeedsSupply() {
    PairedRuns none = runs(RealWorld.world(), REFERENCE.with("power.onsite-capacity", 0));
    assertThat(none.means("world.onsite_mw", "", 0, END)).containsOnly(0.0);
    assertRises(none, base, "world.ai_onsite_emissions", "", START_OF_2026);
  }

  /** An area whose utility can connect nothing gets nothing, firm or flexible. */
  @Test
  void withoutAbilityToConnectNothingIsConnected() {
    World closed =
        RealWorld.with(
            "utilities.ercot.connectionMegawattsPerYear=0",
            "utilities.ercot.behindTheMeterAllowed=false");
    UtilityProfile profile =
        closed.utilities().stream().filter(u -> u.id().equals("ercot")).findFirst().orElseThrow();
    assertThat(profile.connectionMegawattsPerYear()).isZero();
    PairedRuns shut = runs(closed, REFERENCE);
    assertThat(shut.means("area.flexible_mw", "ercot", 0, END)).containsOnly(0.0);
    assertThat(shut.means("area.onsite_mw", "ercot", 0, END)).containsOnly(0.0);
    // What runs there is what stood there in January 2023, and newer chips in the same halls.
    double[] first = shut.means("area.ai_mw", "ercot", 0, 11);
    double[] later = shut.means("area.ai_mw", "ercot", START_OF_2026, END);
    for (int run = 0; run < PairedRuns.PAIRS; run++) {
      assertThat(later[run]).isPositive().isLessThan(1.1 * first[run]);
    }
    assertRises(shut, base, "area.ai_mw", "ercot", START_OF_2026);
  }
}
