package org.inferencefrontier.model.economy;

import java.io.Serializable;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.agent.utility.Utility;

/**
 * What power costs where compute stands: means over areas, by load or by an operator's own sites.
 */
public final class SiteCost implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Stands for the price of a market without any area, where nothing can run, USD/MWh. */
  private static final double NO_AREA_USD = 80;

  /** What an area counts for in a market's means beside its AI load, MW: some have none yet. */
  private static final double WEIGHT_WITHOUT_LOAD = 1;

  private final Economy economy;

  /**
   * @param economy the run's state
   */
  public SiteCost(Economy economy) {
    this.economy = economy;
  }

  /** Mean price of power in a compute market by AI load, with plant on site, USD/MWh. */
  public double tariff(int market) {
    double sum = 0;
    double weight = 0;
    for (int a : economy.index.areasOfMarket(market)) {
      double load = load(a);
      sum += load * economy.utilities[a].meanPowerPrice();
      weight += load;
    }
    return weight > 0 ? sum / weight : NO_AREA_USD;
  }

  /** Mean PUE of a compute market by AI load. */
  public double powerUsageEffectiveness(int market) {
    double sum = 0;
    double weight = 0;
    for (int a : economy.index.areasOfMarket(market)) {
      double load = load(a);
      sum += load * economy.index.powerUsageEffectiveness(a);
      weight += load;
    }
    return weight > 0 ? sum / weight : 1;
  }

  private double load(int area) {
    return WEIGHT_WITHOUT_LOAD + economy.utilities[area].load().aiMegawatts;
  }

  /**
   * Mean price of power at an operator's powered sites, USD/MWh: tariff, plant on site at its
   * levelised cost, contracts at the difference to the cost of supply; its market's where it has
   * none.
   */
  public double tariff(Operator operator) {
    double sum = 0;
    double weight = 0;
    SitePower power = operator.power();
    for (int i = 0; i < power.poweredAreaCount(); i++) {
      int a = power.poweredArea(i);
      double megawatts = power.poweredInArea(a);
      sum += price(operator, a, megawatts);
      weight += megawatts;
    }
    return weight > 0 ? sum / weight : tariff(operator.market());
  }

  /**
   * Price of what another chip of an operator would draw in an area, USD/MWh: the grid's, and its
   * own plant's for the part that plant feeds. What contracts cost is paid whatever is drawn.
   */
  public double usdPerMegawattHour(Operator operator, int area) {
    double grid = economy.utilities[area].gridPrice();
    double onsite = operator.power().onsiteMegawatts(area);
    double megawatts = onsite > 0 ? operator.power().poweredInArea(area) : 0;
    if (megawatts <= 0) {
      return grid;
    }
    double own = Math.min(1, onsite / megawatts);
    return (1 - own) * grid + own * operator.power().onsiteUsd(area) / onsite;
  }

  /** Price times megawatts of an operator's power in an area. */
  private double price(Operator operator, int area, double megawatts) {
    SitePower power = operator.power();
    Utility utility = economy.utilities[area];
    double onsite = power.onsiteMegawatts(area);
    double own = onsite > 0 ? Math.min(1, megawatts / onsite) : 0;
    double fromGrid = Math.max(0, megawatts - onsite);
    double usd = fromGrid * utility.gridPrice() + own * power.onsiteUsd(area);
    // A contract pays the difference between its price and what the market pays its plant.
    double contracted = power.contractedMegawatts(area);
    if (contracted > 0) {
      double difference =
          power.contractedUsdPerMegawattHour(area) - utility.supplyCostUsdPerMegawattHour();
      usd += Math.min(fromGrid, contracted) * difference;
    }
    return usd;
  }

  /** Mean PUE of an operator's powered sites; its market's where it has none. */
  public double powerUsageEffectiveness(Operator operator) {
    double sum = 0;
    double weight = 0;
    SitePower power = operator.power();
    for (int i = 0; i < power.poweredAreaCount(); i++) {
      int a = power.poweredArea(i);
      double megawatts = power.poweredInArea(a);
      sum += megawatts * economy.index.powerUsageEffectiveness(a);
      weight += megawatts;
    }
    return weight > 0 ? sum / weight : powerUsageEffectiveness(operator.market());
  }
}
