package org.inferencefrontier.agent.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.inferencefrontier.agent.RandomStreams;
import org.inferencefrontier.agent.operator.CustomSilicon.Event;
import org.inferencefrontier.agent.vendor.MaturitySettings;
import org.inferencefrontier.testing.Profiles;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.profile.ProgrammeEvent;
import org.inferencefrontier.world.profile.ProgrammeStep;
import org.junit.jupiter.api.Test;

class CustomSiliconTest {
  private static final RandomStreams RANDOM = new RandomStreams(1, 0);
  private static final int NONE = CustomSilicon.NOT_ANNOUNCED;
  private static final MaturitySettings MATURITY = new MaturitySettings(2, 1e9, 0.03, 0.35);

  /**
   * Cost 1 bn, 1.2 bn after three years, two of first design, a threshold of 2 and of 0.5 (rate =
   * payout, beta 2).
   */
  private static final ParameterValues VALUES =
      RealWorld.reference()
          .with("silicon.non-recurring-cost", 1e9)
          .with("silicon.non-recurring-growth", 0.2)
          .with("foundry.node-months", 36)
          .with("silicon.first-design-months", 24)
          .with("silicon.design-months", 12)
          .with("silicon.ramp-months", 6)
          .with("silicon.failure-probability", 0)
          .with("silicon.failure-delay", 9)
          .with("silicon.respin-share", 0.1)
          .with("silicon.restart-saving", 0.5)
          .with("silicon.learning", 0.1)
          .with("silicon.volatility", 0.2)
          .with("silicon.payout", 0.04)
          .with("silicon.discount-rate", 0.04)
          .with("vendor.maturity-scale", 2)
          .with("roadmap.delay", 0);

  private static SiliconSettings settings(double failure) {
    return SiliconSettings.from(VALUES.with("silicon.failure-probability", failure));
  }

  private static CustomSilicon programme(int generation, ProgrammeEvent... history) {
    return new CustomSilicon(Profiles.programme(generation, List.of(history)), "cloud");
  }

  private static ProgrammeEvent event(String month, ProgrammeStep step, int generation) {
    return new ProgrammeEvent(month, step, generation, "a note", "made up for a test");
  }

  /** A review that may act, of a generation that is not announced. */
  private static Event review(CustomSilicon programme, int month, double savingUsd) {
    int volume = month + programme.leadMonths(settings(0));
    return programme.review(month, volume, false, savingUsd, true, settings(0));
  }

  private static Event advance(CustomSilicon programme, int month, double failure) {
    return programme.advance(programme.designs().get(0), month, RANDOM, settings(failure));
  }

  @Test
  void beginsWhenTheValuePassesTheThreshold() {
    CustomSilicon programme = programme(0);
    assertThat(review(programme, 0, 1.99e9)).isEqualTo(Event.NONE);
    assertThat(programme.designs()).isEmpty();
    assertThat(programme.lastThresholdUsd()).isCloseTo(2e9, within(1.0));
    assertThat(review(programme, 0, 2.01e9)).isEqualTo(Event.STARTED);
    assertThat(programme.designs()).hasSize(1);
    assertThat(programme.designs().get(0).volumeMonth()).isEqualTo(24);
  }

  @Test
  void whereHistoryDecidesAReviewIsOnlyRecorded() {
    CustomSilicon programme = programme(0);
    assertThat(programme.review(0, 24, false, 9e9, false, settings(0))).isEqualTo(Event.NONE);
    assertThat(programme.lastValueUsd()).isEqualTo(9e9);
    assertThat(programme.designs()).isEmpty();
  }

  @Test
  void uncertaintyAndFailureRaiseWhatIsNeeded() {
    double certain = settings(0).investmentThreshold();
    SiliconSettings uncertain = SiliconSettings.from(VALUES.with("silicon.volatility", 0.4));
    assertThat(uncertain.investmentThreshold()).isGreaterThan(certain);
    assertThat(uncertain.abandonmentThreshold()).isLessThan(settings(0).abandonmentThreshold());
    // A tape-out in four fails and costs a tenth of a generation.
    assertThat(programme(0).expectedCostUsd(0, settings(0.25))).isCloseTo(1.025e9, within(1.0));
    assertThat(programme(0).survival(settings(0.25))).isCloseTo(0.9375, within(1e-12));
  }

  @Test
  void aNewProcessCostsMoreAndALaterGenerationTakesLess() {
    CustomSilicon programme = programme(2);
    assertThat(review(programme, 36, 5e9)).isEqualTo(Event.STARTED);
    assertThat(programme.lastCostUsd()).isCloseTo(1.2e9, within(1.0));
    assertThat(programme.designs().get(0).generation()).isEqualTo(3);
    assertThat(advance(programme, 41, 0)).isEqualTo(Event.NONE);
    assertThat(advance(programme, 42, 0)).isEqualTo(Event.TAPED_OUT);
    assertThat(advance(programme, 47, 0)).isEqualTo(Event.NONE);
    assertThat(advance(programme, 48, 0)).isEqualTo(Event.RELEASED);
    assertThat(programme.generation()).isEqualTo(3);
    assertThat(programme.designs()).isEmpty();
  }

  @Test
  void costIsSpentOverTheDesignAndAllOfItByTheRelease() {
    CustomSilicon programme = programme(0);
    review(programme, 0, 5e9);
    for (int month = 1; month <= 6; month++) {
      programme.spend();
    }
    assertThat(programme.nonRecurringUsd()).isCloseTo(0.25e9, within(1.0));
    advance(programme, 18, 0);
    advance(programme, 24, 0);
    assertThat(programme.nonRecurringUsd()).isCloseTo(1e9, within(1.0));
  }

  @Test
  void aFailedTapeOutCostsMonthsAndMoney() {
    CustomSilicon programme = programme(0);
    review(programme, 0, 5e9);
    assertThat(advance(programme, 17, 1)).isEqualTo(Event.NONE);
    assertThat(advance(programme, 18, 1)).isEqualTo(Event.DELAYED);
    assertThat(programme.designs().get(0).volumeMonth()).isEqualTo(33);
    assertThat(advance(programme, 26, 0)).isEqualTo(Event.NONE);
    assertThat(advance(programme, 27, 0)).isEqualTo(Event.TAPED_OUT);
    assertThat(advance(programme, 33, 0)).isEqualTo(Event.RELEASED);
    assertThat(programme.nonRecurringUsd())
        .isCloseTo(1e9 + 0.1e9 * Math.pow(1.2, 0.5), within(1.0));
  }

  @Test
  void twoFailuresSkipTheGeneration() {
    CustomSilicon programme = programme(3);
    review(programme, 0, 5e9);
    assertThat(advance(programme, 6, 1)).isEqualTo(Event.DELAYED);
    assertThat(advance(programme, 15, 1)).isEqualTo(Event.CANCELLED);
    assertThat(programme.designs()).isEmpty();
    assertThat(programme.generation()).isEqualTo(3);
    assertThat(programme.nextGeneration()).as("skipped").isEqualTo(5);
  }

  @Test
  void shelvedUnderTheLowerThresholdAndTakenUpAgainAtLess() {
    CustomSilicon programme = programme(0);
    review(programme, 0, 5e9);
    for (int month = 1; month <= 12; month++) {
      programme.spend();
    }
    Design design = programme.designs().get(0);
    // Half of it is spent: 0.5 bn are to come, and half of that is the limit.
    assertThat(programme.reconsider(design, 0.26e9, settings(0))).isEqualTo(Event.NONE);
    assertThat(programme.reconsider(design, 0.24e9, settings(0))).isEqualTo(Event.SHELVED);
    assertThat(programme.designs()).isEmpty();
    assertThat(programme.generation()).isZero();
    assertThat(programme.nextGeneration()).isEqualTo(1);
    // Hysteresis: the value that keeps a design alive does not begin one.
    assertThat(review(programme, 12, 0.26e9)).isEqualTo(Event.NONE);
    // Half was done and half of that is saved: three quarters of cost and time.
    assertThat(programme.leadMonths(settings(0))).isEqualTo(18);
    assertThat(programme.expectedCostUsd(0, settings(0))).isCloseTo(0.75e9, within(1.0));
    assertThat(review(programme, 12, 5e9)).isEqualTo(Event.RESTARTED);
    assertThat(programme.designs().get(0).generation()).isEqualTo(1);
  }

  @Test
  void goodChipsAreNotGivenUp() {
    CustomSilicon programme = programme(0);
    review(programme, 0, 5e9);
    advance(programme, 18, 0);
    Design design = programme.designs().get(0);
    assertThat(programme.reconsider(design, -1e9, settings(0))).isEqualTo(Event.NONE);
  }

  @Test
  void generationsOverlapButKeepTheirDistance() {
    CustomSilicon programme = programme(1);
    review(programme, 0, 5e9);
    assertThat(programme.mayStart(11, settings(0))).isFalse();
    assertThat(programme.mayStart(12, settings(0))).isTrue();
  }

  @Test
  void historyIsReplayed() {
    CustomSilicon programme =
        programme(
            1,
            event("2022-01", ProgrammeStep.STARTED, 2),
            event("2023-03", ProgrammeStep.TAPED_OUT, 2),
            event("2023-06", ProgrammeStep.STARTED, 3),
            event("2023-09", ProgrammeStep.RELEASED, 2),
            event("2024-01", ProgrammeStep.SHELVED, 3),
            event("2024-06", ProgrammeStep.RESTARTED, 3));
    assertThat(programme.replay(0, NONE, settings(0))).isEqualTo(Event.STARTED);
    assertThat(programme.nonRecurringUsd()).as("spent before 2023").isZero();
    assertThat(programme.replay(1, NONE, settings(0))).isEqualTo(Event.TAPED_OUT);
    assertThat(programme.replay(2, NONE, settings(0))).isEqualTo(Event.STARTED);
    assertThat(programme.designs()).hasSize(2);
    assertThat(programme.replay(3, NONE, settings(0))).isEqualTo(Event.RELEASED);
    assertThat(programme.generation()).isEqualTo(2);
    programme.spend();
    assertThat(programme.replay(4, NONE, settings(0))).isEqualTo(Event.SHELVED);
    assertThat(programme.designs()).isEmpty();
    assertThat(programme.replay(5, 60, settings(0))).isEqualTo(Event.RESTARTED);
    assertThat(programme.designs().get(0).volumeMonth()).as("announced").isEqualTo(60);
  }

  @Test
  void aPlanThatHistoryLeftBehindIsMovedOn() {
    CustomSilicon programme = programme(0, event("2023-01", ProgrammeStep.STARTED, 1));
    programme.replay(0, NONE, settings(0));
    programme.handOver(44, settings(0));
    assertThat(advance(programme, 44, 0)).isEqualTo(Event.TAPED_OUT);
    assertThat(advance(programme, 49, 0)).isEqualTo(Event.NONE);
    assertThat(advance(programme, 50, 0)).isEqualTo(Event.RELEASED);
  }

  @Test
  void experienceMakesOwnSiliconCheaper() {
    assertThat(programme(0).relativeCost(settings(0))).isEqualTo(1);
    CustomSilicon programme = programme(1);
    assertThat(programme.relativeCost(settings(0))).isCloseTo(Math.pow(2, -0.1), within(1e-12));
    programme.deploy(2e6);
    assertThat(programme.relativeCost(settings(0))).isCloseTo(Math.pow(4, -0.1), within(1e-12));
  }

  /** The gap to the ceiling falls with deployment by a power law. */
  @Test
  void softwareMaturesWithDeployment() {
    CustomSilicon programme = programme(1);
    double last = programme.trainingMaturity(MATURITY);
    double first = programme.inferenceMaturity(MATURITY);
    assertThat(last).isCloseTo(0.5, within(1e-12));
    assertThat(first).isCloseTo(0.6, within(1e-12));
    double planned = programme.inferenceMaturityAfter(24e6, MATURITY);
    for (int year = 0; year < 12; year++) {
      programme.deploy(2e6);
      assertThat(programme.trainingMaturity(MATURITY)).isGreaterThan(last).isLessThan(1);
      last = programme.trainingMaturity(MATURITY);
    }
    assertThat(programme.inferenceMaturity(MATURITY)).isGreaterThan(first).isLessThan(1);
    assertThat(programme.inferenceMaturity(MATURITY)).isCloseTo(planned, within(1e-12));
  }

  /** A generation costs more by a step of the process, as often as the foundries bring one. */
  @Test
  void costGrowsWithTheFoundriesNodes() {
    SiliconSettings settings =
        SiliconSettings.from(
            VALUES.with("foundry.node-months", 24).with("silicon.non-recurring-growth", 0.25));
    assertThat(settings.nonRecurringUsd(24))
        .isCloseTo(1.25 * settings.nonRecurringUsd(0), within(1.0));
  }
}
