package org.inferencefrontier.model.economy;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.market.OwningCost;
import org.inferencefrontier.model.settings.MarketSettings;
import org.inferencefrontier.world.place.Country;

/**
 * What an hour of a useful H100e that serves costs at a site: chips at the user cost of the best
 * new ones, hosting and energy by what stands there. USD/H100e-h, by area.
 */
public final class ServingCost implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Economy economy;
  private final double[] chips;
  private final double[] hosting;
  private final double[] energy;
  private final double[] mean = new double[WorldIndex.MARKETS];
  private final double[] capacity = new double[WorldIndex.MARKETS];

  /**
   * @param economy the run's state
   */
  public ServingCost(Economy economy) {
    this.economy = economy;
    int areas = economy.index.areaCount();
    chips = new double[areas];
    hosting = new double[areas];
    energy = new double[areas];
  }

  /** Reads tariffs, chips and sites of the month. */
  public void update() {
    OwningCost owning = economy.settings.operator().owningCost();
    double draw = drawPerUse(economy.settings.market());
    Arrays.fill(mean, 0);
    Arrays.fill(capacity, 0);
    for (int a = 0; a < chips.length; a++) {
      int m = economy.index.marketOfArea(a);
      ComputeMarket market = economy.markets[m];
      Country country = economy.index.countryOfArea(a);
      double serves = economy.capacity.areaInference[a];
      double kilowatts =
          serves > 0
              ? economy.capacity.areaInferenceKilowatts[a] / serves
              : market.ratedKilowattsPerH100e;
      double facility = kilowatts * country.powerUsageEffectiveness();
      // Nobody has looked at the chip market before the first month: the posted price stands in.
      chips[a] = market.chipUsd > 0 ? market.chipUsd : market.rentalUsd;
      hosting[a] =
          owning.facilityUsdPerHour(kilowatts, country.constructionUsdPerWatt())
              + facility * owning.operationUsdPerKilowattHour();
      energy[a] = facility * draw * economy.utilities[a].meanPowerPrice() / 1000;
      mean[m] += serves * usdPerHour(a);
      capacity[m] += serves;
    }
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      mean[m] = capacity[m] > 0 ? mean[m] / capacity[m] : economy.markets[m].rentalUsd;
    }
  }

  /** Power drawn for each rated kilowatt sold, when as much is sold as can be. */
  private static double drawPerUse(MarketSettings settings) {
    double sold = settings.highestUtilisation();
    return draw(sold, settings.inferenceLoad(), settings.idleLoad()) / sold;
  }

  /**
   * Power drawn over rated power.
   *
   * @param sold share of what machines could do that is sold, 0-1
   * @param loadAtWork power drawn at work over rated power, 0-1
   * @param idle power drawn in idleness over rated power, 0-1
   */
  public static double draw(double sold, double loadAtWork, double idle) {
    return sold * (loadAtWork + idle * (1 - loadAtWork)) + (1 - sold) * idle;
  }

  /** What a useful hour costs to serve from an area, USD/H100e-h. */
  public double usdPerHour(int area) {
    return chips[area] + hosting[area] + energy[area];
  }

  double chipsUsdPerHour(int area) {
    return chips[area];
  }

  double hostingUsdPerHour(int area) {
    return hosting[area];
  }

  double energyUsdPerHour(int area) {
    return energy[area];
  }

  /** Mean of a market by serving capacity. */
  public double meanUsdPerHour(int market) {
    return mean[market];
  }
}
