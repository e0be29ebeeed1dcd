package org.inferencefrontier.agent.lab;

import org.inferencefrontier.market.ProviderChoice;
import org.inferencefrontier.world.profile.LabProfile;

/** The gross margin that a laboratory wants in a market and segment, as a share of price. */
public final class MarginRule {
  private MarginRule() {}

  /**
   * What scarcity leaves of the share of price that is cost, 0-1.
   *
   * @param unmetShare share of a market's demand that goes unserved
   */
  public static double costShare(double unmetShare, PricingSettings settings) {
    return StrictMath.exp(-settings.scarcityGain() * unmetShare);
  }

  /**
   * Best response in prices, bent by the lab's strategy, raised where demand goes unserved, never
   * under its floor.
   *
   * @param share its share of volume there, 0-1
   * @param rivalsMargin mean margin of the others by volume
   * @param costShare see {@link #costShare}; the same for all providers of a market
   */
  public static double wanted(
      LabProfile.Pricing pricing,
      double share,
      double rivalsMargin,
      double costShare,
      PricingSettings settings) {
    double best =
        ProviderChoice.bestResponse(share, settings.priceResponse(), settings.highestMargin());
    double target = pricing.targetGrossMargin();
    double margin =
        switch (pricing.strategy()) {
          case PREMIUM -> Math.max(best, target);
          case MATCH -> Math.max(target, Math.min(best, rivalsMargin));
          case PENETRATE -> Math.min(best, target);
        };
    double scarce = 1 - (1 - margin) * costShare;
    return Math.max(pricing.floorGrossMargin(), Math.min(settings.highestMargin(), scarce));
  }
}
