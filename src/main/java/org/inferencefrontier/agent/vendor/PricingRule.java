package org.inferencefrontier.agent.vendor;

import org.inferencefrontier.world.PricingStrategy;
import org.inferencefrontier.world.VendorProfile;

/** How a vendor wants to set its gross margin; one named strategy each. */
@FunctionalInterface
interface PricingRule {
  /** Half-width of the backlog response in months: a backlog so much over normal saturates it. */
  double BACKLOG_SCALE_MONTHS = 4;

  /** Backlog at which a vendor neither raises nor lowers its margin, months of shipments. */
  double NORMAL_BACKLOG_MONTHS = 3;

  /** Slack lowers margins less than scarcity raises them (list prices are sticky downwards). */
  double SLACK_DAMPING = 0.4;

  /**
   * The margin wanted.
   *
   * @param profile the vendor's file
   * @param view what the vendor sees
   * @return gross margin, share of price
   */
  double wantedMargin(VendorProfile profile, MarketView view);

  /**
   * What a vendor sees of its market.
   *
   * @param share its smoothed share of H100-equivalents shipped on its route
   * @param backlogMonths backlog over monthly shipments
   * @param parityMargin margin at which the buyer's best alternative costs the same
   * @param settings parameters
   */
  record MarketView(
      double share, double backlogMonths, double parityMargin, VendorSettings settings) {}

  /** The rule of a named strategy. */
  static PricingRule of(PricingStrategy strategy) {
    return switch (strategy) {
      case SKIM -> PricingRule::skim;
      case DEFEND_SHARE -> PricingRule::defendShare;
      case MATCH -> PricingRule::match;
      case PENETRATE -> PricingRule::penetrate;
      case COST_PLUS -> (profile, view) -> profile.pricing().targetGrossMargin();
    };
  }

  /** Lerner's rule for a vendor of this share, moved by backlog. */
  private static double skim(VendorProfile profile, MarketView view) {
    double share = Math.min(0.8, view.share());
    VendorSettings settings = view.settings();
    double lerner =
        1 / (settings.competitionElasticity() * (1 - share) + settings.marketElasticity() * share);
    return withBacklog(Math.min(0.8, lerner), view);
  }

  /** As {@link #skim}, but a falling share is answered with margin. */
  private static double defendShare(VendorProfile profile, MarketView view) {
    return Math.min(skim(profile, view), profile.pricing().targetGrossMargin());
  }

  /** Price under the leader's umbrella: the margin that parity with a discount leaves. */
  private static double match(VendorProfile profile, MarketView view) {
    return withBacklog(view.parityMargin(), view);
  }

  /** Hold the target, or less if even that is above parity. */
  private static double penetrate(VendorProfile profile, MarketView view) {
    return Math.min(profile.pricing().targetGrossMargin(), view.parityMargin());
  }

  private static double withBacklog(double margin, MarketView view) {
    double pressure =
        StrictMath.tanh((view.backlogMonths() - NORMAL_BACKLOG_MONTHS) / BACKLOG_SCALE_MONTHS);
    if (pressure < 0) {
      pressure *= SLACK_DAMPING;
    }
    return 1 - (1 - margin) * StrictMath.exp(-view.settings().backlogMarginGain() * pressure);
  }
}
