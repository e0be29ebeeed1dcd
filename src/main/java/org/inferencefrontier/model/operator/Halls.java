package org.inferencefrontier.model.operator;

import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.model.economy.Capacity;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.world.place.Country;

/** Construction of data-centre halls on granted power. */
public final class Halls {
  /** A block under it is small beside a training campus. */
  private static final double SMALL_BLOCK_MEGAWATTS = 100;

  private Halls() {}

  /**
   * Starts halls and commits the operator to pay for them, less what the state pays.
   *
   * @param megawatts facility megawatts
   * @param months months to build
   */
  public static void build(
      Economy economy, Operator operator, int area, int use, double megawatts, int months) {
    Country country = economy.index().countryOfArea(area);
    double itWatts = megawatts * 1e6 / country.powerUsageEffectiveness();
    double usd =
        itWatts
            * country.constructionUsdPerWatt()
            * (1 - economy.policy().subsidy(economy.index().stateOfArea(area)));
    operator.power().build(area * Capacity.USES + use, megawatts, economy.month(), months);
    operator.commitFacility(usd, economy.month(), months);
    economy.capacity().hallsBegunMegawatts += megawatts;
    if (use == SitePower.INFERENCE && megawatts < SMALL_BLOCK_MEGAWATTS) {
      economy.capacity().smallServingHallsBegunMegawatts += megawatts;
    }
  }
}
