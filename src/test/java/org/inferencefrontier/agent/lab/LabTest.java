package org.inferencefrontier.agent.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.inferencefrontier.testing.Profiles;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.profile.LabPricingStrategy;
import org.inferencefrontier.world.profile.LabProfile;
import org.junit.jupiter.api.Test;

class LabTest {
  private static final ParameterValues VALUES =
      RealWorld.reference()
          .with("training.research-rate", 0.2)
          .with("training.quality-elasticity", 1)
          .with("training.horizon", 1.5)
          .with("training.strategic-multiplier", 1)
          .with("training.racing", 0.5)
          .with("training.test-time-tilt", 0.5)
          .with("training.final-run-share", 0.1)
          .with("training.share-adjustment", 0.1)
          .with("training.effective-decay", 0.6)
          .with("training.open-diffusion", 0.3)
          .with("training.partner-mobility", 0.02);
  private static final LabSettings SETTINGS = LabSettings.from(VALUES);

  private static Lab lab(double strategicBillions, int owner) {
    return lab(strategicBillions, owner, false);
  }

  private static Lab lab(double strategicBillions, int owner, boolean openWeights) {
    return new Lab(
        0,
        new LabProfile(
            "lab",
            "Lab",
            "usa",
            null,
            Map.of("cloud", 1.0),
            openWeights,
            0.5,
            0.4,
            100,
            strategicBillions,
            "2024-01",
            0,
            0.6,
            new LabProfile.Pricing(LabPricingStrategy.MATCH, 0.1, 0),
            Profiles.SOURCES),
        0,
        0,
        owner,
        0.72,
        new double[] {1, 0});
  }

  private static double budget(double share, double strategicBillions, int month) {
    Lab lab = lab(strategicBillions, -1);
    lab.realisedShare = share;
    lab.setTrainingBudget(month, 100e9, 0.4, 4, 0.6, SETTINGS);
    return lab.trainingBudgetUsd;
  }

  @Test
  void earnedBudgetIsZeroWhereQualityWinsNothing() {
    assertThat(budget(0, 0, 50)).isZero();
    assertThat(budget(1, 0, 50)).isZero();
    assertThat(budget(0.5, 0, 50))
        .isGreaterThan(budget(0.4, 0, 50))
        .isGreaterThan(budget(0.6, 0, 50));
  }

  /** 0.2 x 1 x 0.25/0.72 x 100 bn x exp(0.6). */
  @Test
  void earnedBudgetOfAWorkedExample() {
    assertThat(budget(0.5, 0, 50)).isCloseTo(5e9 / 0.72 * Math.exp(0.6), within(1.0));
  }

  /** 3 bn from 2024 on, times the square root of the leader's fourfold growth. */
  @Test
  void strategicSpendStartsInItsMonthAndFollowsTheLeader() {
    assertThat(budget(0, 3, 11)).isZero();
    assertThat(budget(0, 3, 12)).isCloseTo(6e9, within(1.0));
    assertThat(budget(1, 3, 12)).isCloseTo(6e9, within(1.0));
  }

  /** Who gives weights away trains on the part of its models' use that it serves itself. */
  @Test
  void useThatOthersHostPaysForNoTraining() {
    LabSettings settings = LabSettings.from(VALUES.with("training.open-hosting-share", 0.75));
    Lab open = lab(0, -1, true);
    open.realisedShare = 0.5;
    open.setTrainingBudget(50, 100e9, 0.4, 4, 0.6, settings);
    assertThat(open.trainingBudgetUsd).isCloseTo(0.25 * budget(0.5, 0, 50), within(1.0));
  }

  /** Its file says that six tenths of what it serves are paid for. */
  @Test
  void revenueIsTheUseThatItServesAndSells() {
    LabSettings settings = LabSettings.from(VALUES.with("training.open-hosting-share", 0.75));
    Lab closed = lab(0, -1);
    closed.book(10e9, settings);
    assertThat(closed.useWorthUsd).isEqualTo(10e9);
    assertThat(closed.revenueUsd).isCloseTo(6e9, within(1.0));
    Lab open = lab(0, -1, true);
    open.book(10e9, settings);
    assertThat(open.useWorthUsd).isEqualTo(10e9);
    assertThat(open.revenueUsd).isCloseTo(1.5e9, within(1.0));
  }

  /** Half of the budget can go either way: at depth 2, 1 to 0.5 x 0.6 x 1/2 for thinking. */
  @Test
  void thinkingTakesItsShareOfTheMoneyForQuality() {
    Lab lab = lab(0, -1);
    lab.realisedShare = 0.5;
    while (lab.reasoningDepth() < 2 - 1e-9) {
      lab.deepen(2, ReasoningSettings.from(VALUES));
    }
    lab.setTrainingBudget(50, 100e9, 0.4, 4, 0.6, SETTINGS);
    assertThat(lab.trainingBudgetUsd).isCloseTo(budget(0.5, 0, 50) / 1.15, within(10.0));
  }

  /** Thinking e times as long adds the exchange rate to the log of effective compute. */
  @Test
  void qualityIsTrainingAndThinkingAtTheirExchangeRate() {
    Lab lab = lab(0, -1);
    assertThat(lab.quality(0.6)).isCloseTo(Math.log(0.5), within(1e-12));
    while (lab.reasoningDepth() < Math.E - 1e-9) {
      lab.deepen(Math.E, ReasoningSettings.from(VALUES));
    }
    assertThat(lab.quality(0.6)).isCloseTo(Math.log(0.5) + 0.6, within(1e-6));
  }

  @Test
  void researchIsWhatFinalRunsLeaveOfTraining() {
    Lab lab = lab(0, -1);
    lab.trainingCompute = 1000;
    assertThat(lab.finalRunCompute(SETTINGS)).isCloseTo(100, within(1e-9));
    assertThat(lab.researchCompute(SETTINGS)).isCloseTo(900, within(1e-9));
  }

  @Test
  void effectiveComputeDecaysAndAccumulates() {
    Lab lab = lab(0, -1);
    lab.trainingCompute = 0;
    for (int month = 0; month < 12; month++) {
      lab.train(1, 100, SETTINGS);
    }
    assertThat(lab.effectiveCompute()).isCloseTo(0.5 * Math.exp(-0.6), within(1e-12));
    lab.trainingCompute = 50;
    double before = lab.effectiveCompute();
    lab.train(3, 100, SETTINGS);
    assertThat(lab.effectiveCompute()).isCloseTo(before * Math.exp(-0.05) + 1.5, within(1e-12));
  }

  @Test
  void openModelsLiftTheLaggardOnly() {
    Lab lab = lab(0, -1);
    lab.learnFromOpenModels(10, SETTINGS);
    assertThat(lab.effectiveCompute()).isCloseTo(3, within(1e-12));
    lab.learnFromOpenModels(1, SETTINGS);
    assertThat(lab.effectiveCompute()).isCloseTo(3, within(1e-12));
  }

  @Test
  void shareMovesPartOfTheWay() {
    Lab lab = lab(0, -1);
    lab.moveShare(0.9, SETTINGS);
    assertThat(lab.share()).isCloseTo(0.45, within(1e-12));
  }

  /** With the mobility of others an owned laboratory moves as they do. */
  @Test
  void anOwnedLabMovesByItsMobility() {
    Lab tenant = lab(0, -1);
    Lab owned = lab(0, 0);
    LabSettings free = LabSettings.from(VALUES.with("training.owned-mobility", 1));
    tenant.movePartners(new double[] {0.3, 0.7}, free);
    owned.movePartners(new double[] {0.3, 0.7}, free);
    assertThat(owned.partnerWeight(1)).isEqualTo(tenant.partnerWeight(1));
    Lab held = lab(0, 0);
    held.movePartners(
        new double[] {0.3, 0.7}, LabSettings.from(VALUES.with("training.owned-mobility", 0)));
    assertThat(held.partnerWeight(1)).isZero();
  }

  @Test
  void rentedComputeMovesToRoomAndKeepsItsSum() {
    Lab tenant = lab(0, -1);
    Lab owned = lab(0, 0);
    for (int month = 0; month < 12; month++) {
      tenant.movePartners(new double[] {0.3, 0.7}, SETTINGS);
      owned.movePartners(new double[] {0.3, 0.7}, SETTINGS);
    }
    assertThat(tenant.partnerWeight(0) + tenant.partnerWeight(1)).isCloseTo(1, within(1e-12));
    assertThat(tenant.contractWeight(0)).as("contracts stay").isEqualTo(1);
    assertThat(tenant.partnerWeight(1)).isGreaterThan(owned.partnerWeight(1)).isLessThan(0.7);
    assertThat(owned.partnerWeight(1)).isPositive();
    double before = tenant.partnerWeight(0);
    tenant.movePartners(new double[] {0, 0}, SETTINGS);
    assertThat(tenant.partnerWeight(0)).isEqualTo(before);
  }

  @Test
  void whatIsBuiltForItIsUsedAtOnceAndTheOthersShrinkAlike() {
    Lab tenant = lab(0, -1);
    tenant.movePartners(new double[] {0.3, 0.7}, SETTINGS);
    tenant.occupy(1, 0.6);
    assertThat(tenant.partnerWeight(1)).isEqualTo(0.6);
    assertThat(tenant.partnerWeight(0)).isCloseTo(0.4, within(1e-12));
    tenant.occupy(1, 0.2);
    assertThat(tenant.partnerWeight(1)).as("nobody is put out").isEqualTo(0.6);
    assertThat(tenant.contractWeight(0)).as("contracts stay").isEqualTo(1);
    tenant.occupy(0, 1);
    assertThat(tenant.partnerWeight(0)).isEqualTo(1);
    assertThat(tenant.partnerWeight(1)).isZero();
    tenant.occupy(0, 1);
    assertThat(tenant.partnerWeight(0)).isEqualTo(1);
  }
}
