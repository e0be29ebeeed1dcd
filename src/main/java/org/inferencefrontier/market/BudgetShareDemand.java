package org.inferencefrontier.market;

/**
 * Demand for AI services as a CES share of a finite budget pool.
 *
 * <p>With a share z/(1+z) and z proportional to price^(1-elasticity), demand is elastic while the
 * share is small (a rebound, Jevons' case, when the elasticity exceeds one) and saturates as the
 * pool is spent, where an iso-elastic curve would explode.
 */
public final class BudgetShareDemand {
  private BudgetShareDemand() {}

  /**
   * Spend of one segment.
   *
   * @param poolUsd budget that the segment could reach, with adoption
   * @param initialShare z at the reference price and quality
   * @param priceRatio price of a unit of work over the reference price, positive
   * @param qualityFactor everything that raises the value of a unit besides its price, positive
   * @param elasticity own-price elasticity while the share is small, above 0
   * @return USD in the period of the pool
   */
  public static double spend(
      double poolUsd,
      double initialShare,
      double priceRatio,
      double qualityFactor,
      double elasticity) {
    double z = initialShare * qualityFactor * Exponentials.power(priceRatio, 1 - elasticity);
    return poolUsd * z / (1 + z);
  }
}
