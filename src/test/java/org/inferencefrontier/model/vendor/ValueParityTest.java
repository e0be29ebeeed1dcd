package org.inferencefrontier.model.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.model.vendor.ValueParity.Alternatives;
import org.inferencefrontier.testing.Models;
import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a leader may ask depends on what its buyers could have instead. */
class ValueParityTest {
  private static final WorldIndex INDEX = new WorldIndex(RealWorld.world());
  private static final int MONTHS = 48;

  private FrontierModel model;
  private ValueParity parity;
  private int leader;
  private int chip;

  @BeforeEach
  void runToTheEndOf2026() {
    runMonths(MONTHS);
  }

  /** At the end of 2025 the leader's chips are still short, and its margin far over its floor. */
  private void runToTheEndOf2025() {
    runMonths(MONTHS - 12);
  }

  private void runMonths(int months) {
    model = new FrontierModel(INDEX, RealWorld.reference(), 1, 0, true, DecisionLog.NONE);
    model.start();
    Models.step(model, months);
    parity = new ValueParity(model);
    leader = model.leadingVendor(WorldIndex.WEST);
    chip = parity.flagship(leader, WorldIndex.WEST, model.month(), Alternatives.LAWFUL);
  }

  private double ceiling() {
    return parity.ceilingMargin(chip, WorldIndex.WEST, Alternatives.LAWFUL);
  }

  private void scalePrices(boolean own, double factor) {
    for (int c = 0; c < model.chips().count(); c++) {
      Chip entry = model.chips().get(c);
      boolean rival = entry.customer() < 0 && entry.vendor() != leader;
      if (own ? entry.customer() >= 0 : rival) {
        model.chips().priceUsd[c] *= factor;
      }
    }
  }

  @Test
  void cheaperOwnSiliconLowersTheCeiling() {
    double before = ceiling();
    scalePrices(true, 0.5);
    assertThat(ceiling()).isLessThan(before - 0.005);
  }

  @Test
  void aCheaperChallengerLowersTheCeilingToo() {
    double before = ceiling();
    scalePrices(false, 0.5);
    assertThat(ceiling()).isLessThan(before - 0.005);
  }

  @Test
  void whereOwnSiliconIsNotAllowedItIsNoAlternative() {
    double before = ceiling();
    model.setParameter("silicon.allowed", 0);
    double without = ceiling();
    scalePrices(true, 0.1);
    assertThat(without).isGreaterThan(before).isEqualTo(ceiling());
  }

  /** Frameworks that run anywhere and habits that fade leave the leader less to ask. */
  @Test
  void switchingCostAndHabitAreWhatTheLeaderMayAskMore() {
    double before = ceiling();
    model.setParameter("procurement.switching-multiplier", 0.5);
    double open = ceiling();
    model.setParameter("procurement.switching-multiplier", 0.5);
    model.setParameter("procurement.habit", 0);
    assertThat(open).isLessThan(before);
    assertThat(ceiling()).isLessThan(open);
  }

  /** Once own silicon is cheap enough the ceiling binds, and the leader's margin follows. */
  @Test
  void theCeilingBindsWhenOwnSiliconGetsCheap() {
    double[] margin = new double[2];
    for (int cheap = 0; cheap < 2; cheap++) {
      runToTheEndOf2025();
      if (cheap == 1) {
        model.setParameter("cost.custom-uplift", 0.02);
        model.setParameter("silicon.captive-growth", 0.3);
      }
      Repricing repricing = new Repricing(model);
      for (int month = 0; month < 24; month++) {
        repricing.reprice();
      }
      margin[cheap] = model.vendors()[leader].margin();
    }
    assertThat(margin[1]).isLessThan(margin[0] - 0.01);
  }

  @Test
  void onlyLawfulChipsAreComparedInChina() {
    int compared = parity.flagship(leader, WorldIndex.CHINA, model.month(), Alternatives.LAWFUL);
    assertThat(compared).isNotEqualTo(chip);
    assertThat(compared < 0 || model.exportRule().isLegal(compared, INDEX.rival())).isTrue();
  }

  @Test
  void whatAMarketsLawBarsIsNoAlternativeThere() {
    int huawei = INDEX.vendor("huawei");
    for (Alternatives among : Alternatives.values()) {
      assertThat(parity.flagship(huawei, WorldIndex.CHINA, model.month(), among)).isNotNegative();
    }
    assertThat(parity.flagship(huawei, WorldIndex.WEST, model.month(), Alternatives.UNBARRED))
        .isNegative();
    assertThat(parity.flagship(leader, WorldIndex.WEST, model.month(), Alternatives.UNBARRED))
        .isEqualTo(chip);
  }
}
