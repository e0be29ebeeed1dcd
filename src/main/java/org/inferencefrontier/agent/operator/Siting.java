package org.inferencefrontier.agent.operator;

import org.inferencefrontier.world.SitingStrategy;

/** The score of a grid area for an operator's next block of megawatts. */
public final class Siting {
  private Siting() {}

  /**
   * The bilateral side of a siting decision.
   *
   * @param sameState the area lies in the operator's home state
   * @param sameMarket the area lies in the operator's own compute market
   * @param alignment alignment of home and host, -1 to 1
   * @param ownShare operator's share of its own powered capacity there
   * @param barred law keeps the operator, or the chips it needs, out
   */
  public record Relation(
      boolean sameState, boolean sameMarket, double alignment, double ownShare, boolean barred) {}

  /**
   * Systematic utility of an area.
   *
   * @param use {@link SitePower#TRAINING} or {@link SitePower#INFERENCE}
   * @return negative infinity if the area is closed or barred
   */
  public static double utility(
      SiteOptions options,
      int area,
      int use,
      SitingStrategy strategy,
      Relation relation,
      SitingSettings settings) {
    if (options.closed[area] || relation.barred() || options.connectionMegawatts[area] <= 0) {
      return Double.NEGATIVE_INFINITY;
    }
    double costWeight = strategy == SitingStrategy.COST_FIRST ? 1.6 : 1;
    double reachWeight = strategy == SitingStrategy.USER_FIRST ? 1.6 : 1;
    double homeWeight = strategy == SitingStrategy.HOME_FIRST ? 3 : 1;
    boolean inference = use == SitePower.INFERENCE;
    double score =
        settings.scale() * StrictMath.log(options.connectionMegawatts[area])
            - costWeight
                * settings.cost()
                * options.costThousandUsd[area]
                * (1 - options.subsidy[area])
            - (inference ? settings.timeInference() : settings.timeTraining() * costWeight)
                * options.yearsToPower[area]
            - settings.risk() * options.risk[area]
            + settings.alignment() * relation.alignment()
            + settings.subsidy() * options.subsidy[area]
            - settings.carbon() * options.carbonThousandUsd[area]
            - settings.concentration() * options.concentration[area]
            + settings.incumbency() * relation.ownShare();
    if (inference) {
      score += reachWeight * settings.reach() * StrictMath.log(options.reachShare[area] + 1e-3);
      score += settings.bound() * StrictMath.log(options.boundShare[area] + 0.01);
    }
    if (relation.sameState()) {
      score += homeWeight * settings.home();
    }
    if (!relation.sameMarket()) {
      score -= settings.chinaAbroad();
    }
    return score;
  }
}
