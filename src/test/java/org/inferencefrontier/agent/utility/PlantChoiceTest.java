package org.inferencefrontier.agent.utility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.testing.DecisionWatch;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.place.PlantCostRegion;
import org.junit.jupiter.api.Test;

/** Firm capacity that is missing is ordered where it costs least beyond what its energy earns. */
class PlantChoiceTest {
  private static final World WORLD = RealWorld.world();
  private static final UtilitySettings SETTINGS = UtilitySettings.from(RealWorld.reference());

  /** So little is missing that no technology's yearly limit binds. */
  private static final double MISSING_MEGAWATTS = 20;

  private static final double PEAK_MEGAWATTS = 150_000;

  private final PlantFleet plants = pjm();
  private final Map<String, Double> score = new HashMap<>();

  private static PlantFleet pjm() {
    return new PlantFleet(
        WORLD.areas().stream().filter(a -> a.id().equals("pjm")).findFirst().orElseThrow(),
        0,
        new PlantRegister(WORLD.technologies(), 1));
  }

  private void order(double carbonPriceUsd) {
    PlantPlanner planner =
        new PlantPlanner(
            WORLD.utilities().stream().filter(u -> u.id().equals("pjm")).findFirst().orElseThrow(),
            plants,
            PlantCostRegion.NORTH_AMERICA);
    DecisionLog log = new DecisionWatch(each -> score.put(each.alternative(), each.score()));
    planner.order(0, MISSING_MEGAWATTS, PEAK_MEGAWATTS, 40, carbonPriceUsd, log, SETTINGS);
  }

  private double firm(int technology) {
    return plants.orderedThisYear(technology) * plants.catalogue().capacityCredit[technology];
  }

  /** Log odds of two technologies are their costs' difference, the cheaper is ordered more of. */
  @Test
  void ordersAreALogitOnNetCostOfNewEntry() {
    order(0);
    int first = -1;
    int compared = 0;
    double ordered = 0;
    for (int t = 0; t < WORLD.technologies().size(); t++) {
      if (firm(t) <= 0) {
        continue;
      }
      ordered += firm(t);
      first = first < 0 ? t : first;
      double cheaper =
          score.get(WORLD.technologies().get(t).id())
              - score.get(WORLD.technologies().get(first).id());
      assertThat(Math.log(firm(t) / firm(first)))
          .isCloseTo(SETTINGS.technologyScale() * cheaper / 200, within(1e-9));
      compared += t == first ? 0 : 1;
    }
    assertThat(ordered).isCloseTo(MISSING_MEGAWATTS, within(1e-6));
    assertThat(compared).isGreaterThan(2);
  }

  /** A price of carbon takes the margin of what burns fuel. */
  @Test
  void aCarbonPriceMakesGasPlantDearer() {
    order(0);
    double free = score.get("gas-combined-cycle");
    double battery = score.get("battery");
    order(50);
    assertThat(score.get("gas-combined-cycle")).isLessThan(free - 1);
    assertThat(score.get("battery")).isEqualTo(battery);
  }
}
