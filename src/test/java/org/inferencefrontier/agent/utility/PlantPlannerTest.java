package org.inferencefrontier.agent.utility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.market.LevelisedCost;
import org.inferencefrontier.testing.DecisionWatch;
import org.inferencefrontier.testing.Profiles;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.place.PlantCostRegion;
import org.inferencefrontier.world.profile.UtilityProfile;
import org.inferencefrontier.world.profile.UtilityStrategy;
import org.inferencefrontier.world.technology.GenerationTechnology;
import org.junit.jupiter.api.Test;

class PlantPlannerTest {
  private static final int GAS = 0;
  private static final int NUCLEAR = 1;
  private static final int MONTH = 24;
  private static final double PRICE = 60;
  private static final double CARBON = 20;
  private static final double PEAK = 10_000;
  private static final UtilitySettings SETTINGS =
      UtilitySettings.from(
          RealWorld.reference()
              .with("power.build-multiplier", 1.5)
              .with("power.technology-scale", 2)
              .with("power.fuel-price-multiplier", 1));

  private final PlantFleet plants = fleet();
  private final PlantPlanner planner =
      new PlantPlanner(
          profile("gas-combined-cycle", "nuclear", "solar"), plants, PlantCostRegion.NORTH_AMERICA);

  private static PlantFleet fleet() {
    List<GenerationTechnology> technologies = new ArrayList<>(Profiles.technologies());
    technologies.add(Profiles.solar(0));
    return new PlantFleet(Profiles.area(10_000), 0, new PlantRegister(technologies, 1));
  }

  private static UtilityProfile profile(String... technologies) {
    return Profiles.utility(UtilityStrategy.MARKET, List.of(technologies), null);
  }

  private void order(double missing) {
    planner.order(MONTH, missing, PEAK, PRICE, CARBON, DecisionLog.NONE, SETTINGS);
  }

  /**
   * Gas earns 60 - 25 - 3 - 20 x 0.35 = 25 USD/MWh in 0.6 of the hours, nuclear 60 - 7 - 3 = 50 in
   * 0.9, sun all of 60 in 0.24: what that leaves of the yearly cost, over the credit at the peak.
   */
  private Map<Integer, Double> netCosts() {
    Map<Integer, Double> costs = new HashMap<>();
    costs.put(GAS, (capital(GAS, 30) + 20 - 25 * 0.6 * 8.76) / 0.95);
    costs.put(NUCLEAR, (capital(NUCLEAR, 60) + 150 - 50 * 0.9 * 8.76) / 0.9);
    costs.put(2, (capital(2, 35) + 20 - 60 * 0.24 * 8.76) / 0.1);
    return costs;
  }

  private double capital(int technology, double years) {
    return planner.capex(technology, MONTH, SETTINGS) * LevelisedCost.annuity(0.07, years);
  }

  @Test
  void firmCapacityIsSharedByNetCostOfNewEntry() {
    Map<Integer, Double> costs = netCosts();
    Map<Integer, Double> weights = new HashMap<>();
    costs.forEach((t, cost) -> weights.put(t, Math.exp(-2 * cost / 200)));
    double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    double[] credit = {0.95, 0.9, 0.1};
    order(40);
    for (int t = 0; t < 3; t++) {
      assertThat(plants.orderedThisYear(t))
          .as("technology %d", t)
          .isCloseTo(40 * weights.get(t) / sum / credit[t], within(1e-6));
    }
    assertThat(plants.firmArriving(MONTH, 119)).isCloseTo(40, within(1e-6));
    assertThat(plants.firmArriving(MONTH, 35)).isLessThan(plants.firmArriving(MONTH, 36));
  }

  @Test
  void whatALimitStopsGoesToTheNextBest() {
    order(1500);
    double firm =
        0.95 * plants.orderedThisYear(GAS)
            + 0.9 * plants.orderedThisYear(NUCLEAR)
            + 0.1 * plants.orderedThisYear(2);
    assertThat(firm).isCloseTo(1500, within(1.0));
    order(100_000);
    assertThat(plants.orderedThisYear(GAS)).isCloseTo(0.2 * 1.5 * PEAK, within(1e-6));
    assertThat(plants.orderedThisYear(NUCLEAR)).isCloseTo(0.02 * 1.5 * PEAK, within(1e-6));
    assertThat(plants.orderedThisYear(2)).isCloseTo(0.06 * 1.5 * PEAK, within(1e-6));
    plants.openYear();
    order(10);
    assertThat(plants.orderedThisYear(GAS)).as("the limit is a year's").isPositive();
  }

  @Test
  void theLogHasTheNetCostsAndWhatWasOrdered() {
    Map<String, Double> scores = new HashMap<>();
    planner.order(
        MONTH,
        40,
        PEAK,
        PRICE,
        CARBON,
        new DecisionWatch(
            each -> {
              scores.put(each.alternative(), each.score());
              assertThat(each.chosen()).isTrue();
              assertThat(each.reason().text()).contains("of 40 MW firm missing", "carbon 20 USD/t");
            }),
        SETTINGS);
    assertThat(scores).hasSize(3);
    assertThat(scores.get("gas-combined-cycle")).isCloseTo(-netCosts().get(GAS), within(1e-6));
    assertThat(scores.get("nuclear")).isCloseTo(-netCosts().get(NUCLEAR), within(1e-6));
    assertThat(scores.get("solar")).isCloseTo(-netCosts().get(2), within(1e-6));
  }

  @Test
  void aContractGetsWhatTheYearsLimitLeaves() {
    assertThat(planner.orderContracted(NUCLEAR, 200, MONTH, PEAK, SETTINGS)).isEqualTo(200);
    assertThat(planner.orderContracted(NUCLEAR, 200, MONTH, PEAK, SETTINGS))
        .isCloseTo(100, within(1e-9));
    assertThat(planner.orderContracted(NUCLEAR, 200, MONTH, PEAK, SETTINGS)).isZero();
    assertThat(plants.orderedThisYear(NUCLEAR)).isCloseTo(300, within(1e-9));
    assertThat(plants.firmArriving(MONTH, 96)).isCloseTo(0.9 * 300, within(1e-9));
  }

  /** By annual limits at the peak, 0.2 x 0.95 and 0.02 x 0.9; the sun is known from what stands. */
  @Test
  void whatIsUnderWayInJanuary2023IsFirmAndCompletesEvenly() {
    double gas = plants.megawatts(GAS);
    double nuclear = plants.megawatts(NUCLEAR);
    double solar = plants.megawatts(2);
    planner.startUnderway(10, 6);
    assertThat(plants.firmArriving(0, 6)).isCloseTo(60, within(1e-9));
    assertThat(plants.firmArriving(0, 3)).isCloseTo(30, within(1e-9));
    for (int month = 1; month <= 12; month++) {
      plants.complete(month, 0);
    }
    assertThat(plants.megawatts(GAS) - gas).isCloseTo(60 * 0.19 / 0.208 / 0.95, within(1e-6));
    assertThat(plants.megawatts(NUCLEAR) - nuclear)
        .isCloseTo(60 * 0.018 / 0.208 / 0.9, within(1e-6));
    assertThat(plants.megawatts(2)).isEqualTo(solar);
  }

  @Test
  void onlyWhatTheAreaAllowsIsOrdered() {
    PlantPlanner gasOnly =
        new PlantPlanner(profile("gas-combined-cycle"), plants, PlantCostRegion.NORTH_AMERICA);
    gasOnly.order(MONTH, 40, PEAK, PRICE, CARBON, DecisionLog.NONE, SETTINGS);
    assertThat(plants.orderedThisYear(GAS)).isCloseTo(40 / 0.95, within(1e-6));
    assertThat(plants.orderedThisYear(NUCLEAR)).isZero();
    assertThat(gasOnly.mayOrder(NUCLEAR, MONTH)).isFalse();
    assertThat(planner.mayOrder(NUCLEAR, MONTH)).isTrue();
  }
}
