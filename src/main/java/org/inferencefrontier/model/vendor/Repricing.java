package org.inferencefrontier.model.vendor;

import java.io.Serializable;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.model.economy.ImportBan;
import org.inferencefrontier.model.economy.ImportDuty;
import org.inferencefrontier.model.economy.PriceLevels;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.model.vendor.ValueParity.Alternatives;

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

  /** Cost over price where there is no alternative, as its logarithm is wanted. A limit. */
  private static final double LEAST_COST = 1e-9;

  private final Economy economy;
  private final ValueParity parity;
  private final ImportDuty duty;
  private final ImportBan importBan;
  private final SupplierLog log;

  // By market and what is compared: its leading vendor, and the leader's chip that buyers compare
  // with.
  private final int[][] leader = new int[WorldIndex.MARKETS][Alternatives.values().length];
  private final int[][] leaderChip = new int[WorldIndex.MARKETS][Alternatives.values().length];

  Repricing(Economy economy) {
    this.economy = economy;
    this.parity = new ValueParity(economy);
    this.duty = new ImportDuty(economy);
    this.importBan = new ImportBan(economy);
    this.log = new SupplierLog(economy);
  }

  /** Moves every vendor's margin and sets the prices that follow. */
  void reprice() {
    for (int m = 0; m < leader.length; m++) {
      look(m, Alternatives.LAWFUL);
      if (importBan.inMarket(m) > 0) {
        look(m, Alternatives.UNBARRED);
      }
    }
    for (Vendor vendor : economy.vendors()) {
      int market = economy.index().marketOfVendor(vendor.index());
      double alternative = alternativeMargin(vendor, market);
      boolean leads = vendor.index() == leader[market][Alternatives.LAWFUL.ordinal()];
      double ceiling = leads ? alternative : FOLLOWER;
      double before = vendor.margin();
      vendor.reprice(alternative, ceiling, economy.settings().vendor());
      if (economy.log().isKept()) {
        log.price(vendor, before, alternative, ceiling, importBan.inMarket(market));
      }
    }
    PriceLevels.set(economy);
  }

  private void look(int market, Alternatives among) {
    int leads = parity.leader(market, among);
    leader[market][among.ordinal()] = leads;
    leaderChip[market][among.ordinal()] =
        leads < 0
            ? -1
            : parity.flagship(leads, market, economy.month() - LEADER_VOLUME_MONTHS, among);
  }

  /**
   * Margin at which a vendor's chip is as good a buy as what buyers could have instead. Those whom
   * an import ban keeps from some chips compare with the others alone: of the two prices the
   * geometric mean by their shares.
   *
   * @return share of price; 1 where there is no alternative
   */
  private double alternativeMargin(Vendor vendor, int market) {
    double lawful = alternativeMargin(vendor, market, Alternatives.LAWFUL);
    double ban = importBan.inMarket(market);
    if (ban <= 0
        || parity.flagship(vendor.index(), market, economy.month(), Alternatives.UNBARRED) < 0) {
      return lawful;
    }
    double unbarred = alternativeMargin(vendor, market, Alternatives.UNBARRED);
    return 1 - Exponentials.exp((1 - ban) * logCost(lawful) + ban * logCost(unbarred));
  }

  /** Logarithm of cost over price at a margin. */
  private static double logCost(double margin) {
    return Exponentials.log(Math.max(LEAST_COST, 1 - margin));
  }

  private double alternativeMargin(Vendor vendor, int market, Alternatives among) {
    int leaders = leaderChip[market][among.ordinal()];
    if (leaders < 0) {
      return FOLLOWER;
    }
    if (vendor.index() == leader[market][among.ordinal()]) {
      return parity.ceilingMargin(leaders, market, among);
    }
    int chip = parity.flagship(vendor.index(), market, economy.month(), among);
    return chip < 0 ? FOLLOWER : parityMargin(chip, leaders, market);
  }

  /**
   * Margin at which a challenger's chip is as good a buy as the leader's, less the discount. Buyers
   * compare what chips cost landed, with duty.
   */
  private double parityMargin(int chip, int leaderChip, int market) {
    double usefulness =
        parity.blend(chip, market) / Math.max(1e-9, parity.blend(leaderChip, market));
    double price =
        economy.settings().vendor().margin().umbrellaDiscount()
            * economy.chips().priceUsd[leaderChip]
            * (1 + duty.inMarket(leaderChip, market))
            / (1 + duty.inMarket(chip, market))
            * usefulness;
    return price <= 0
        ? 0
        : Math.max(LEAST_PARITY_MARGIN, 1 - economy.chips().get(chip).systemCostUsd() / price);
  }
}
