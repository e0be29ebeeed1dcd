package org.inferencefrontier.agent.utility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.RandomStreams;
import org.inferencefrontier.testing.Profiles;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.profile.UtilityProfile;
import org.inferencefrontier.world.profile.UtilityStrategy;
import org.inferencefrontier.world.technology.GenerationTechnology;
import org.inferencefrontier.world.technology.PlantGroup;
import org.junit.jupiter.api.Test;

class EnergyEntryTest {
  private static final int SOLAR = 2;
  private static final int LEAD = 30;
  private static final double BUILT = 600;

  private static final ParameterValues VALUES =
      RealWorld.reference()
          .with("power.energy-share", 0.6)
          .with("power.solar-value-decline", 2.5)
          .with("power.entry-spread", 15)
          .with("power.fuel-pass-through", 0.5)
          .with("power.build-multiplier", 1)
          .with("power.connection-multiplier", 1)
          .with("power.carbon-price-adder", 0)
          .with("power.stress-probability", 0);

  /** An area with more gas than it needs, so that nothing is missing at the peak. */
  private static Utility utility(int index, double solarMegawatts, double capexChange) {
    UtilityProfile profile =
        Profiles.utility(UtilityStrategy.MARKET, List.of("gas-combined-cycle", "solar"), null);
    List<GenerationTechnology> technologies = new ArrayList<>(Profiles.technologies());
    technologies.add(Profiles.solar(capexChange));
    return new Utility(
        index,
        index,
        profile,
        Profiles.area(40_000, solarMegawatts, BUILT),
        Profiles.country("usa", 0),
        0,
        new PlantRegister(technologies, index + 1),
        2,
        100,
        settings());
  }

  /** Lets the months pass to one, each with the plan that falls into it. */
  private static void run(Utility utility, int from, int to, UtilitySettings settings) {
    for (int month = from; month < to; month++) {
      if (month % 12 == 0) {
        utility.drawStress(month, new RandomStreams(1, 0), settings);
      }
      utility.completePlants(month);
      utility.price(month, settings);
      if (utility.isPlanning(month)) {
        utility.plan(month, 0, DecisionLog.NONE, settings);
      }
    }
  }

  private static UtilitySettings settings() {
    return UtilitySettings.from(VALUES);
  }

  /** Solar plants that the plan of a month orders, read when they are complete. */
  private static double orderedIn(int month, Utility utility, UtilitySettings settings) {
    utility.price(month, settings);
    utility.plan(month, 0, DecisionLog.NONE, settings);
    for (int m = month; m < month + LEAD; m++) {
      utility.completePlants(m);
    }
    double before = utility.plantMegawatts(PlantGroup.SOLAR);
    for (int m = month + LEAD; m < month + LEAD + 12; m++) {
      utility.completePlants(m);
    }
    return utility.plantMegawatts(PlantGroup.SOLAR) - before;
  }

  /** Where the margin does not matter, what was built in a month of the record is built on. */
  @Test
  void whatIsUnderWayPassesIntoWhatIsOrderedWithoutAGap() {
    UtilitySettings even = UtilitySettings.from(VALUES.with("power.entry-spread", 1e12));
    for (int index : new int[] {0, 5, 11}) {
      Utility utility = utility(index, 1000, 0);
      utility.begin(0, even);
      double last = utility.plantMegawatts(PlantGroup.SOLAR);
      for (int month = 0; month < 90; month++) {
        run(utility, month, month + 1, even);
        double now = utility.plantMegawatts(PlantGroup.SOLAR);
        assertThat(now - last)
            .as("area %d, month %d", index, month)
            .isCloseTo(month == 0 ? 0 : BUILT / 12, within(1e-6));
        last = now;
      }
    }
  }

  /**
   * 42 USD/MWh of a tariff of 70 are for energy. A gigawatt of sun makes 200 MW on a load of 6,379;
   * new plants make 200 of 1.3 GW; half of two years' building makes 92 MW more.
   */
  @Test
  void theRateFollowsTheMarginByTheFormula() {
    Utility utility = utility(0, 1000, 0);
    utility.begin(0, settings());
    double load = 55e6 / 8760 + 100;
    double now = 42 * Math.exp(-2.5 * 200 / load);
    double ofRecord = 42 * Math.exp(-2.5 * (200 + 600 * 200.0 / 1300) / load);
    double expected = 600 * 2 / (1 + Math.exp(-(now - ofRecord) / 15));
    assertThat(orderedIn(0, utility, settings())).isCloseTo(expected, within(1e-6));
    assertThat(expected).isBetween(610.0, 650.0);
  }

  @Test
  void dearerCarbonBringsMore() {
    Utility free = utility(0, 1000, 0);
    Utility priced = utility(0, 1000, 0);
    free.begin(0, settings());
    priced.begin(0, settings());
    priced.carbonPrice = 100;
    assertThat(orderedIn(0, priced, settings()))
        .isGreaterThan(1.2 * orderedIn(0, free, settings()));
  }

  /** A carbon price that a scenario adds from the first month is none that was there before. */
  @Test
  void aScenariosCarbonPriceCountsFromTheFirstMonth() {
    UtilitySettings adding = UtilitySettings.from(VALUES.with("power.carbon-price-adder", 100));
    Utility free = utility(0, 1000, 0);
    Utility priced = utility(0, 1000, 0);
    free.begin(0, settings());
    priced.begin(0, adding);
    assertThat(orderedIn(0, priced, adding)).isGreaterThan(1.2 * orderedIn(0, free, settings()));
  }

  @Test
  void sunThatGetsCheaperIsBuiltMore() {
    Utility same = utility(0, 1000, 0);
    Utility cheaper = utility(0, 1000, -0.08);
    same.begin(0, settings());
    cheaper.begin(0, settings());
    run(same, 0, 48, settings());
    run(cheaper, 0, 48, settings());
    assertThat(orderedIn(48, cheaper, settings()))
        .isGreaterThan(1.1 * orderedIn(48, same, settings()));
  }

  /** The more of the load it feeds, the less it earns and the less is built, and never nothing. */
  @Test
  void aGrowingShareSlowsIt() {
    Utility utility = utility(0, 1000, 0);
    utility.begin(0, settings());
    double last = Double.MAX_VALUE;
    double before = 0;
    for (int month = 0; month < 240; month++) {
      run(utility, month, month + 1, settings());
      if (month % 48 == 47) {
        double built = utility.plantMegawatts(PlantGroup.SOLAR) - before;
        before = utility.plantMegawatts(PlantGroup.SOLAR);
        if (month > 47) {
          assertThat(built).as("to month %d", month).isPositive().isLessThan(last);
          last = built;
        }
      }
    }
    assertThat(last).isLessThan(4 * BUILT);
  }

  /** What a contract has ordered in the year is part of what is built, not more of it. */
  @Test
  void contractsAreNotBuiltTwice() {
    Utility plain = utility(0, 1000, 0);
    Utility contracted = utility(0, 1000, 0);
    for (Utility utility : List.of(plain, contracted)) {
      utility.begin(0, settings());
      run(utility, 0, 12, settings());
      utility.drawStress(12, new RandomStreams(1, 0), settings());
    }
    assertThat(contracted.orderContracted(SOLAR, 200, 12, settings())).isEqualTo(200);
    double all = orderedIn(12, plain, settings());
    assertThat(orderedIn(12, contracted, settings())).isCloseTo(all, within(1e-6));
  }

  @Test
  void areasThatBuiltNoneBuildNone() {
    Utility utility =
        new Utility(
            0,
            0,
            Profiles.utility(UtilityStrategy.MARKET),
            Profiles.area(40_000, 1000, BUILT),
            Profiles.country("usa", 0),
            0,
            new PlantRegister(List.of(Profiles.technologies().get(0), Profiles.solar(0)), 1),
            2,
            100,
            settings());
    utility.begin(0, settings());
    run(utility, 0, 60, settings());
    assertThat(utility.plantMegawatts(PlantGroup.SOLAR)).as("sun is not allowed").isEqualTo(1000);
  }

  /** New plants stand in the sun of those there are, half of which came during the year. */
  @Test
  void newPlantsMakeWhatTheAreasMake() {
    PlantRegister register =
        new PlantRegister(List.of(Profiles.technologies().get(0), Profiles.solar(0)), 1);
    PlantFleet fleet = new PlantFleet(Profiles.area(0, 1000, 600), 0, register);
    assertThat(fleet.meanMegawatts(PlantGroup.SOLAR.ordinal())).isCloseTo(200, within(1e-9));
    assertThat(fleet.meanMegawattsOfNew(1, 130)).isCloseTo(20, within(1e-9));
    fleet.order(1, 130, 0);
    for (int month = 0; month <= LEAD; month++) {
      fleet.complete(month, 0);
    }
    assertThat(fleet.meanMegawatts(PlantGroup.SOLAR.ordinal())).isCloseTo(220, within(1e-9));
    PlantFleet none =
        new PlantFleet(
            Profiles.area(0, 0, 600),
            0,
            new PlantRegister(List.of(Profiles.technologies().get(0), Profiles.solar(0)), 1));
    assertThat(none.meanMegawattsOfNew(1, 100)).as("the catalogue's").isEqualTo(24);
  }
}
