package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.vendor.ChipTable;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.market.Logit;
import org.inferencefrontier.market.OwningCost;

/**
 * Which chips a budget buys: nested logit on total cost of ownership per unit of useful throughput,
 * vendors as nests, own silicon against the merchants' inclusive value for the work it can take.
 */
public final class Procurement implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Least part of full production that a chip is offered at, before and at first volume. Judgement:
   * samples and first racks, a thirtieth of what the line makes later.
   */
  private static final double SMALLEST_RAMP = 0.03;

  private final int vendors;
  private final double[] nest;
  private final double[] nestPart;

  private final ChipsOnSale onSale;
  private final VendorHabit habit;

  // Chips that the purchase in hand may choose from: few of all that a run has seen.
  private final int[] offered;
  private int offeredCount;

  // Of those, at their positions: the vendor, -1 for the buyer's own silicon; capital cost an hour;
  // IT power of a unit; production in the month over that of a chip that has ramped up, and what
  // that adds to the cost of own silicon, as a factor; attraction for the workload in hand.
  private final int[] merchant;
  private final double[] capitalPerHour;
  private final double[] kilowatts;
  private final double[] ramp;
  private final double[] scarcity;
  private final double[] attraction;

  // Of the workload in hand: the cost of the cheapest own silicon, and the attraction of all of it.
  private double ownCost;
  private double ownTotal;

  // By vendor: what waiting for its chips leaves of their attraction, 0-1.
  private final double[] patience;

  /**
   * @param vendors number of vendors
   * @param chips most chips of a run
   */
  public Procurement(int vendors, int chips) {
    this.vendors = vendors;
    this.nest = new double[vendors];
    this.nestPart = new double[vendors];
    this.patience = new double[vendors];
    this.onSale = new ChipsOnSale(chips);
    this.habit = new VendorHabit(vendors);
    this.offered = new int[chips];
    this.merchant = new int[chips];
    this.capitalPerHour = new double[chips];
    this.kilowatts = new double[chips];
    this.ramp = new double[chips];
    this.scarcity = new double[chips];
    this.attraction = new double[chips];
  }

  /**
   * Splits a budget over chips.
   *
   * @param barred whether a chip on sale may not be delivered to the buyer's sites
   * @param dutiable whether the buyer's state charges its tariff on a chip on sale
   * @param familiarity share of the market that a vendor has, 0-1: what buyers' staff and code know
   * @param waitYears years that an order of today waits at a vendor
   * @param share result: share of the budget by chip; sums to 1, or to 0 if nothing can be bought.
   *     Chips that are not {@link #offered} have none; give every call the same array
   */
  public void split(
      Purchase purchase,
      ChipTable chips,
      boolean[] barred,
      boolean[] dutiable,
      double[] familiarity,
      double[] waitYears,
      OperatorSettings settings,
      double[] share) {
    for (int i = 0; i < offeredCount; i++) {
      share[offered[i]] = 0;
    }
    double[] familiar = habit.weights(purchase.market, familiarity, settings.habit());
    weighWaiting(waitYears, settings);
    onSale.look(purchase.month, chips);
    findOffered(purchase, chips, barred, dutiable, settings);
    splitWorkload(purchase, chips, familiar, settings, share, true, purchase.trainingShare);
    splitWorkload(purchase, chips, familiar, settings, share, false, 1 - purchase.trainingShare);
    double total = 0;
    for (int i = 0; i < offeredCount; i++) {
      total += share[offered[i]];
    }
    if (total > 0) {
      for (int i = 0; i < offeredCount; i++) {
        share[offered[i]] /= total;
      }
    }
  }

  /** Finds what the purchase may choose from, and what of it is the same in all workloads. */
  private void findOffered(
      Purchase purchase,
      ChipTable chips,
      boolean[] barred,
      boolean[] dutiable,
      OperatorSettings settings) {
    double ofOwn = -1 / settings.logitScale();
    int count = 0;
    for (int i = 0; i < onSale.count(); i++) {
      int c = onSale.chip(i);
      int customer = chips.customerOf(c);
      if (barred[c] || customer >= 0 && customer != purchase.operator) {
        continue;
      }
      offered[count] = c;
      merchant[count] = customer >= 0 ? -1 : chips.vendorOf(c);
      double charge = dutiable[c] ? purchase.tariffOnImports : 0;
      capitalPerHour[count] = capital(charge, chips, c, settings);
      kilowatts[count] = chips.kilowatts[c];
      double made =
          Math.max(
              SMALLEST_RAMP,
              Math.min(1, (purchase.month - chips.releaseMonth(c) + 1) / settings.rampMonths()));
      ramp[count] = made;
      scarcity[count] = customer >= 0 && made < 1 ? Exponentials.power(made, ofOwn) : 1;
      count++;
    }
    offeredCount = count;
  }

  /** What comes later is worth less: the rent of compute falls while buyers wait. */
  private void weighWaiting(double[] waitYears, OperatorSettings settings) {
    double perYear = settings.logitScale() * settings.waitingCost();
    for (int v = 0; v < vendors; v++) {
      patience[v] = waitYears[v] > 0 ? Exponentials.exp(-perYear * waitYears[v]) : 1;
    }
  }

  /** Which chips can be ordered. */
  public ChipsOnSale onSale() {
    return onSale;
  }

  /** Number of chips that the last purchase could choose from. */
  public int offeredCount() {
    return offeredCount;
  }

  /**
   * A chip that the last purchase could choose from.
   *
   * @param position 0 to {@link #offeredCount()}, exclusive, in ascending order of chips
   */
  public int offered(int position) {
    return offered[position];
  }

  private static double capital(double charge, ChipTable chips, int c, OperatorSettings settings) {
    double uplift = settings.spendOverPrice(chips.customerOf(c) >= 0, charge);
    return settings.owningCost().capitalUsdPerHour(chips.priceUsd[c] * uplift, chips.kilowatts[c]);
  }

  /** Adds a workload's part of the budget to the shares. */
  private void splitWorkload(
      Purchase purchase,
      ChipTable chips,
      double[] familiar,
      OperatorSettings settings,
      double[] share,
      boolean training,
      double weight) {
    if (weight <= 0) {
      return;
    }
    weigh(purchase, chips, settings, training);
    double lambda = settings.vendorNest();
    double merchants = 0;
    for (int v = 0; v < vendors; v++) {
      nestPart[v] =
          nest[v] > 0 ? familiar[v] * patience[v] * Exponentials.power(nest[v], lambda) : 0;
      merchants += nestPart[v];
    }
    double own = ownShare(purchase, merchants, settings) * settings.customAllowed();
    for (int v = 0; v < vendors; v++) {
      nestPart[v] = weight * (1 - own) * (nestPart[v] / merchants);
    }
    int count = offeredCount;
    for (int i = 0; i < count; i++) {
      if (attraction[i] > 0) {
        int vendor = merchant[i];
        share[offered[i]] +=
            vendor < 0
                ? weight * own * attraction[i] / ownTotal
                : nestPart[vendor] * attraction[i] / nest[vendor];
      }
    }
  }

  /** Weighs each chip on offer for a workload, and the nests that they are in. */
  private void weigh(
      Purchase purchase, ChipTable chips, OperatorSettings settings, boolean training) {
    double scale = -settings.logitScale() / settings.vendorNest();
    double[] useful = training ? chips.usefulTraining : chips.usefulInference;
    SitePowerCost power = training ? purchase.trainingPower : purchase.inferencePower;
    double pue = power.powerUsageEffectiveness();
    double tariff = power.tariffUsdPerMegawattHour();
    double switching = 1 + purchase.switchingCost * settings.switching(purchase.month);
    OwningCost owning = settings.owningCost();
    double cheapest = Double.POSITIVE_INFINITY;
    double total = 0;
    Arrays.fill(nest, 0);
    int count = offeredCount;
    for (int i = 0; i < count; i++) {
      attraction[i] = 0;
      double work = useful[offered[i]];
      if (work <= 0) {
        continue;
      }
      int vendor = merchant[i];
      double hour = capitalPerHour[i] + owning.runningUsdPerHour(kilowatts[i], pue, tariff);
      if (vendor >= 0 && vendor != purchase.leader) {
        hour *= switching;
      }
      if (hour <= 0) {
        continue;
      }
      double cost = hour / work;
      double inNest = Exponentials.power(cost, scale) * ramp[i];
      if (vendor < 0) {
        cheapest = Math.min(cheapest, cost * scarcity[i]);
        total += inNest;
      } else {
        nest[vendor] += inNest;
      }
      attraction[i] = inNest;
    }
    ownCost = cheapest;
    ownTotal = total;
  }

  /** Own silicon against the merchants' inclusive value, for the work it can take. */
  private double ownShare(Purchase purchase, double merchants, OperatorSettings settings) {
    double alpha = settings.logitScale();
    if (ownCost == Double.POSITIVE_INFINITY) {
      return 0;
    }
    if (merchants <= 0) {
      return 1;
    }
    double merchantCost = Exponentials.power(merchants, -1 / alpha);
    return purchase.captiveShare
        * Logit.binary(
            alpha * (Exponentials.log(merchantCost / ownCost) + settings.ownSiliconPreference()));
  }
}
