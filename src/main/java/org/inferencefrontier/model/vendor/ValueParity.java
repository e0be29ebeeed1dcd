package org.inferencefrontier.model.vendor;

import java.io.Serializable;
import java.util.function.IntPredicate;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.OperatorSettings;
import org.inferencefrontier.agent.operator.VendorHabit;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.model.economy.ImportBan;
import org.inferencefrontier.model.economy.ImportDuty;
import org.inferencefrontier.model.economy.SiteCost;
import org.inferencefrontier.model.economy.WorldIndex;

/**
 * The price at which a market's buyers are as well off with the best alternative to its leader: a
 * challenger's chip or, for the work that it can take, their own silicon.
 *
 * <p>Buyers compare cost per useful hour. By their rule of choice they take the challenger's chip
 * as soon as the leader's when it costs less by the switching cost and by what habit weighs; own
 * silicon when it costs less by the advantage that they credit it with. Between the two counts the
 * share of the market's work that own silicon can take (geometric mean of the costs).
 */
final class ValueParity implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Without any alternative a leader's price has no ceiling but its highest margin. */
  private static final double NO_CEILING = 1;

  /** The chips that a market's buyers may compare a chip with. */
  enum Alternatives {
    /** All that law lets in. */
    LAWFUL,
    /** Those among them that no import ban reaches: what its share of purchases turns to. */
    UNBARRED
  }

  private final Economy economy;
  private final SiteCost siteCost;
  private final ImportDuty duty;
  private final IntPredicate lawfulForRival;

  /** By market: whether its import ban is not on a chip. */
  private final IntPredicate[] unbarred = new IntPredicate[WorldIndex.MARKETS];

  private double tariff;
  private double powerUsageEffectiveness;

  ValueParity(Economy economy) {
    this.economy = economy;
    this.siteCost = new SiteCost(economy);
    this.duty = new ImportDuty(economy);
    ImportBan ban = new ImportBan(economy);
    for (int m = 0; m < unbarred.length; m++) {
      int market = m;
      unbarred[m] = (IntPredicate & Serializable) c -> !ban.isOn(c, market);
    }
    lawfulForRival =
        (IntPredicate & Serializable)
            c ->
                economy.index().rival() < 0
                    || economy.exportRule().isLegal(c, economy.index().rival());
  }

  /**
   * The chip of a vendor that buyers of a market compare with, of those released by a month.
   *
   * @return -1 if it has none on offer
   */
  int flagship(int vendor, int market, int month, Alternatives alternatives) {
    if (alternatives == Alternatives.UNBARRED) {
      return economy.chips().flagship(vendor, month, unbarred[market]);
    }
    return market == WorldIndex.CHINA
        ? economy.chips().flagship(vendor, month, lawfulForRival)
        : economy.chips().flagship(vendor, month);
  }

  /**
   * The merchant that a market's buyers bought most of, among those that have a chip on offer.
   *
   * @return -1 if none has
   */
  int leader(int market, Alternatives alternatives) {
    if (alternatives == Alternatives.LAWFUL) {
      return economy.leadingVendor(market);
    }
    double[] known = economy.familiarity().inMarket(market);
    int best = -1;
    for (int v = 0; v < known.length; v++) {
      if ((best < 0 || known[v] > known[best])
          && flagship(v, market, economy.month(), alternatives) >= 0) {
        best = v;
      }
    }
    return best;
  }

  /**
   * Gross margin above which the buyers of a market are better off without its leader.
   *
   * @param chip the leader's chip
   * @param alternatives what else they may buy
   * @return share of price; 1 if there is no alternative
   */
  double ceilingMargin(int chip, int market, Alternatives alternatives) {
    tariff = siteCost.tariff(market);
    powerUsageEffectiveness = siteCost.powerUsageEffectiveness(market);
    Chip leaders = economy.chips().get(chip);
    double challenger = challengerCost(leaders.vendor(), market, alternatives);
    double logCost = 0;
    double weightOfOwn = 0;
    double work = 0;
    for (Operator operator : economy.operators()) {
      work += operator.market() == market ? operator.capacityH100e : 0;
    }
    for (Operator operator : economy.operators()) {
      if (operator.market() == market && work > 0) {
        double own = ownCost(operator, market);
        double weight =
            operator.captiveShare(economy.month(), economy.settings().operator())
                * economy.settings().operator().customAllowed()
                * operator.capacityH100e
                / work;
        if (own < challenger && weight > 0) {
          logCost += weight * Exponentials.log(own);
          weightOfOwn += weight;
        }
      }
    }
    if (weightOfOwn <= 0 && challenger == Double.POSITIVE_INFINITY) {
      return NO_CEILING;
    }
    if (challenger < Double.POSITIVE_INFINITY) {
      logCost += (1 - weightOfOwn) * Exponentials.log(challenger);
    } else {
      logCost /= weightOfOwn;
    }
    double price = priceUsd(leaders, chip, market, Exponentials.exp(logCost));
    return price <= leaders.systemCostUsd() ? 0 : 1 - leaders.systemCostUsd() / price;
  }

  /** Cost per useful hour of the leader at which the best challenger is chosen as soon. */
  private double challengerCost(int leader, int market, Alternatives alternatives) {
    OperatorSettings settings = economy.settings().operator();
    double[] known = economy.familiarity().inMarket(market);
    double switching = 1 + economy.meanSwitchingCost(market) * settings.switching(economy.month());
    double best = Double.POSITIVE_INFINITY;
    for (Vendor vendor : economy.vendors()) {
      int chip =
          vendor.index() == leader
              ? -1
              : flagship(vendor.index(), market, economy.month(), alternatives);
      if (chip < 0 || blend(chip, market) <= 0) {
        continue;
      }
      double habit =
          Exponentials.power(
              VendorHabit.familiarity(known[leader])
                  / VendorHabit.familiarity(known[vendor.index()]),
              settings.habit() / settings.logitScale());
      best = Math.min(best, cost(chip, market, merchantUplift(chip, market)) * switching * habit);
    }
    return best;
  }

  /** Cost per useful hour of the leader at which an operator takes its own chip as soon. */
  private double ownCost(Operator operator, int market) {
    OperatorSettings settings = economy.settings().operator();
    if (operator.programmes().length == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double credit = Exponentials.exp(-settings.ownSiliconPreference());
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < economy.chips().ownCountOf(operator.index()); i++) {
      int c = economy.chips().ownOf(operator.index(), i);
      if (economy.chips().get(c).releaseMonth() <= economy.month()
          && economy.chips().successorMonth(c) > economy.month()
          && blend(c, market) > 0) {
        best = Math.min(best, cost(c, market, settings.customUplift()) * credit);
      }
    }
    return best;
  }

  /** What a merchant's chip costs a market's buyers with servers, network and duty, over price. */
  private double merchantUplift(int chip, int market) {
    return economy.settings().operator().spendOverPrice(false, duty.inMarket(chip, market));
  }

  private double cost(int chip, int market, double uplift) {
    return economy
            .settings()
            .operator()
            .owningCost()
            .usdPerHour(
                economy.chips().priceUsd[chip] * uplift,
                economy.chips().get(chip).kilowatts(),
                powerUsageEffectiveness,
                tariff)
        / blend(chip, market);
  }

  /** System price at which a chip has this cost per useful hour; the cost is linear in price. */
  private double priceUsd(Chip chip, int index, int market, double cost) {
    OperatorSettings settings = economy.settings().operator();
    double free =
        settings.owningCost().usdPerHour(0, chip.kilowatts(), powerUsageEffectiveness, tariff);
    double perUsd =
        settings
                .owningCost()
                .usdPerHour(
                    merchantUplift(index, market),
                    chip.kilowatts(),
                    powerUsageEffectiveness,
                    tariff)
            - free;
    return (cost * blend(index, market) - free) / perUsd;
  }

  /** Useful throughput of a chip at a market's blend of uses. */
  double blend(int chip, int market) {
    return economy.chips().useful(chip, economy.markets()[market].trainingShare);
  }
}
