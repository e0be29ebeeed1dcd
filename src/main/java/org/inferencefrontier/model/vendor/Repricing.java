package org.inferencefrontier.model.vendor;

import java.io.Serializable;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.model.economy.PriceLevels;
import org.inferencefrontier.model.economy.WorldIndex;

/** What vendors see of rivals and of own silicon when they set margins. */
final class Repricing implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Months after release until the leader's chip is the one that buyers compare with. Judgement: a
   * quarter, within which its shipments ramp past the last chip's.
   */
  private static final int LEADER_VOLUME_MONTHS = 3;

  /** A challenger prices under the leader, who has a ceiling for all. */
  private static final double FOLLOWER = 1;

  /**
   * Least margin at parity of a chip that is worth less than it costs, share of price. A limit:
   * floors of the files bind before.
   */
  private static final double LEAST_PARITY_MARGIN = -0.5;

  private final Economy economy;
  private final ValueParity parity;
  private final SupplierLog log;

  // By market: its leading vendor, and the leader's chip that buyers compare with.
  private final int[] leader = new int[WorldIndex.MARKETS];
  private final int[] leaderChip = new int[WorldIndex.MARKETS];

  Repricing(Economy economy) {
    this.economy = economy;
    this.parity = new ValueParity(economy);
    this.log = new SupplierLog(economy);
  }

  /** Moves every vendor's margin and sets the prices that follow. */
  void reprice() {
    for (int m = 0; m < leader.length; m++) {
      leader[m] = economy.leadingVendor(m);
      leaderChip[m] = parity.flagship(leader[m], m, economy.month() - LEADER_VOLUME_MONTHS);
    }
    for (Vendor vendor : economy.vendors()) {
      int market = economy.index().marketOfVendor(vendor.index());
      int chip = parity.flagship(vendor.index(), market, economy.month());
      int leaders = leaderChip[market];
      double matching = FOLLOWER;
      double ceiling = FOLLOWER;
      if (vendor.index() == leader[market]) {
        ceiling = leaders >= 0 ? parity.ceilingMargin(leaders, market) : FOLLOWER;
        matching = ceiling;
      } else if (chip >= 0 && leaders >= 0) {
        matching = parityMargin(chip, leaders, market);
      }
      double before = vendor.margin();
      vendor.reprice(matching, ceiling, economy.settings().vendor());
      if (economy.log().isKept()) {
        log.price(vendor, before, matching, ceiling);
      }
    }
    PriceLevels.set(economy);
  }

  /** Margin at which a challenger's chip is as good a buy as the leader's, less the discount. */
  private double parityMargin(int chip, int leaderChip, int market) {
    double usefulness =
        parity.blend(chip, market) / Math.max(1e-9, parity.blend(leaderChip, market));
    double price =
        economy.settings().vendor().margin().umbrellaDiscount()
            * economy.chips().priceUsd[leaderChip]
            * usefulness;
    return price <= 0
        ? 0
        : Math.max(LEAST_PARITY_MARGIN, 1 - economy.chips().get(chip).systemCostUsd() / price);
  }
}
