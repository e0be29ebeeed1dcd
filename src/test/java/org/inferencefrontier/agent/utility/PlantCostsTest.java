package org.inferencefrontier.agent.utility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.inferencefrontier.testing.Profiles;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.place.PlantCostRegion;
import org.inferencefrontier.world.profile.UtilityStrategy;
import org.inferencefrontier.world.technology.GenerationTechnology;
import org.junit.jupiter.api.Test;

class PlantCostsTest {
  private static final UtilitySettings SETTINGS =
      UtilitySettings.from(RealWorld.reference().with("power.fuel-price-multiplier", 1));
  private static final GenerationTechnology GAS = Profiles.technologies().get(0);

  private static PlantCosts costs(PlantCostRegion region) {
    return new PlantCosts(List.of(GAS), region);
  }

  /** Gas of 25 USD/MWh in the USA and 60 elsewhere, and 3 besides; China builds at 800 USD/kW. */
  @Test
  void everyRegionReadsItsColumns() {
    assertThat(costs(PlantCostRegion.NORTH_AMERICA).capex[0]).isEqualTo(1500);
    assertThat(costs(PlantCostRegion.CHINA).capex[0]).isEqualTo(800);
    assertThat(costs(PlantCostRegion.NORTH_AMERICA).variableCost(0, 0, SETTINGS)).isEqualTo(28);
    assertThat(costs(PlantCostRegion.CHINA).variableCost(0, 0, SETTINGS)).isEqualTo(63);
    List<GenerationTechnology> real = RealWorld.world().technologies();
    for (int t = 0; t < real.size(); t++) {
      GenerationTechnology of = real.get(t);
      assertThat(new PlantCosts(real, PlantCostRegion.EUROPE).capex[t])
          .isEqualTo(of.capexUsdPerKilowattEurope());
      assertThat(new PlantCosts(real, PlantCostRegion.OTHER).capex[t])
          .isEqualTo(of.capexUsdPerKilowattOther());
    }
  }

  /** What a country's row says decides, not its id or place: this one lies in Illinois. */
  @Test
  void anAreaPaysWhatItsCountrysRowSays() {
    assertThat(gasOfUtility(PlantCostRegion.NORTH_AMERICA)).isEqualTo(1500);
    assertThat(gasOfUtility(PlantCostRegion.CHINA)).isEqualTo(800);
  }

  /** Prices stand for the month of the parameter and change from there: 5% a year down to 2026. */
  @Test
  void pricesAreOfTheMonthOfTheParameter() {
    PlantCatalogue catalogue = new PlantCatalogue(List.of(Profiles.solar(-0.05)));
    assertThat(catalogue.capexChange(0, 24, SETTINGS)).isEqualTo(1);
    assertThat(catalogue.capexChange(0, 36, SETTINGS)).isCloseTo(0.95, within(1e-12));
    UtilitySettings later =
        UtilitySettings.from(RealWorld.reference().with("power.plant-price-month", 36));
    assertThat(catalogue.capexChange(0, 36, later)).as("in the same month").isEqualTo(1);
    assertThat(catalogue.capexChange(0, 24, later)).isCloseTo(1 / 0.95, within(1e-12));
  }

  private static double gasOfUtility(PlantCostRegion region) {
    Utility utility =
        new Utility(
            0,
            0,
            Profiles.utility(UtilityStrategy.INTEGRATED),
            Profiles.area(20_000),
            Profiles.country("usa", 0, region),
            0,
            new PlantRegister(Profiles.technologies(), 1),
            2,
            100,
            SETTINGS);
    return utility.capexUsdPerKilowatt(0, 24, SETTINGS);
  }
}
