package org.inferencefrontier.agent.utility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.inferencefrontier.testing.Profiles;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.profile.UtilityStrategy;
import org.junit.jupiter.api.Test;

/** What planners order, each by its rule. */
class CapacityNeedTest {
  private static final ParameterValues VALUES = RealWorld.reference();

  /** Firm megawatts to order where 1000 MW were granted in the year and no plant stands. */
  private static double need(UtilityStrategy strategy, ParameterValues values) {
    PlantRegister register = new PlantRegister(Profiles.technologies(), 1);
    PlantFleet plants = new PlantFleet(Profiles.area(0), 0, register);
    CapacityNeed need = new CapacityNeed(Profiles.utility(strategy), plants);
    OtherLoad other = new OtherLoad(Profiles.area(0), Profiles.country("usa", 0), 0);
    UtilitySettings settings = UtilitySettings.from(values);
    need.megawatts(0, other, 0, 0, 0, settings);
    return need.megawatts(12, other, 1000, 0, 0, settings);
  }

  private static double need(UtilityStrategy strategy, String parameter, double value) {
    return need(strategy, VALUES.with(parameter, value));
  }

  @Test
  void aMarketBuildsItsShareOfTheNeed() {
    double planned = need(UtilityStrategy.INTEGRATED, VALUES);
    assertThat(need(UtilityStrategy.MARKET, "power.market-build-share", 0.5))
        .isCloseTo(planned / 2, within(1e-6));
  }

  @Test
  void aStateBuildsAheadOfTheExpectedPeak() {
    double margin = Profiles.utility(UtilityStrategy.STATE_LED).planningReserveMargin();
    double expectedPeak = need(UtilityStrategy.INTEGRATED, VALUES) / (1 + margin);
    double ahead =
        need(UtilityStrategy.STATE_LED, "power.state-led-ahead", 0.1)
            - need(UtilityStrategy.STATE_LED, "power.state-led-ahead", 0);
    assertThat(ahead).isCloseTo(0.1 * expectedPeak, within(1e-6));
  }

  @Test
  void grantsAreExpectedAgainInEachYearOfTheHorizon() {
    double margin = Profiles.utility(UtilityStrategy.INTEGRATED).planningReserveMargin();
    ParameterValues flat = VALUES.with("power.load-growth-multiplier", 1e-9);
    double none = need(UtilityStrategy.INTEGRATED, flat.with("power.grant-belief", 0));
    ParameterValues half = flat.with("power.grant-belief", 0.5);
    assertThat(need(UtilityStrategy.INTEGRATED, half) - none)
        .isCloseTo(0.5 * 5 * 1000 * (1 + margin), within(1e-3));
    assertThat(need(UtilityStrategy.INTEGRATED, half.with("power.planning-months", 24)) - none)
        .isCloseTo(0.5 * 2 * 1000 * (1 + margin), within(1e-3));
  }

  @Test
  void coalLeavesAboveItsPriceOnly() {
    CoalExit exit = new CoalExit(20, 0.004);
    assertThat(exit.perMonth(20)).isZero();
    assertThat(exit.perMonth(20.1)).isEqualTo(0.004);
  }
}
