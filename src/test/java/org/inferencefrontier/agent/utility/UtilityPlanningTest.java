package org.inferencefrontier.agent.utility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.RandomStreams;
import org.inferencefrontier.testing.DecisionWatch;
import org.inferencefrontier.world.profile.UtilityStrategy;
import org.inferencefrontier.world.technology.PlantGroup;
import org.junit.jupiter.api.Test;

/** Which plants are ordered, for what load. */
class UtilityPlanningTest extends SmallUtility {
  /** An area that is short on paper starts adequate: its load was served. */
  @Test
  void everyAreaStartsAdequate() {
    for (double gas : new double[] {0, 2000, 8000, 40_000}) {
      Utility utility = utility(UtilityStrategy.MARKET, gas);
      assertThat(utility.reserveMargin()).isGreaterThanOrEqualTo(utility.requiredMargin() - 1e-9);
      assertThat(utility.headroomMegawatts(0)).isPositive();
    }
  }

  @Test
  void plansOrderWhatMayBeBuiltAndItArrivesAfterItsLead() {
    Utility utility = utility(UtilityStrategy.INTEGRATED, 9000);
    double gas = utility.plantMegawatts(PlantGroup.GAS);
    double nuclear = utility.plantMegawatts(PlantGroup.NUCLEAR);
    utility.price(0, SETTINGS);
    utility.plan(0, 5000, DecisionLog.NONE, SETTINGS);
    for (int month = 1; month < 36; month++) {
      utility.completePlants(month);
      assertThat(utility.plantMegawatts(PlantGroup.GAS)).isEqualTo(gas);
    }
    utility.completePlants(36);
    assertThat(utility.plantMegawatts(PlantGroup.GAS))
        .isGreaterThan(gas + 100)
        .isLessThanOrEqualTo(gas + 0.2 * utility.load().other().peakMegawatts() + 1e-6);
    for (int month = 37; month < 150; month++) {
      utility.completePlants(month);
    }
    assertThat(utility.plantMegawatts(PlantGroup.NUCLEAR)).as("not allowed").isEqualTo(nuclear);
  }

  @Test
  void whatIsOnOrderIsNotOrderedAgain() {
    Utility utility = utility(UtilityStrategy.INTEGRATED, 9000);
    utility.price(0, SETTINGS);
    for (int year = 0; year < 8; year++) {
      utility.drawStress(12 * year, new RandomStreams(1, 0), SETTINGS);
      utility.plan(12 * year, 2000, DecisionLog.NONE, SETTINGS);
      for (int month = 12 * year + 1; month <= 12 * year + 12; month++) {
        utility.completePlants(month);
      }
    }
    utility.load().aiMegawatts = 2000;
    assertThat(utility.reserveMargin())
        .isBetween(utility.requiredMargin() - 0.01, utility.requiredMargin() + 0.35);
  }

  @Test
  void amplyEquippedAreasOrderNothing() {
    Utility utility = utility(UtilityStrategy.INTEGRATED, 40_000);
    double gas = utility.plantMegawatts(PlantGroup.GAS);
    utility.price(0, SETTINGS);
    utility.plan(0, 500, DecisionLog.NONE, SETTINGS);
    for (int month = 1; month < 60; month++) {
      utility.completePlants(month);
    }
    assertThat(utility.plantMegawatts(PlantGroup.GAS)).isEqualTo(gas);
  }

  @Test
  void plansLeaveTheirAlternativesInTheLog() {
    Utility utility = utility();
    utility.price(0, SETTINGS);
    List<String> entries = new ArrayList<>();
    utility.plan(
        0,
        5000,
        new DecisionWatch(
            each -> {
              entries.add(
                  each.agent()
                      + " "
                      + each.decision()
                      + " "
                      + each.alternative()
                      + " "
                      + each.chosen());
              assertThat(each.reason().text())
                  .contains("levelised")
                  .contains("net cost of new entry");
            }),
        SETTINGS);
    assertThat(entries).containsExactly("area order plant gas-combined-cycle true");
  }

  /**
   * A plan of January 2023 expects what the area grants in a year again, not all that was granted
   * before the start.
   */
  @Test
  void theFirstPlanTakesWhatWasGrantedBeforeForWhatItIs() {
    Utility utility = utility(UtilityStrategy.INTEGRATED, 8000);
    utility.begin(2000, SETTINGS);
    utility.price(0, SETTINGS);
    // Eleven months at 600 MW a year, and 40 MW granted in January.
    assertThat(missingOfPlan(utility, 0, 2040))
        .isCloseTo(shortfall(utility, 2040, 590), within(1.0));
    assertThat(missingOfPlan(utility, 12, 2940))
        .isCloseTo(shortfall(utility, 2940, 900), within(1.0));
  }

  /** Over the peak in five years with the grants of a year again and again, times the margin. */
  private static double shortfall(Utility utility, double promised, double grants) {
    double peak =
        utility.load().peakMegawatts()
            - utility.load().gridAiMegawatts()
            + promised
            + 0.6 * 5 * grants;
    double firm = (1 + utility.reserveMargin()) * utility.load().peakMegawatts();
    return peak * 1.15 - firm;
  }

  /** Firm capacity that a plan without anything under way finds missing. */
  private static double missingOfPlan(Utility utility, int month, double promised) {
    List<Double> missing = new ArrayList<>();
    DecisionLog log =
        new DecisionWatch(
            each ->
                missing.add(
                    Double.parseDouble(
                        each.reason().text().replaceAll(".* of (\\d+) MW firm.*", "$1"))));
    utility.plan(
        month, promised, log, UtilitySettings.from(VALUES.with("power.build-multiplier", 0)));
    return missing.get(0);
  }

  /** 1,500 USD/kW over 30 years at 7% and 20 fixed on 5,256 hours; 25 of fuel and 3 besides. */
  @Test
  void levelisedCostOfGas() {
    Utility utility = utility();
    utility.price(0, UtilitySettings.from(VALUES.with("power.fuel-price-multiplier", 1)));
    double yearly = 1500 * 0.0805864 + 20;
    assertThat(
            utility.levelisedCost(
                GAS, 24, UtilitySettings.from(VALUES.with("power.fuel-price-multiplier", 1))))
        .isCloseTo(yearly / 5.256 + 28, within(0.01));
  }
}
