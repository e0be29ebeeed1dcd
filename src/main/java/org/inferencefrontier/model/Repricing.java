package org.inferencefrontier.model;

import java.io.Serializable;
import org.inferencefrontier.agent.vendor.Vendor;

/** What vendors see of rivals when they set margins. */
final class Repricing implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Months after release until the leader's chip is the one that buyers compare with. */
  private static final int LEADER_VOLUME_MONTHS = 3;

  /** Margin of a follower that has become the leader itself. */
  private static final double NO_RIVAL_MARGIN = 0.5;

  private final FrontierModel model;

  Repricing(FrontierModel model) {
    this.model = model;
  }

  /** Moves every vendor's margin and sets the prices that follow. */
  void reprice() {
    for (Vendor vendor : model.vendors) {
      int leader = model.leadingVendor(model.index.marketOfVendor(vendor.index()));
      int leaderChip = model.chips.flagship(leader, model.month - LEADER_VOLUME_MONTHS);
      double parity = NO_RIVAL_MARGIN;
      int chip = model.chips.flagship(vendor.index(), model.month);
      if (chip >= 0 && leaderChip >= 0 && vendor.index() != leader) {
        parity = parityMargin(chip, leaderChip);
      }
      vendor.reprice(parity, model.settings.vendor());
    }
    PriceLevels.set(model);
  }

  /** Margin at which a challenger's chip is as good a buy as the leader's, less the discount. */
  private double parityMargin(int chip, int leaderChip) {
    double share = model.markets[WorldIndex.WEST].trainingShare;
    double usefulness = blend(chip, share) / Math.max(1e-9, blend(leaderChip, share));
    double price =
        model.settings.vendor().umbrellaDiscount() * model.chips.priceUsd[leaderChip] * usefulness;
    return price <= 0 ? 0 : Math.max(-0.5, 1 - model.chips.get(chip).systemCostUsd() / price);
  }

  private double blend(int chip, double share) {
    return share * model.chips.usefulTraining[chip]
        + (1 - share) * model.chips.usefulInference[chip];
  }
}
