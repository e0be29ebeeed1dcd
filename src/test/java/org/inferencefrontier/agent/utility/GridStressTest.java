package org.inferencefrontier.agent.utility;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferencefrontier.agent.RandomStreams;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.place.Country;
import org.inferencefrontier.world.place.GridArea;
import org.inferencefrontier.world.technology.GenerationTechnology;
import org.junit.jupiter.api.Test;

class GridStressTest {
  private static final UtilitySettings CERTAIN =
      UtilitySettings.from(
          RealWorld.reference()
              .with("power.stress-probability", 1)
              .with("power.stress-depth", 0.05));
  private static final int JANUARY = 0;
  private static final int APRIL = 3;
  private static final int JULY = 6;
  private static final int OCTOBER = 9;

  private static GridStress stress(String id) {
    GridArea area =
        RealWorld.world().areas().stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
    Country country =
        RealWorld.world().countries().stream()
            .filter(c -> c.id().equals(area.country()))
            .findFirst()
            .orElseThrow();
    GridStress stress = new GridStress(id, area, country);
    stress.draw(JANUARY, new RandomStreams(1, 0), CERTAIN);
    return stress;
  }

  private static double left(GridStress stress, int month, String technology) {
    stress.advance(month);
    GenerationTechnology of =
        RealWorld.world().technologies().stream()
            .filter(t -> t.id().equals(technology))
            .findFirst()
            .orElseThrow();
    return stress.left(of.stress());
  }

  @Test
  void droughtTakesHydroInSummerAndAutumn() {
    GridStress texas = stress("ercot");
    assertThat(left(texas, JULY, "hydro")).isLessThan(1);
    assertThat(left(texas, OCTOBER, "hydro")).isLessThan(left(texas, OCTOBER, "nuclear"));
    assertThat(left(texas, APRIL, "hydro")).isEqualTo(1);
  }

  @Test
  void gasIsShortInWinter() {
    GridStress texas = stress("ercot");
    assertThat(left(texas, JANUARY, "gas-combined-cycle")).isLessThan(1);
    assertThat(left(texas, JANUARY, "coal")).isEqualTo(1);
    assertThat(left(texas, APRIL, "gas-combined-cycle")).isEqualTo(1);
    assertThat(left(stress("aus"), JANUARY, "gas-peaker"))
        .as("January is summer in the south: heat costs less than a shortage of gas")
        .isGreaterThan(left(stress("aus"), JULY, "gas-peaker"));
  }

  @Test
  void heatNeedsHotSummers() {
    GridStress emirates = stress("are");
    emirates.advance(JULY);
    assertThat(emirates.heat()).isPositive();
    GridStress iceland = stress("isl");
    iceland.advance(JULY);
    assertThat(iceland.heat()).isZero();
  }

  @Test
  void aCalmYearTakesNothing() {
    GridStress calm = stress("ercot");
    calm.draw(
        12,
        new RandomStreams(1, 0),
        UtilitySettings.from(RealWorld.reference().with("power.stress-probability", 0)));
    for (int month = 12; month < 24; month++) {
      calm.advance(month);
      assertThat(calm.isOn()).isFalse();
    }
    assertThat(left(calm, 13, "hydro")).isEqualTo(1);
  }
}
