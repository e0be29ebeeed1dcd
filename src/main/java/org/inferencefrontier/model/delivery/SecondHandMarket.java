package org.inferencefrontier.model.delivery;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.Reason;
import org.inferencefrontier.agent.ReasonTerm;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.market.UniformPriceAuction;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.world.technology.Orientation;
import org.inferencefrontier.world.time.Timeline;

/**
 * Where chips that leave their owners find others: each month and compute market an auction for
 * each chip on offer, from the newest. What finds no buyer retires.
 */
final class SecondHandMarket implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Units of a rack: eight servers of eight. Judgement: the usual cluster of HGX servers. */
  static final double RACK_UNITS = 64;

  /** Fewer units of a chip than this are not worth a sale. Judgement: dealers take racks. */
  private static final double SMALLEST_LOT = RACK_UNITS;

  private final Economy economy;
  private final SecondHandOffers offers;
  private final SecondHandBuyers buyers;
  private final UniformPriceAuction auction;
  private final double[] values;
  private final double[] wanted;
  private final double[] reserves;
  private final double[] offered;

  // By chip that is known so far: whether others than its owner can run it.
  private final boolean[] isFit;
  private int known;

  SecondHandMarket(Economy economy) {
    this.economy = economy;
    int operators = economy.operators().length;
    this.offers = new SecondHandOffers(operators, economy.chips().capacity());
    this.buyers = new SecondHandBuyers(economy);
    this.auction = new UniformPriceAuction(operators);
    this.values = new double[operators];
    this.wanted = new double[operators];
    this.reserves = new double[operators];
    this.offered = new double[operators];
    this.isFit = new boolean[economy.chips().capacity()];
  }

  /**
   * Whether units of a chip may be offered. Own silicon runs its owner's software only and nobody
   * offers it.
   */
  boolean takes(int chip) {
    for (; known <= chip; known++) {
      Chip entry = economy.chips().get(known);
      isFit[known] = entry.customer() < 0 && entry.orientation() != Orientation.EDGE;
    }
    return isFit[chip] && economy.settings().secondHand().allowed() > 0;
  }

  /**
   * Offers units that leave a site and returns how many of them are sound.
   *
   * @param market compute market of the site
   * @param chip one that the market {@link #takes}
   * @param born month in which the units were new
   */
  double offer(int market, int seller, int chip, double units, double born) {
    double sound = units * economy.settings().secondHand().soundShare();
    offers.add(market, seller, chip, sound, born);
    return sound;
  }

  /** Clears the month's offers, newest chips first. */
  void clear() {
    for (Operator operator : economy.operators()) {
      operator.used().openMonth();
    }
    if (economy.settings().secondHand().allowed() <= 0 || offers.isEmpty()) {
      return;
    }
    boolean observed = false;
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      for (int i = economy.chips().count() - 1; i >= 0; i--) {
        int c = economy.chips().byRelease(i);
        int lot = offers.lot(m, c);
        if (lot >= 0) {
          double units = offers.total(lot);
          if (units >= SMALLEST_LOT && !observed) {
            buyers.observe();
            observed = true;
          }
          double sold = units >= SMALLEST_LOT ? sell(m, lot, economy.chips().get(c)) : 0;
          economy.ledger().retired[c] += units - sold;
        }
      }
    }
    offers.clear();
  }

  /** Auctions a lot in a market and returns the units sold. */
  private double sell(int market, int lot, Chip chip) {
    int c = chip.index();
    double work = economy.chips().mostUseful(c);
    double scrapUsd = economy.settings().secondHand().scrapShare() * chip.listPriceUsd();
    if (!findBids(market, lot, chip, work, scrapUsd)) {
      return 0;
    }
    int operators = economy.operators().length;
    for (int o = 0; o < operators; o++) {
      offered[o] = offers.units(lot, o);
      reserves[o] = scrapUsd;
    }
    auction.clear(values, wanted, operators, reserves, offered, operators);
    if (auction.volume() > 0) {
      settle(lot, chip, work);
    }
    return auction.volume();
  }

  /** Asks a market's operators what they pay and want; whether any of them wants units. */
  private boolean findBids(int market, int lot, Chip chip, double work, double scrapUsd) {
    double age = (economy.month() - offers.bornMonth(lot)) / Timeline.MONTHS_A_YEAR;
    double years = Math.max(lastYears(), economy.settings().operator().lifeYears() - age);
    boolean any = false;
    Arrays.fill(wanted, 0);
    for (int i = 0; i < buyers.count(market); i++) {
      int o = buyers.operator(market, i);
      // Nobody buys back what it gives away.
      if (buyers.seeks(o)
          && offers.units(lot, o) <= 0
          && buyers.mayPay(o, chip, work, years, scrapUsd)) {
        values[o] = buyers.valueUsd(o, chip, work, years);
        if (values[o] >= scrapUsd) {
          wanted[o] = buyers.wantedUnits(economy.operators()[o], chip, values[o]);
          any |= wanted[o] > 0;
        }
      }
    }
    return any;
  }

  /** Years that a chip at the end of its life still has, in the mean. */
  private double lastYears() {
    return 1 / (Timeline.MONTHS_A_YEAR * economy.settings().retirement().oldAgeHazard());
  }

  private void settle(int lot, Chip chip, double work) {
    double price = auction.priceUsd();
    double moving = economy.settings().secondHand().movingUsdPerKilowatt() * chip.kilowatts();
    double born = offers.bornMonth(lot);
    for (Operator operator : economy.operators()) {
      double sold = auction.sold(operator.index());
      if (sold > 0) {
        operator.used().sell(sold * chip.peakH100e(), sold * price);
        log(operator, chip, "sells", sold);
      }
      double bought = auction.bought(operator.index());
      if (bought > 0) {
        double usd = bought * price;
        operator.used().buy(bought * chip.peakH100e(), bought * work, usd, bought * moving);
        operator.shipUsed(chip.index(), bought, born, economy.month());
        buyers.take(operator.index(), chip, bought, usd + bought * moving);
        log(operator, chip, "buys", bought);
      }
    }
  }

  private void log(Operator operator, Chip chip, String side, double units) {
    if (economy.log().isKept()) {
      economy.decided(
          operator.profile().id(),
          "second-hand",
          side + " " + chip.id(),
          units * auction.priceUsd(),
          true,
          Reason.of(
              ReasonTerm.UNITS.is(units, "%.0f units"),
              ReasonTerm.UNIT_PRICE.is(auction.priceUsd(), " at %.0f USD")));
    }
  }
}
