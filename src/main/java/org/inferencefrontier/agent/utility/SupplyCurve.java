package org.inferencefrontier.agent.utility;

import java.io.Serializable;
import org.inferencefrontier.market.MeritOrder;
import org.inferencefrontier.world.place.PlantCostRegion;

/** What an area's plants ask for another megawatt-hour, in the order in which they run. */
final class SupplyCurve implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Loads at which the curve is read, as shares of the peak, and their share of hours. Judgement: a
   * load duration curve in three steps with a mean of 0.66 of the peak; the mean load of the areas
   * of grid-areas.csv is 0.58 to 0.82 of theirs.
   */
  private static final double[] LOAD_LEVELS = {0.95, 0.72, 0.5};

  private static final double[] LOAD_HOURS = {0.1, 0.5, 0.4};

  private final PlantFleet plants;
  private final PlantCosts costs;
  private final double[] marginalCost;
  private final double[] available;
  private final int[] order;

  // Costs stand as long as fuel and carbon cost what they did.
  private UtilitySettings sortedFor;
  private double sortedCarbonPrice;

  SupplyCurve(PlantFleet plants, PlantCostRegion region) {
    this.plants = plants;
    this.costs = plants.catalogue().costs(region);
    int count = plants.catalogue().count();
    this.marginalCost = new double[count];
    this.available = new double[count];
    this.order = new int[count];
  }

  /**
   * Mean marginal cost of the year's hours with all plants, USD/MWh.
   *
   * @param carbonPriceUsd USD a tonne in force
   */
  double meanCost(double peakMegawatts, double carbonPriceUsd, UtilitySettings settings) {
    sort(carbonPriceUsd, settings);
    PlantCatalogue catalogue = plants.catalogue();
    for (int t = 0; t < available.length; t++) {
      available[t] = plants.megawatts(t) * catalogue.offeredShare[t];
    }
    return read(peakMegawatts);
  }

  /** The same with the plants that stress leaves. */
  double meanCost(
      double peakMegawatts, double carbonPriceUsd, GridStress stress, UtilitySettings settings) {
    if (!stress.isOn()) {
      return meanCost(peakMegawatts, carbonPriceUsd, settings);
    }
    sort(carbonPriceUsd, settings);
    PlantCatalogue catalogue = plants.catalogue();
    for (int t = 0; t < available.length; t++) {
      available[t] =
          plants.megawatts(t) * catalogue.offeredShare[t] * stress.left(catalogue.exposure[t]);
    }
    return read(peakMegawatts);
  }

  private void sort(double carbonPriceUsd, UtilitySettings settings) {
    if (sortedFor == settings && sortedCarbonPrice == carbonPriceUsd) {
      return;
    }
    sortedFor = settings;
    sortedCarbonPrice = carbonPriceUsd;
    for (int t = 0; t < marginalCost.length; t++) {
      marginalCost[t] = costs.variableCost(t, carbonPriceUsd, settings);
    }
    MeritOrder.sort(marginalCost, order);
  }

  private double read(double peakMegawatts) {
    double cost = 0;
    for (int level = 0; level < LOAD_LEVELS.length; level++) {
      double load = peakMegawatts * LOAD_LEVELS[level];
      cost += LOAD_HOURS[level] * MeritOrder.price(marginalCost, available, order, load);
    }
    return cost;
  }
}
