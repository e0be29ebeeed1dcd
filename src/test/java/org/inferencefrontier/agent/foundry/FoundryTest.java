package org.inferencefrontier.agent.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.inferencefrontier.testing.Profiles;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.profile.FoundryProfile;
import org.inferencefrontier.world.profile.FoundryStrategy;
import org.inferencefrontier.world.profile.Route;
import org.junit.jupiter.api.Test;

class FoundryTest {
  private static final ParameterValues VALUES =
      RealWorld.reference()
          .with("foundry.backlog-target", 3)
          .with("foundry.overshoot", 1.2)
          .with("foundry.size-exponent", 0.15)
          .with("foundry.rights-adjustment", 0.05)
          .with("foundry.capacity-multiplier", 1);
  private static final FoundrySettings SETTINGS = FoundrySettings.from(VALUES);

  private static Foundry foundry(Route route, double pipelineShare) {
    return new Foundry(
        0,
        new FoundryProfile(
            "fab",
            "Fab",
            "twn",
            route,
            FoundryStrategy.BACKLOG_FOLLOWING,
            10_000,
            pipelineShare,
            9,
            0.6,
            0.5,
            0.9,
            12,
            Profiles.SOURCES),
        2);
  }

  @Test
  void yieldClosesHalfTheGapInItsHalfLife() {
    Foundry foundry = foundry(Route.WEST, 0);
    assertThat(foundry.goodShare(0)).isCloseTo(0.5, within(1e-12));
    assertThat(foundry.goodShare(12)).isCloseTo(0.7, within(1e-12));
    assertThat(foundry.goodShare(24)).isCloseTo(0.8, within(1e-12));
    assertThat(foundry.goodShare(600)).isCloseTo(0.9, within(1e-9));
    assertThat(foundry.goodWafers(12, SETTINGS)).isCloseTo(7000, within(1e-9));
  }

  @Test
  void theLeverOnCapacityIsForTheWesternRoute() {
    FoundrySettings half = FoundrySettings.from(VALUES.with("foundry.capacity-multiplier", 0.5));
    assertThat(foundry(Route.WEST, 0).goodWafers(12, half)).isCloseTo(3500, within(1e-9));
    assertThat(foundry(Route.CHINA, 0).goodWafers(12, half)).isCloseTo(7000, within(1e-9));
  }

  @Test
  void neverShrinksWithoutOrders() {
    Foundry foundry = foundry(Route.WEST, 0);
    for (int month = 0; month < 60; month++) {
      foundry.expand(month, 0, 1, SETTINGS);
      assertThat(foundry.wafersPerMonth()).isEqualTo(10_000);
    }
  }

  @Test
  void expansionTakesItsLeadTimeAndStaysUnderTheCeiling() {
    Foundry foundry = foundry(Route.WEST, 0);
    double last = 10_000;
    double[] capacity = new double[120];
    for (int month = 0; month < 120; month++) {
      foundry.expand(month, 1e6, 1, SETTINGS);
      capacity[month] = foundry.wafersPerMonth();
      assertThat(capacity[month]).isGreaterThanOrEqualTo(last);
      // What arrives was ordered at a smaller capacity, when the ceiling was looser.
      double base = month < 9 ? 10_000 : capacity[month - 9];
      double ceiling = 0.6 * Math.pow(base / 10_000, -0.15);
      assertThat(capacity[month] - last)
          .isLessThanOrEqualTo(base * Math.expm1(ceiling / 12) + 1e-9);
      last = capacity[month];
    }
    assertThat(capacity[8]).isEqualTo(10_000);
    assertThat(capacity[9]).isGreaterThan(10_000);
    assertThat(last).isGreaterThan(20_000);
  }

  @Test
  void stopsWhenTheBacklogIsWorkedDownInTime() {
    Foundry foundry = foundry(Route.WEST, 0);
    for (int month = 0; month < 155; month++) {
      foundry.expand(month, 60_000, 1, SETTINGS);
    }
    // 60,000 in 3 months with a fifth more over a yield near 0.9, with what was over-ordered in
    // the months of low yield.
    assertThat(foundry.wafersPerMonth()).isBetween(60_000 / 3.0 * 1.2 / 0.9, 40_000.0);
    double settled = foundry.wafersPerMonth();
    foundry.expand(155, 60_000, 1, SETTINGS);
    assertThat(foundry.wafersPerMonth()).isCloseTo(settled, within(1.0));
  }

  @Test
  void publicMoneyRaisesTheCeiling() {
    Foundry poor = foundry(Route.CHINA, 0);
    Foundry rich = foundry(Route.CHINA, 0);
    for (int month = 0; month < 40; month++) {
      poor.expand(month, 1e6, 1, SETTINGS);
      rich.expand(month, 1e6, 1.5, SETTINGS);
    }
    assertThat(rich.wafersPerMonth()).isGreaterThan(poor.wafersPerMonth());
  }

  @Test
  void supportDoublesTheCeilingAtItsScaleAndIsBounded() {
    ExpansionSettings expansion =
        FoundrySettings.from(
                VALUES
                    .with("policy.foundry-support-scale", 50)
                    .with("foundry.highest-support", 2.5))
            .expansion();
    assertThat(expansion.support(0)).isEqualTo(1);
    assertThat(expansion.support(50e9)).isCloseTo(2, within(1e-12));
    assertThat(expansion.support(500e9)).isEqualTo(2.5);
  }

  @Test
  void whatWasUnderWayAtTheStartArrives() {
    Foundry foundry = foundry(Route.WEST, 0.01);
    for (int month = 0; month <= 9; month++) {
      foundry.expand(month, 0, 1, SETTINGS);
    }
    assertThat(foundry.wafersPerMonth()).isCloseTo(10_900, within(1e-6));
  }

  @Test
  void rightsMoveTowardsClaimsAndAllocationStaysInside() {
    Foundry foundry = foundry(Route.WEST, 0);
    foundry.book(0, 0.8);
    foundry.book(1, 0.2);
    double[] allocation = new double[2];
    foundry.allocate(0, new double[] {1e6, 1e6}, allocation, SETTINGS);
    assertThat(allocation[0]).isCloseTo(4000, within(1e-6));
    assertThat(foundry.usedWafers()).isCloseTo(5000, within(1e-6));
    for (int month = 0; month < 200; month++) {
      foundry.allocate(0, new double[] {1e6, 3e6}, allocation, SETTINGS);
      assertThat(allocation[0] + allocation[1]).isLessThanOrEqualTo(5000 + 1e-6);
    }
    assertThat(allocation[0]).isCloseTo(1250, within(1.0));
  }

  @Test
  void waferOverheadFallsToItsMatureLevel() {
    assertThat(SETTINGS.waferOverhead(0)).isEqualTo(SETTINGS.initialWaferOverhead());
    assertThat(SETTINGS.waferOverhead(2000))
        .isCloseTo(SETTINGS.matureWaferOverhead(), within(1e-9));
  }
}
