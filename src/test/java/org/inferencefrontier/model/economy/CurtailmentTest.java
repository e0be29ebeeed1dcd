package org.inferencefrontier.model.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.agent.utility.Utility;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.testing.Models;
import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who loses hours when areas shed load, in a world of deep stress. */
class CurtailmentTest {
  /** July 2027: summer in the north, and two years of flexible connections. */
  private static final int MONTHS = 55;

  private static FrontierModel model;

  @BeforeAll
  static void run() {
    model =
        new FrontierModel(
            new WorldIndex(RealWorld.world()),
            RealWorld.reference()
                .with("power.stress-probability", 1)
                .with("power.stress-depth", 0.3)
                .with("power.flexible-share", 0.4),
            1,
            0,
            true,
            DecisionLog.NONE);
    model.start();
    Models.step(model, MONTHS);
    model.curtailment().update();
  }

  private static double used(SitePower power, int area) {
    return power.usedMegawatts(2 * area) + power.usedMegawatts(2 * area + 1);
  }

  /** What stands still of each operator's load adds up to what the utility sheds of AI's. */
  @Test
  void theOperatorsPartsAreTheAreasWhole() {
    int shedding = 0;
    for (int a = 0; a < model.utilities().length; a++) {
      Utility utility = model.utilities()[a];
      if (utility.curtailedMegawatts() <= 0) {
        continue;
      }
      shedding++;
      double rated = 0;
      for (Operator operator : model.operators()) {
        rated += used(operator.power(), a);
      }
      double shed = 0;
      for (Operator operator : model.operators()) {
        double load = utility.load().aiMegawatts * used(operator.power(), a) / rated;
        shed += load * model.curtailment().share(operator.index(), a);
      }
      assertThat(shed)
          .as(utility.area().id())
          .isCloseTo(utility.curtailedMegawatts(), within(1e-9 * utility.load().aiMegawatts));
    }
    assertThat(shedding).isGreaterThan(5);
  }

  /** In one and the same area who has more of its connections flexible loses more hours. */
  @Test
  void aFlexibleOperatorLosesMoreThanAFirmOne() {
    int pairs = 0;
    for (int a = 0; a < model.utilities().length; a++) {
      Utility utility = model.utilities()[a];
      if (utility.flexibleCurtailedShare() <= 0) {
        continue;
      }
      assertThat(utility.flexibleCurtailedShare()).isGreaterThan(utility.firmCurtailedShare());
      for (Operator one : model.operators()) {
        for (Operator other : model.operators()) {
          if (isGridOnly(one, a)
              && isGridOnly(other, a)
              && one.power().flexibleShare(a) > other.power().flexibleShare(a) + 1e-9) {
            pairs++;
            assertThat(model.curtailment().share(one.index(), a))
                .isGreaterThan(model.curtailment().share(other.index(), a));
          }
        }
      }
    }
    assertThat(pairs).isGreaterThan(20);
  }

  private static boolean isGridOnly(Operator operator, int area) {
    return used(operator.power(), area) > 0 && operator.power().onsiteMegawatts(area) <= 0;
  }

  /** Hours over the world follow from those in its areas. */
  @Test
  void hoursOfAnOperatorAreTheMeanOfItsSites() {
    for (Operator operator : model.operators()) {
      double still = 0;
      for (int a = 0; a < model.utilities().length; a++) {
        still += used(operator.power(), a) * model.curtailment().share(operator.index(), a);
      }
      double rated = operator.power().usedTotal();
      assertThat(model.curtailedShare(operator.index()))
          .isCloseTo(rated > 0 ? still / rated : 0, within(1e-12))
          .isBetween(0.0, 0.9);
    }
  }
}
