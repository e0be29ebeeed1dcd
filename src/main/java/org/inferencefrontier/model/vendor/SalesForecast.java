package org.inferencefrontier.model.vendor;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.operator.ChipsOnSale;
import org.inferencefrontier.agent.operator.OperatorSettings;
import org.inferencefrontier.agent.operator.VendorHabit;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.agent.vendor.ChipDraft;
import org.inferencefrontier.agent.vendor.ChipTable;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.model.economy.ImportBan;
import org.inferencefrontier.model.economy.ImportDuty;
import org.inferencefrontier.model.economy.SiteCost;
import org.inferencefrontier.world.technology.Orientation;

/**
 * What a vendor expects to sell: the buyers' rule of choice (nested logit on cost per useful
 * throughput, habit, switching cost) on chips known to be on offer at a future month, at posted
 * prices. Vendors do not foresee how rivals' prices will answer.
 */
final class SalesForecast implements Serializable {
  private static final long serialVersionUID = 1L;

  // Workloads that buyers choose chips for.
  private static final int TRAINING = 0;
  private static final int INFERENCE = 1;
  private static final int WORKLOADS = 2;

  private final Economy economy;
  private final SiteCost siteCost;
  private final ImportDuty duty;
  private final ImportBan importBan;
  private final double[] nest;

  // What is on offer, one market and month at a time: the chips, the part of its maker's nest that
  // each has in training and in inference, at [workload][position], and its gross margin.
  private final int[] offered;
  private final double[][] inNest;
  private final double[] grossMargin;
  private int offers;

  // The market, month, law and number of chips that it holds for; no market before the first.
  private int ofMarket = -1;
  private int ofMonth;
  private boolean ofBarred;
  private int ofChips;

  // Of the market in hand: by vendor what being known is worth, and what its chips cost to run.
  private final double[] habit;
  private int leader;
  private double switching;
  private double candidateUplift;
  private double powerUsageEffectiveness;
  private double tariff;

  /** Gross profit of the vendor's chips weighted by their part of its nest. */
  private double profitInNest;

  /** Share of the spend that the vendor would win. */
  double salesShare;

  /** Gross profit that it would make of a USD of the spend. */
  double grossProfitShare;

  SalesForecast(Economy economy) {
    this.economy = economy;
    this.siteCost = new SiteCost(economy);
    this.duty = new ImportDuty(economy);
    this.importBan = new ImportBan(economy);
    this.nest = new double[economy.vendors().length];
    this.habit = new double[economy.vendors().length];
    this.offered = new int[economy.chips().capacity()];
    this.inNest = new double[WORKLOADS][economy.chips().capacity()];
    this.grossMargin = new double[economy.chips().capacity()];
  }

  /** Opens a month: prices, software, law and what is known of vendors have moved. */
  void open() {
    ofMarket = -1;
  }

  /**
   * Forecasts a vendor's part of merchant purchases; the results are left in the fields.
   *
   * @param vendor index of the vendor
   * @param market compute market
   * @param barred only what may be delivered to the export controller's rival
   * @param month tick at which chips must be on offer
   * @param candidate a chip that the vendor might make, or null
   */
  void forecast(int vendor, int market, boolean barred, int month, ChipDraft candidate) {
    salesShare = 0;
    grossProfitShare = 0;
    look(market, barred, month);
    if (candidate != null) {
      // What the vendor might make falls under the law of what it makes.
      double dutyOnIts = duty.inMarket(economy.chips().chipOf(vendor, 0), market);
      candidateUplift = economy.settings().operator().spendOverPrice(false, dutyOnIts);
    }
    double training = economy.markets()[market].trainingShare;
    addWorkload(vendor, TRAINING, candidate, training);
    addWorkload(vendor, INFERENCE, candidate, 1 - training);
  }

  /** Finds what is on offer beside any candidate, which is the same for all who look. */
  private void look(int market, boolean barred, int month) {
    ChipTable chips = economy.chips();
    if (ofMarket == market && ofBarred == barred && ofMonth == month && ofChips == chips.count()) {
      return;
    }
    ofMarket = market;
    ofBarred = barred;
    ofMonth = month;
    ofChips = chips.count();
    OperatorSettings settings = economy.settings().operator();
    leader = economy.leadingVendor(market);
    switching = 1 + economy.meanSwitchingCost(market) * settings.switching(economy.month());
    powerUsageEffectiveness = siteCost.powerUsageEffectiveness(market);
    tariff = siteCost.tariff(market);
    double[] known = economy.familiarity().inMarket(market);
    for (int v = 0; v < habit.length; v++) {
      habit[v] = Exponentials.power(VendorHabit.familiarity(known[v]), settings.habit());
    }
    offers = 0;
    for (int c = 0; c < chips.count(); c++) {
      Chip chip = chips.get(c);
      if (isOffered(chip, market, barred, month)) {
        double priceUsd = chips.priceUsd[c];
        offered[offers] = c;
        double landedUsd = priceUsd * settings.spendOverPrice(false, duty.inMarket(c, market));
        inNest[TRAINING][offers] =
            inNest(chip.vendor(), chip.kilowatts(), chips.usefulTraining[c], landedUsd);
        inNest[INFERENCE][offers] =
            inNest(chip.vendor(), chip.kilowatts(), chips.usefulInference[c], landedUsd);
        grossMargin[offers] = 1 - chip.systemCostUsd() / priceUsd;
        offers++;
      }
    }
  }

  private void addWorkload(int vendor, int workload, ChipDraft candidate, double weight) {
    Arrays.fill(nest, 0);
    profitInNest = 0;
    for (int i = 0; i < offers; i++) {
      Chip chip = economy.chips().get(offered[i]);
      if (inNest[workload][i] > 0 && !isReplaced(chip, candidate)) {
        add(vendor, chip.vendor(), inNest[workload][i], grossMargin[i]);
      }
    }
    if (candidate != null) {
      Vendor maker = economy.vendors()[vendor];
      var settings = economy.settings().vendor();
      double useful =
          workload == TRAINING
              ? candidate.trainingH100e() * maker.trainingMaturity(settings)
              : candidate.inferenceH100e() * maker.inferenceMaturity(settings);
      double priceUsd = maker.priceUsd(candidate.listPriceUsd(), settings);
      double part = inNest(vendor, candidate.kilowatts(), useful, priceUsd * candidateUplift);
      if (part > 0) {
        add(vendor, vendor, part, 1 - candidate.systemCostUsd() / priceUsd);
      }
    }
    if (nest[vendor] <= 0) {
      return;
    }
    double all = 0;
    for (int v = 0; v < nest.length; v++) {
      all += weight(v);
    }
    double share = weight * weight(vendor) / all;
    salesShare += share;
    grossProfitShare += share * profitInNest / nest[vendor];
  }

  private boolean isOffered(Chip chip, int market, boolean barred, int month) {
    int age = month - chip.releaseMonth();
    boolean onSale =
        chip.customer() < 0
            && chip.orientation() != Orientation.EDGE
            && age >= 0
            && age <= ChipsOnSale.END_OF_SALE_MONTHS
            && month - ChipsOnSale.LAST_ORDERS_MONTHS
                < economy.chips().successorMonth(chip.index());
    if (!onSale) {
      return false;
    }
    return barred
        ? economy.exportRule().isLegal(chip.index(), economy.index().rival())
        : !chip.exportVariant() && !importBan.isBarred(chip.index(), market);
  }

  /** A new variant takes the place of the vendor's variants of its kind. */
  private static boolean isReplaced(Chip chip, ChipDraft candidate) {
    return candidate != null
        && chip.vendor() == candidate.vendor()
        && chip.exportVariant() == candidate.exportVariant()
        && chip.servingVariant() == candidate.servingVariant();
  }

  /** Part of its maker's nest that a chip has at what it costs landed, 0 where it is of no use. */
  private double inNest(int maker, double kilowatts, double useful, double landedUsd) {
    if (useful <= 0 || landedUsd <= 0) {
      return 0;
    }
    OperatorSettings settings = economy.settings().operator();
    double hour =
        settings.owningCost().usdPerHour(landedUsd, kilowatts, powerUsageEffectiveness, tariff);
    if (maker != leader) {
      hour *= switching;
    }
    return Exponentials.power(hour / useful, -settings.logitScale() / settings.vendorNest());
  }

  private void add(int vendor, int maker, double part, double margin) {
    nest[maker] += part;
    if (maker == vendor) {
      profitInNest += part * margin;
    }
  }

  private double weight(int vendor) {
    return nest[vendor] <= 0
        ? 0
        : habit[vendor]
            * Exponentials.power(nest[vendor], economy.settings().operator().vendorNest());
  }
}
