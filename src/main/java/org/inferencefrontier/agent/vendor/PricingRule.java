package org.inferencefrontier.agent.vendor;

import java.io.Serializable;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.world.PricingStrategy;
import org.inferencefrontier.world.VendorProfile;

/** How a vendor wants to set its gross margin; one named strategy each. */
@FunctionalInterface
interface PricingRule extends Serializable {
  /** Half-width of the backlog response in months: a backlog so much over normal saturates it. */
  double BACKLOG_SCALE_MONTHS = 4;

  /** Backlog at which a vendor neither raises nor lowers its margin, months of shipments. */
  double NORMAL_BACKLOG_MONTHS = 3;

  /** Loss of its remembered share at which a vendor that defends it is down at its floor. */
  double ALARMING_LOSS = 0.5;

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

    /** Its smoothed share of H100-equivalents shipped on its route, and the one it had. */
    double share;

    double rememberedShare;

    /** Backlog over monthly shipments, and finished goods over them. */
    double backlogMonths;

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
    double share = Math.min(0.8, view.share);
    VendorSettings settings = view.settings;
    double lerner =
        1 / (settings.competitionElasticity() * (1 - share) + settings.marketElasticity() * share);
    return Math.min(view.ceilingMargin, pressed(Math.min(0.8, lerner), profile, view));
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

  /** Price under the leader's umbrella: the margin that parity with a discount leaves. */
  private static double match(VendorProfile profile, MarketView view) {
    return Math.min(view.ceilingMargin, pressed(view.parityMargin, profile, view));
  }

  /** Hold the target, or less if even that is above parity or if there is stock to clear. */
  private static double penetrate(VendorProfile profile, MarketView view) {
    double held = Math.min(profile.pricing().targetGrossMargin(), view.parityMargin);
    if (view.glut() <= 0) {
      return Math.min(view.ceilingMargin, held);
    }
    double pressure = -view.glut() * StrictMath.tanh(view.excessMonths() / BACKLOG_SCALE_MONTHS);
    return Math.min(view.ceilingMargin, moved(held, pressure, profile, view));
  }

  /**
   * A long backlog raises the margin; finished goods over a working stock count against it. A short
   * one lowers it by as much as there is something to get rid of: finished goods, or supply that is
   * booked and must be paid and stands idle. Who has neither waits.
   */
  private static double pressed(double margin, VendorProfile profile, MarketView view) {
    double months = view.backlogMonths - view.excessMonths() - NORMAL_BACKLOG_MONTHS;
    double pressure = StrictMath.tanh(months / BACKLOG_SCALE_MONTHS);
    if (pressure < 0) {
      pressure *= 1 - (1 - view.idleShare) * (1 - view.glut());
    }
    return moved(margin, pressure, profile, view);
  }

  private static double moved(
      double margin, double pressure, VendorProfile profile, MarketView view) {
    double gain = view.settings.backlogMarginGain() * profile.pricing().backlogWeight();
    return 1 - (1 - margin) * Exponentials.exp(-gain * pressure);
  }
}
