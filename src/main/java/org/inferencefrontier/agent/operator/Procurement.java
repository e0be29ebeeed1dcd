package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.agent.vendor.ChipTable;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.market.Logit;
import org.inferencefrontier.market.OwningCost;
import org.inferencefrontier.world.technology.Orientation;

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

  /**
   * Months after first volume until a chip is no longer sold. Judgement: within the depreciation
   * lives of {@code fleet.life}; a successor closes most chips long before.
   */
  public static final int END_OF_SALE_MONTHS = 54;

  /**
   * Months after a better chip of its line for which a chip can still be ordered. H100 shipments
   * fell by half in the two quarters after Blackwell's first volume (Epoch AI, AI chip counts).
   */
  public static final int LAST_ORDERS_MONTHS = 4;

  /**
   * A newcomer is known this well, as a share of the market, by those who look for a second source;
   * a judgement.
   */
  private static final double SMALLEST_FAMILIARITY = 0.01;

  /**
   * Buyers may order so many months before first volume: Hopper (March 2022) and Blackwell (March
   * 2024) were announced seven and eight months ahead of theirs.
   */
  public static final int ORDER_AHEAD_MONTHS = 8;

  /** Compute markets. */
  private static final int MARKETS = 2;

  private final int vendors;
  private final double[] nest;
  private final double[] nestPart;

  // Chips that can be ordered in the month in hand, seen when there were so many chips.
  private final int[] onSale;
  private int onSaleCount;
  private int onSaleMonth = Integer.MIN_VALUE;
  private int onSaleOf;

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

  // By market and vendor: the weight of habit, and the familiarity that it was worked out for.
  private final double[][] habit = new double[MARKETS][];
  private final double[][] habitFor = new double[MARKETS][];
  private double habitExponent = Double.NaN;

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
    this.onSale = new int[chips];
    this.offered = new int[chips];
    this.merchant = new int[chips];
    this.capitalPerHour = new double[chips];
    this.kilowatts = new double[chips];
    this.ramp = new double[chips];
    this.scarcity = new double[chips];
    this.attraction = new double[chips];
    for (int m = 0; m < MARKETS; m++) {
      this.habit[m] = new double[vendors];
      this.habitFor[m] = new double[vendors];
    }
  }

  /** A purchase to be split; set anew for each, so that the months make no objects. */
  public static final class Purchase implements Serializable {
    private static final long serialVersionUID = 1L;

    private int month;
    private int operator;
    private int market;
    private double trainingShare;
    private double captiveShare;
    private double switchingCost;
    private int leader;
    private SitePowerCost trainingPower;
    private SitePowerCost inferencePower;
    private double tariffOnImports;

    /**
     * Sets the purchase.
     *
     * @param atMonth tick
     * @param buyer index of the operator that buys
     * @param destination market where the chips will stand: 0 west, 1 China
     * @param forTraining share of the purchase meant for training
     * @param ownSilicon share of the work that own silicon can take
     * @param switching cost of leaving the leading vendor, share of TCO
     * @param leadingVendor its index
     * @param powerOfTraining power where its training chips will go
     * @param powerOfInference power where its inference chips will go
     * @param tariff ad valorem charge on the merchant chips that are dutiable, share of price
     */
    public Purchase set(
        int atMonth,
        int buyer,
        int destination,
        double forTraining,
        double ownSilicon,
        double switching,
        int leadingVendor,
        SitePowerCost powerOfTraining,
        SitePowerCost powerOfInference,
        double tariff) {
      this.month = atMonth;
      this.operator = buyer;
      this.market = destination;
      this.trainingShare = forTraining;
      this.captiveShare = ownSilicon;
      this.switchingCost = switching;
      this.leader = leadingVendor;
      this.trainingPower = powerOfTraining;
      this.inferencePower = powerOfInference;
      this.tariffOnImports = tariff;
      return this;
    }
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
    weighHabit(purchase.market, familiarity, settings.habit());
    weighWaiting(waitYears, settings);
    look(purchase.month, chips);
    findOffered(purchase, chips, barred, dutiable, settings);
    splitWorkload(purchase, chips, settings, share, true, purchase.trainingShare);
    splitWorkload(purchase, chips, settings, share, false, 1 - purchase.trainingShare);
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
    for (int i = 0; i < onSaleCount; i++) {
      int c = onSale[i];
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

  /** State dependence of choice (Heckman 1981): what is in use is bought again. */
  private void weighHabit(int market, double[] familiarity, double exponent) {
    if (habitExponent != exponent) {
      habitExponent = exponent;
      for (double[] known : habitFor) {
        Arrays.fill(known, Double.NaN);
      }
    }
    double[] known = habitFor[market];
    for (int v = 0; v < vendors; v++) {
      if (known[v] != familiarity[v]) {
        known[v] = familiarity[v];
        habit[market][v] =
            Exponentials.power(Math.max(SMALLEST_FAMILIARITY, familiarity[v]), exponent);
      }
    }
  }

  /** What comes later is worth less: the rent of compute falls while buyers wait. */
  private void weighWaiting(double[] waitYears, OperatorSettings settings) {
    double perYear = settings.logitScale() * settings.waitingCost();
    for (int v = 0; v < vendors; v++) {
      patience[v] = waitYears[v] > 0 ? Exponentials.exp(-perYear * waitYears[v]) : 1;
    }
  }

  /** Looks once a month, and when a chip was added, at what anybody can order. */
  public void look(int month, ChipTable chips) {
    if (onSaleMonth == month && onSaleOf == chips.count()) {
      return;
    }
    onSaleMonth = month;
    onSaleOf = chips.count();
    onSaleCount = 0;
    for (int c = 0; c < chips.count(); c++) {
      if (isOnSale(month, chips, c)) {
        onSale[onSaleCount++] = c;
      }
    }
  }

  /** Number of chips that can be ordered in the month looked at. */
  public int onSaleCount() {
    return onSaleCount;
  }

  /**
   * A chip that can be ordered.
   *
   * @param position 0 to {@link #onSaleCount()}, exclusive, in ascending order of chips
   */
  public int onSale(int position) {
    return onSale[position];
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

  private static boolean isOnSale(int month, ChipTable chips, int c) {
    Chip chip = chips.get(c);
    int age = month - chip.releaseMonth();
    return age >= -ORDER_AHEAD_MONTHS && age <= END_OF_SALE_MONTHS && !isClosed(month, chips, c);
  }

  /** Whether a chip cannot be ordered any more, whatever comes; device silicon never can. */
  public static boolean isClosed(int month, ChipTable chips, int c) {
    return chips.successorMonth(c) <= month - LAST_ORDERS_MONTHS
        || chips.get(c).orientation() == Orientation.EDGE;
  }

  private static double capital(double charge, ChipTable chips, int c, OperatorSettings settings) {
    double uplift =
        chips.customerOf(c) >= 0
            ? settings.customUplift()
            : settings.merchantUplift() * (1 + charge);
    return settings.owningCost().capitalUsdPerHour(chips.priceUsd[c] * uplift, chips.kilowatts[c]);
  }

  private void splitWorkload(
      Purchase purchase,
      ChipTable chips,
      OperatorSettings settings,
      double[] share,
      boolean training,
      double weight) {
    if (weight <= 0) {
      return;
    }
    double lambda = settings.vendorNest();
    double scale = -settings.logitScale() / lambda;
    double[] useful = training ? chips.usefulTraining : chips.usefulInference;
    SitePowerCost power = training ? purchase.trainingPower : purchase.inferencePower;
    double pue = power.powerUsageEffectiveness();
    double tariff = power.tariffUsdPerMegawattHour();
    double switching = 1 + purchase.switchingCost * settings.switching(purchase.month);
    OwningCost owning = settings.owningCost();
    double ownCost = Double.POSITIVE_INFINITY;
    double ownTotal = 0;
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
        ownCost = Math.min(ownCost, cost * scarcity[i]);
        ownTotal += inNest;
      } else {
        nest[vendor] += inNest;
      }
      attraction[i] = inNest;
    }
    double[] familiar = habit[purchase.market];
    double merchants = 0;
    for (int v = 0; v < vendors; v++) {
      nestPart[v] =
          nest[v] > 0 ? familiar[v] * patience[v] * Exponentials.power(nest[v], lambda) : 0;
      merchants += nestPart[v];
    }
    double own = ownShare(purchase, merchants, ownCost, settings) * settings.customAllowed();
    for (int v = 0; v < vendors; v++) {
      nestPart[v] = weight * (1 - own) * (nestPart[v] / merchants);
    }
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

  /** Own silicon against the merchants' inclusive value, for the work it can take. */
  private static double ownShare(
      Purchase purchase, double merchants, double ownCost, OperatorSettings settings) {
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
