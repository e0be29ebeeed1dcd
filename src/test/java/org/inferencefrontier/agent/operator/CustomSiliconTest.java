package org.inferencefrontier.agent.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.inferencefrontier.agent.RandomStreams;
import org.inferencefrontier.agent.operator.CustomSilicon.Event;
import org.inferencefrontier.agent.operator.CustomSilicon.Status;
import org.inferencefrontier.testing.Profiles;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.ParameterValues;
import org.inferencefrontier.world.ProgrammeStatus;
import org.junit.jupiter.api.Test;

class CustomSiliconTest {
  private static final RandomStreams RANDOM = new RandomStreams(1, 0);

  /** Cost 1 bn, hurdle 2, two years of design, no growth or discount worth speaking of. */
  private static final ParameterValues VALUES =
      RealWorld.reference()
          .with("silicon.non-recurring-cost", 1e9)
          .with("silicon.non-recurring-growth", 0.2)
          .with("silicon.first-design-months", 24)
          .with("silicon.design-months", 12)
          .with("silicon.failure-probability", 0)
          .with("silicon.failure-delay", 9)
          .with("silicon.hurdle", 2)
          .with("silicon.horizon", 4)
          .with("silicon.discount-rate", 0.1);

  private static SiliconSettings settings(double failure) {
    return SiliconSettings.from(VALUES.with("silicon.failure-probability", failure));
  }

  private static CustomSilicon programme(ProgrammeStatus status, int generation) {
    return new CustomSilicon(Profiles.programme(status, generation), "cloud");
  }

  @Test
  void startsWhenValuePassesTheHurdle() {
    // 1.1^-2 x (1 + 1.1^-1 + 1.1^-2 + 1.1^-3) = 2.8817 years' worth of savings.
    double worth = 2.8817;
    CustomSilicon programme = programme(ProgrammeStatus.NONE, 0);
    assertThat(programme.review(0, 1.99e9 / worth, 0, settings(0))).isEqualTo(Event.NONE);
    assertThat(programme.status()).isEqualTo(Status.IDLE);
    assertThat(programme.lastPresentValueUsd()).isCloseTo(1.99e9, within(1e6));
    assertThat(programme.review(0, 2.01e9 / worth, 0, settings(0))).isEqualTo(Event.STARTED);
    assertThat(programme.status()).isEqualTo(Status.DESIGN);
  }

  @Test
  void theRiskOfFailureLowersTheValue() {
    CustomSilicon programme = programme(ProgrammeStatus.NONE, 0);
    assertThat(programme.review(0, 2.01e9 / 2.8817, 0, settings(0.1))).isEqualTo(Event.NONE);
  }

  @Test
  void laterGenerationsCostMoreAndTakeLess() {
    CustomSilicon programme = programme(ProgrammeStatus.LIVE, 2);
    assertThat(programme.review(10, 5e9, 0, settings(0))).isEqualTo(Event.STARTED);
    assertThat(programme.lastCostUsd()).isCloseTo(1.4e9, within(1.0));
    assertThat(programme.advance(21, RANDOM, settings(0))).isEqualTo(Event.NONE);
    assertThat(programme.advance(22, RANDOM, settings(0))).isEqualTo(Event.RELEASED);
    assertThat(programme.generation()).isEqualTo(3);
    assertThat(programme.status()).isEqualTo(Status.LIVE);
    assertThat(programme.advance(23, RANDOM, settings(0))).isEqualTo(Event.NONE);
  }

  @Test
  void aFailedTapeOutCostsMonths() {
    CustomSilicon programme = programme(ProgrammeStatus.IN_DESIGN, 1);
    assertThat(programme.advance(11, RANDOM, settings(1))).isEqualTo(Event.NONE);
    assertThat(programme.advance(12, RANDOM, settings(1))).isEqualTo(Event.DELAYED);
    assertThat(programme.status()).isEqualTo(Status.DESIGN);
    assertThat(programme.advance(20, RANDOM, settings(0))).isEqualTo(Event.NONE);
    assertThat(programme.advance(21, RANDOM, settings(0))).isEqualTo(Event.RELEASED);
  }

  @Test
  void shelvedAfterTwoNegativeReviewsInARow() {
    CustomSilicon programme = programme(ProgrammeStatus.IN_DESIGN, 0);
    assertThat(programme.review(0, -1e8, 0, settings(0))).isEqualTo(Event.NONE);
    assertThat(programme.review(12, 1e8, 0, settings(0))).isEqualTo(Event.NONE);
    assertThat(programme.review(24, -1e8, 0, settings(0))).isEqualTo(Event.NONE);
    assertThat(programme.review(36, -1e8, 0, settings(0))).isEqualTo(Event.SHELVED);
    assertThat(programme.status()).isEqualTo(Status.SHELVED);
    assertThat(programme.advance(100, RANDOM, settings(0))).isEqualTo(Event.NONE);
    assertThat(programme.review(48, 5e9, 0, settings(0))).as("restart").isEqualTo(Event.STARTED);
  }

  @Test
  void aShippingProgrammeFallsBackToWhatItShips() {
    CustomSilicon programme = programme(ProgrammeStatus.LIVE, 1);
    programme.deploy(1000);
    programme.review(0, 5e9, 0, settings(0));
    programme.review(12, -1e8, 0, settings(0));
    programme.review(24, -1e8, 0, settings(0));
    assertThat(programme.status()).isEqualTo(Status.LIVE);
  }

  /** The gap to the ceiling falls with deployment by a power law. */
  @Test
  void softwareMaturesWithDeployment() {
    CustomSilicon programme = programme(ProgrammeStatus.LIVE, 1);
    double last = programme.trainingMaturity(2);
    double first = programme.inferenceMaturity(2);
    assertThat(last).isCloseTo(0.5, within(1e-12));
    assertThat(first).isCloseTo(0.6, within(1e-12));
    for (int year = 0; year < 12; year++) {
      programme.deploy(2e6);
      assertThat(programme.trainingMaturity(2)).isGreaterThan(last).isLessThan(1);
      last = programme.trainingMaturity(2);
    }
    assertThat(programme.inferenceMaturity(2)).isGreaterThan(first).isLessThan(1);
  }
}
