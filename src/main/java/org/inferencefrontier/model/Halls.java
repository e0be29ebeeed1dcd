package org.inferencefrontier.model;

import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.world.Country;

/** Construction of data-centre halls on granted power. */
final class Halls {
  /** A block under it is small beside a training campus. */
  private static final double SMALL_BLOCK_MEGAWATTS = 100;

  private Halls() {}

  /**
   * Starts halls and commits the operator to pay for them, less what the state pays.
   *
   * @param megawatts facility megawatts
   * @param months months to build
   */
  static void build(
      FrontierModel model, Operator operator, int area, int use, double megawatts, int months) {
    Country country = model.index.countryOfArea(area);
    double itWatts = megawatts * 1e6 / country.powerUsageEffectiveness();
    double usd =
        itWatts
            * country.constructionUsdPerWatt()
            * (1 - model.policy.subsidy(model.index.stateOfArea(area)));
    operator.power().build(area * Capacity.USES + use, megawatts, model.month, months);
    operator.commitFacility(usd, model.month, months);
    model.capacity.hallsBegunMegawatts += megawatts;
    if (use == SitePower.INFERENCE && megawatts < SMALL_BLOCK_MEGAWATTS) {
      model.capacity.smallServingHallsBegunMegawatts += megawatts;
    }
  }
}
