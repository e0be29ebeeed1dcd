package org.inferencefrontier.agent.utility;

import java.io.Serializable;
import java.util.List;
import org.inferencefrontier.world.place.PlantCostRegion;
import org.inferencefrontier.world.technology.GenerationTechnology;

/**
 * What plants cost to build and to run in one region, in columns by technology: utilities ask for
 * all of them again and again.
 */
final class PlantCosts implements Serializable {
  private static final long serialVersionUID = 1L;

  // Grams a kWh are kilograms a MWh.
  private static final double KILOGRAMS_PER_TONNE = 1000;

  /** Overnight cost in 2025, USD a kW. */
  final double[] capex;

  /** Fixed operation and maintenance, USD a kW and year. */
  final double[] fixed;

  private final double[] fuel;
  private final double[] variable;
  private final double[] emissions;

  PlantCosts(List<GenerationTechnology> technologies, PlantCostRegion region) {
    int count = technologies.size();
    capex = new double[count];
    fixed = new double[count];
    fuel = new double[count];
    variable = new double[count];
    emissions = new double[count];
    for (int t = 0; t < count; t++) {
      GenerationTechnology technology = technologies.get(t);
      capex[t] = capex(technology, region);
      fixed[t] = technology.fixedUsdPerKilowattYear();
      fuel[t] = fuel(technology, region);
      variable[t] = technology.variableUsdPerMegawattHour();
      emissions[t] = technology.emissionsGramsPerKilowattHour();
    }
  }

  private static double fuel(GenerationTechnology technology, PlantCostRegion region) {
    return switch (region) {
      case NORTH_AMERICA -> technology.fuelUsdPerMegawattHourUsa();
      case EUROPE -> technology.fuelUsdPerMegawattHourEurope();
      case CHINA, OTHER -> technology.fuelUsdPerMegawattHourAsia();
    };
  }

  private static double capex(GenerationTechnology technology, PlantCostRegion region) {
    return switch (region) {
      case NORTH_AMERICA -> technology.capexUsdPerKilowattUsa();
      case EUROPE -> technology.capexUsdPerKilowattEurope();
      case CHINA -> technology.capexUsdPerKilowattChina();
      case OTHER -> technology.capexUsdPerKilowattOther();
    };
  }

  /**
   * Cost of another megawatt-hour from a plant.
   *
   * @param carbonPriceUsd USD a tonne in force
   * @return fuel, carbon, variable operation and maintenance, USD/MWh
   */
  double variableCost(int technology, double carbonPriceUsd, UtilitySettings settings) {
    double carbon = carbonPriceUsd * emissions[technology] / KILOGRAMS_PER_TONNE;
    return fuel[technology] * settings.fuelPriceMultiplier() + variable[technology] + carbon;
  }
}
