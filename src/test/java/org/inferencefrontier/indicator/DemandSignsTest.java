package org.inferencefrontier.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inferencefrontier.indicator.PairedRuns.assertRises;

import java.time.YearMonth;
import java.util.Arrays;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.time.Timeline;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What prices, thinking and training do to each other, in runs that share every draw. */
class DemandSignsTest {
  private static final int MONTHS = 96;
  private static final int START_OF_2024 = Timeline.indexOf(YearMonth.of(2024, 1));
  private static final int START_OF_2027 = Timeline.indexOf(YearMonth.of(2027, 1));
  private static final ParameterValues REFERENCE = RealWorld.reference();

  private static PairedRuns base;

  @BeforeAll
  static void runTheReference() {
    base = runs(RealWorld.world(), REFERENCE);
  }

  private static PairedRuns runs(World world, ParameterValues values) {
    return PairedRuns.of(world, values, MONTHS);
  }

  /** Training that wins no users leaves compute to serving earlier. */
  @Test
  void aTrainingPlateauAdvancesTheCrossover() {
    double elasticity = 0.35 * REFERENCE.get("training.quality-elasticity");
    PairedRuns plateau =
        runs(RealWorld.world(), REFERENCE.with("training.quality-elasticity", elasticity));
    double[] early = plateau.means("world.crossover_month", "", 0, 0);
    double[] late = base.means("world.crossover_month", "", 0, 0);
    assertThat(PairedRuns.rises(early, late))
        .as("crossover %s before %s", Arrays.toString(early), Arrays.toString(late))
        .isTrue();
  }

  @Test
  void aReasoningSurgeRaisesComputeOfARequestAndRevenue() {
    PairedRuns surge = runs(RealWorld.world(), REFERENCE.with("reasoning.multiplier", 3));
    assertRises(base, surge, "world.reasoning_multiplier", "", START_OF_2027);
    assertRises(base, surge, "world.service_revenue", "", START_OF_2027);
    assertRises(base, surge, "world.inference_share_of_compute", "", START_OF_2027);
  }

  /** Test-time compute that is worth more is used more, and training gives way. */
  @Test
  void whereThinkingIsWorthMoreItIsLongerAndTrainingLess() {
    PairedRuns worth = runs(RealWorld.world(), REFERENCE.with("reasoning.exchange", 1));
    assertRises(base, worth, "lab.reasoning_depth", "openai", START_OF_2027);
    assertRises(base, worth, "world.inference_share_of_compute", "", START_OF_2027);
  }

  @Test
  void sharperPriceCompetitionLowersMarginsAndPrices() {
    PairedRuns sharp = runs(RealWorld.world(), REFERENCE.with("provider.price-response", 10));
    assertRises(sharp, base, "lab.gross_margin", "google-deepmind", START_OF_2024);
    assertRises(sharp, base, "world.usd_per_million_tokens", "", START_OF_2024);
  }

  /** Who sells at cost wins users from those who do not. */
  @Test
  void aPriceCutterWinsShare() {
    PairedRuns cutter =
        runs(
            RealWorld.with(
                "labs.anthropic.pricing.strategy=penetrate",
                "labs.anthropic.pricing.targetGrossMargin=0"),
            REFERENCE);
    assertRises(base, cutter, "lab.token_share", "anthropic", START_OF_2024);
    assertRises(cutter, base, "lab.gross_margin", "anthropic", START_OF_2024);
    assertRises(cutter, base, "lab.token_share", "openai", START_OF_2024);
  }
}
