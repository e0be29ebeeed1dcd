package org.inferencefrontier.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.place.GridArea;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What areas make their electricity from, against their figures and against what is built. */
class GenerationMeasuresTest {
  private static final int MONTHS = 96;
  private static final List<String> GROUPS =
      List.of("fossil", "nuclear", "wind_and_sun", "hydro_and_other");

  private static RunResult run;

  @BeforeAll
  static void simulate() {
    run = new Simulation(RealWorld.world(), MONTHS, false).run(RealWorld.reference(), 1, 0);
  }

  private static double share(String group, GridArea area, int month) {
    return run.value("area.generation_" + group + "_share", area.id(), month);
  }

  @Test
  void sharesOfAnAreaAddUp() {
    for (GridArea area : RealWorld.world().areas()) {
      for (int month = 0; month < MONTHS; month++) {
        int now = month;
        assertThat(GROUPS.stream().mapToDouble(group -> share(group, area, now)).sum())
            .as("%s, month %d", area.id(), month)
            .isCloseTo(1, within(1e-12));
      }
    }
  }

  /** The first month completes a sixtieth of what is under way. */
  @Test
  void theFirstMonthHasTheMixOfTheAreasFigures() {
    for (String id : List.of("pjm", "ercot", "fra", "nor", "deu")) {
      GridArea area =
          RealWorld.world().areas().stream().filter(a -> a.id().equals(id)).findFirst().get();
      double fossil = area.gasTerawattHours() + area.coalTerawattHours();
      double renewable = area.windTerawattHours() + area.solarTerawattHours();
      double rest = area.hydroTerawattHours() + area.otherTerawattHours();
      double all = fossil + area.nuclearTerawattHours() + renewable + rest;

      assertThat(share("fossil", area, 0)).as(id).isCloseTo(fossil / all, within(0.02));
      assertThat(share("nuclear", area, 0))
          .as(id)
          .isCloseTo(area.nuclearTerawattHours() / all, within(0.02));
      assertThat(share("wind_and_sun", area, 0)).as(id).isCloseTo(renewable / all, within(0.02));
      assertThat(share("hydro_and_other", area, 0)).as(id).isCloseTo(rest / all, within(0.02));
    }
  }

  @Test
  void whatIsBuiltMovesTheMix() {
    GridArea ercot =
        RealWorld.world().areas().stream().filter(a -> a.id().equals("ercot")).findFirst().get();
    assertThat(share("wind_and_sun", ercot, MONTHS - 1))
        .isGreaterThan(share("wind_and_sun", ercot, 0) + 0.01);
    assertThat(share("nuclear", ercot, MONTHS - 1)).isLessThan(share("nuclear", ercot, 0));
  }
}
