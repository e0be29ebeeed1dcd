package org.inferencefrontier.indicator;

import static org.inferencefrontier.indicator.PairedRuns.assertRises;

import java.time.YearMonth;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.time.Timeline;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What rivals, software and failures do to who sells compute, in runs that share every draw. */
class SupplierSignsTest {
  private static final int MONTHS = 96;
  private static final int START_OF_2025 = Timeline.indexOf(YearMonth.of(2025, 1));
  private static final int START_OF_2028 = Timeline.indexOf(YearMonth.of(2028, 1));
  private static final ParameterValues REFERENCE = RealWorld.reference();

  private static PairedRuns base;

  @BeforeAll
  static void runTheReference() {
    base = runs(RealWorld.world(), REFERENCE);
  }

  private static PairedRuns runs(World world, ParameterValues values) {
    return PairedRuns.of(world, values, MONTHS);
  }

  /** A challenger with the leader's software is a second source. */
  @Test
  void aSecondSourceLowersTheLeadersShare() {
    PairedRuns rivalled =
        runs(
            RealWorld.with(
                "vendors.amd.softwareMaturity.training=1",
                "vendors.amd.softwareMaturity.inference=1",
                "vendors.amd.softwareMaturity.ceilingTraining=1",
                "vendors.amd.softwareMaturity.ceilingInference=1"),
            REFERENCE);
    assertRises(rivalled, base, "vendor.revenue_share", "nvidia", START_OF_2025);
    assertRises(rivalled, base, "vendor.gross_margin", "nvidia", START_OF_2025);
    assertRises(rivalled, base, "vendor.inference_compute_share", "nvidia", START_OF_2025);
  }

  /**
   * Where rivals' software matures more slowly the leader keeps more of the market, whatever prices
   * become of it; {@code ProcurementTest} holds them equal.
   */
  @Test
  void aLastingSoftwareLeadRaisesTheLeadersShare() {
    double scale = REFERENCE.get("vendor.maturity-scale");
    PairedRuns lasting =
        runs(RealWorld.world(), REFERENCE.with("vendor.maturity-scale", 10 * scale));
    assertRises(base, lasting, "vendor.revenue_share", "nvidia", START_OF_2028);
    assertRises(base, lasting, "vendor.training_compute_share", "nvidia", START_OF_2028);
  }

  @Test
  void failingTapeOutsDelayOwnSilicon() {
    PairedRuns failing =
        runs(RealWorld.world(), REFERENCE.with("silicon.failure-probability", 0.8));
    assertRises(failing, base, "world.custom_silicon_share", "", START_OF_2028);
  }
}
