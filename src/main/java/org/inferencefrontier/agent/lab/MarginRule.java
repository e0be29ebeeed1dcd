package org.inferencefrontier.agent.lab;

import org.inferencefrontier.market.ProviderChoice;
import org.inferencefrontier.world.LabProfile;

/** The gross margin that a laboratory wants in a market and segment, as a share of price. */
public final class MarginRule {
  /** Highest margin: a provider that is almost alone still faces doing without. */
  public static final double HIGHEST = 0.8;

  private MarginRule() {}

  /**
   * Best response in prices, bent by the lab's strategy, raised where demand goes unserved, never
   * under its floor.
   *
   * @param share its share of volume there, 0-1
   * @param rivalsMargin mean margin of the others by volume
   * @param unmetShare share of demand that goes unserved there
   */
  public static double wanted(
      LabProfile.Pricing pricing,
      double share,
      double rivalsMargin,
      double unmetShare,
      PricingSettings settings) {
    double best = ProviderChoice.bestResponse(share, settings.priceResponse(), HIGHEST);
    double target = pricing.targetGrossMargin();
    double margin =
        switch (pricing.strategy()) {
          case PREMIUM -> Math.max(best, target);
          case MATCH -> Math.max(target, Math.min(best, rivalsMargin));
          case PENETRATE -> Math.min(best, target);
        };
    double scarce = 1 - (1 - margin) * StrictMath.exp(-settings.scarcityGain() * unmetShare);
    return Math.max(pricing.floorGrossMargin(), Math.min(HIGHEST, scarce));
  }
}
