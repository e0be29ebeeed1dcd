package org.inferencefrontier.agent.vendor;

import java.io.Serializable;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.world.profile.PricingStrategy;
import org.inferencefrontier.world.profile.VendorProfile;

/** How a vendor wants to set its gross margin; one named strategy each. */
@FunctionalInterface
interface PricingRule extends Serializable {
  /**
   * Loss of its remembered share at which a vendor that defends it is down at its floor. Judgement:
   * who has lost half of its market has no more to defend with margin.
   */
  double ALARMING_LOSS = 0.5;

  /**
   * Market share and margin up to which Lerner's rule is asked, each. The rule was made for many
   * sellers: near a share of one its margin is that of a monopolist on the whole market's demand,
   * up to the whole price. Apart from {@code vendor.highest-margin}, which backlog may reach.
   * Judgement: a share and a margin that the largest vendor has reached and not passed for long.
   */
  double LERNER_LIMIT = 0.8;

  /**
   * The margin wanted.
   *
   * @param profile the vendor's file
   * @param view what the vendor sees
   * @return gross margin, share of price
   */
  double wantedMargin(VendorProfile profile, MarketView view);

  /** What a vendor sees of its market: it keeps one view and fills it in when it sets prices. */
  final class MarketView implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Its smoothed share of what vendors of its home market ship, 0-1. */
    double share;

    /** The share that it thinks of as its own, 0-1. */
    double rememberedShare;

    /** Backlog over monthly shipments. */
    double backlogMonths;

    /** Finished goods over monthly shipments. */
    double stockMonths;

    /** Share of the packaging booked for it that it does not take, 0-1. */
    double idleShare;

    /** Margin at which the buyer's best alternative costs the same. */
    double parityMargin;

    /** Margin above which buyers would turn to the best alternative, own silicon included. */
    double ceilingMargin;

    VendorSettings settings;

    /** Finished goods over the working stock that any shipment needs, months. */
    double excessMonths() {
      return Math.max(0, stockMonths - settings.stock().workingMonths());
    }

    /** Part of what a vendor would build up that it has, 0 with a working stock to 1. */
    double glut() {
      double most = settings.stock().coverMonths() - settings.stock().workingMonths();
      return most > 0 ? Math.min(1, excessMonths() / most) : 0;
    }
  }

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

  /**
   * Lerner's rule for a vendor of this share, moved by backlog and stock, under the value of the
   * chips.
   */
  private static double skim(VendorProfile profile, MarketView view) {
    double share = Math.min(LERNER_LIMIT, view.share);
    MarginSettings settings = view.settings.margin();
    double lerner =
        1 / (settings.competitionElasticity() * (1 - share) + settings.marketElasticity() * share);
    return Math.min(view.ceilingMargin, pressed(Math.min(LERNER_LIMIT, lerner), profile, view));
  }

  /** As {@link #skim} up to the target; a share that falls is answered with margin. */
  private static double defendShare(VendorProfile profile, MarketView view) {
    double margin = Math.min(skim(profile, view), profile.pricing().targetGrossMargin());
    if (view.rememberedShare <= 0) {
      return margin;
    }
    double lost = Math.max(0, 1 - view.share / view.rememberedShare);
    double floor = profile.pricing().floorGrossMargin();
    return margin - Math.min(1, lost / ALARMING_LOSS) * Math.max(0, margin - floor);
  }

  /**
   * Price under the leader's umbrella: the margin that parity with a discount leaves. Who makes
   * buyers wait can spare the discount and no more: over parity they are better off with the
   * leader's chip.
   */
  private static double match(VendorProfile profile, MarketView view) {
    double undiscounted = 1 - (1 - view.parityMargin) * view.settings.margin().umbrellaDiscount();
    double limit = Math.min(view.ceilingMargin, undiscounted);
    return Math.min(limit, pressed(view.parityMargin, profile, view));
  }

  /** Hold the target, or less if even that is above parity or if there is stock to clear. */
  private static double penetrate(VendorProfile profile, MarketView view) {
    double held = Math.min(profile.pricing().targetGrossMargin(), view.parityMargin);
    if (view.glut() <= 0) {
      return Math.min(view.ceilingMargin, held);
    }
    double pressure =
        -view.glut()
            * StrictMath.tanh(view.excessMonths() / view.settings.margin().backlogScaleMonths());
    return Math.min(view.ceilingMargin, moved(held, pressure, profile, view));
  }

  /**
   * Finished goods over a working stock count against the backlog. A wait over the normal one
   * raises price over cost with its logarithm, so that each doubling adds as much and no shortage
   * is so long that a longer one does not count; what the chips are worth is the limit. A short
   * wait lowers the margin by as much as there is something to get rid of: finished goods, or
   * supply that is booked and must be paid and stands idle. Who has neither waits.
   */
  private static double pressed(double margin, VendorProfile profile, MarketView view) {
    MarginSettings settings = view.settings.margin();
    double months = view.backlogMonths - view.excessMonths() - settings.normalBacklogMonths();
    double scaled = months / settings.backlogScaleMonths();
    if (scaled > 0) {
      return moved(margin, Exponentials.log(1 + scaled), profile, view);
    }
    double forSale = 1 - (1 - view.idleShare) * (1 - view.glut());
    return moved(margin, forSale * StrictMath.tanh(scaled), profile, view);
  }

  private static double moved(
      double margin, double pressure, VendorProfile profile, MarketView view) {
    double gain = view.settings.margin().backlogGain() * profile.pricing().backlogWeight();
    return 1 - (1 - margin) * Exponentials.exp(-gain * pressure);
  }
}
