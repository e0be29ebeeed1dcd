package org.inferencefrontier.model;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.market.OwningCost;
import org.inferencefrontier.world.Country;

/**
 * What an hour of a useful H100e that serves costs at a site: chips at the user cost of the best
 * new ones, hosting and energy by what stands there. USD/H100e-h, by area.
 */
final class ServingCost implements Serializable {
  private static final long serialVersionUID = 1L;

  private final FrontierModel model;
  private final double[] chips;
  private final double[] hosting;
  private final double[] energy;
  private final double[] mean = new double[WorldIndex.MARKETS];
  private final double[] capacity = new double[WorldIndex.MARKETS];

  ServingCost(FrontierModel model) {
    this.model = model;
    int areas = model.index.areaCount();
    chips = new double[areas];
    hosting = new double[areas];
    energy = new double[areas];
  }

  /** Reads tariffs, chips and sites of the month. */
  void update() {
    OwningCost owning = model.settings.operator().owningCost();
    double draw = drawPerUse(model.settings.market());
    Arrays.fill(mean, 0);
    Arrays.fill(capacity, 0);
    for (int a = 0; a < chips.length; a++) {
      int m = model.index.marketOfArea(a);
      ComputeMarket market = model.markets[m];
      Country country = model.index.countryOfArea(a);
      double serves = model.capacity.areaInference[a];
      double kilowatts =
          serves > 0
              ? model.capacity.areaInferenceKilowatts[a] / serves
              : market.ratedKilowattsPerH100e;
      double facility = kilowatts * country.powerUsageEffectiveness();
      // Nobody has looked at the chip market before the first month: the posted price stands in.
      chips[a] = market.chipUsd > 0 ? market.chipUsd : market.rentalUsd;
      hosting[a] =
          owning.facilityUsdPerHour(kilowatts, country.constructionUsdPerWatt())
              + facility * owning.operationUsdPerKilowattHour();
      energy[a] = facility * draw * model.utilities[a].meanPowerPrice() / 1000;
      mean[m] += serves * usdPerHour(a);
      capacity[m] += serves;
    }
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      mean[m] = capacity[m] > 0 ? mean[m] / capacity[m] : model.markets[m].rentalUsd;
    }
  }

  /** Power drawn for each rated kilowatt sold, when as much is sold as can be. */
  private static double drawPerUse(MarketSettings settings) {
    double sold = settings.highestUtilisation();
    return Settlement.draw(sold, settings.inferenceLoad(), settings.idleLoad()) / sold;
  }

  double usdPerHour(int area) {
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
  double meanUsdPerHour(int market) {
    return mean[market];
  }
}
