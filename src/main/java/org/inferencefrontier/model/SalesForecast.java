package org.inferencefrontier.model;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.operator.OperatorSettings;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.agent.vendor.ChipTable;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.world.Orientation;

/**
 * What a vendor expects to sell: the buyers' rule of choice (nested logit on cost per useful
 * throughput, habit, switching cost) on chips known to be on offer at a future month, at posted
 * prices. Vendors do not foresee how rivals' prices will answer.
 */
final class SalesForecast implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A chip is on sale so long after release, and after a better one of its line. */
  private static final int END_OF_SALE_MONTHS = 54;

  private static final int LAST_ORDERS_MONTHS = 8;

  /** As in procurement: a newcomer is known this well. */
  private static final double SMALLEST_FAMILIARITY = 0.01;

  private final FrontierModel model;
  private final SiteCost siteCost;
  private final double[] nest;

  // Of the market in hand.
  private int leader;
  private double switching;
  private double powerUsageEffectiveness;
  private double tariff;

  /** Gross profit of the vendor's chips weighted by their part of its nest. */
  private double profitInNest;

  /** Share of the spend that the vendor would win. */
  double salesShare;

  /** Gross profit that it would make of a USD of the spend. */
  double grossProfitShare;

  SalesForecast(FrontierModel model) {
    this.model = model;
    this.siteCost = new SiteCost(model);
    this.nest = new double[model.vendors.length];
  }

  /**
   * Forecasts a vendor's part of merchant purchases; the results are left in the fields.
   *
   * @param vendor index of the vendor
   * @param market compute market
   * @param barred only what may be delivered to the export controller's rival
   * @param month tick at which chips must be on offer
   * @param candidate a chip of the vendor that does not exist yet, or null
   */
  void forecast(int vendor, int market, boolean barred, int month, Chip candidate) {
    salesShare = 0;
    grossProfitShare = 0;
    leader = model.leadingVendor(market);
    switching =
        1 + model.meanSwitchingCost(market) * model.settings.operator().switching(model.month);
    powerUsageEffectiveness = siteCost.powerUsageEffectiveness(market);
    tariff = siteCost.tariff(market);
    double training = model.markets[market].trainingShare;
    addWorkload(vendor, market, barred, month, candidate, true, training);
    addWorkload(vendor, market, barred, month, candidate, false, 1 - training);
  }

  private void addWorkload(
      int vendor,
      int market,
      boolean barred,
      int month,
      Chip candidate,
      boolean training,
      double weight) {
    Arrays.fill(nest, 0);
    profitInNest = 0;
    ChipTable chips = model.chips;
    for (int c = 0; c < chips.count(); c++) {
      Chip chip = chips.get(c);
      if (isOffered(chip, barred, month) && !isReplaced(chip, candidate)) {
        double useful = training ? chips.usefulTraining[c] : chips.usefulInference[c];
        add(vendor, chip, useful, chips.priceUsd[c]);
      }
    }
    if (candidate != null) {
      Vendor maker = model.vendors[vendor];
      var settings = model.settings.vendor();
      double useful =
          training
              ? candidate.trainingH100e() * maker.trainingMaturity(settings)
              : candidate.inferenceH100e() * maker.inferenceMaturity(settings);
      add(vendor, candidate, useful, maker.priceUsd(candidate, settings));
    }
    if (nest[vendor] <= 0) {
      return;
    }
    double all = 0;
    for (int v = 0; v < nest.length; v++) {
      all += weight(market, v);
    }
    double share = weight * weight(market, vendor) / all;
    salesShare += share;
    grossProfitShare += share * profitInNest / nest[vendor];
  }

  private boolean isOffered(Chip chip, boolean barred, int month) {
    int age = month - chip.releaseMonth();
    boolean onSale =
        chip.customer() < 0
            && chip.orientation() != Orientation.EDGE
            && age >= 0
            && age <= END_OF_SALE_MONTHS
            && month - LAST_ORDERS_MONTHS < model.chips.successorMonth(chip.index());
    if (!onSale) {
      return false;
    }
    return barred
        ? model.deliveries.isLegal(chip.index(), model.index.rival())
        : !chip.exportVariant();
  }

  /** A new variant takes the place of the vendor's variants of its kind. */
  private static boolean isReplaced(Chip chip, Chip candidate) {
    return candidate != null
        && chip.vendor() == candidate.vendor()
        && chip.exportVariant() == candidate.exportVariant()
        && chip.servingVariant() == candidate.servingVariant();
  }

  private void add(int vendor, Chip chip, double useful, double priceUsd) {
    if (useful <= 0 || priceUsd <= 0) {
      return;
    }
    OperatorSettings settings = model.settings.operator();
    double hour =
        settings
            .owningCost()
            .usdPerHour(
                priceUsd * settings.merchantUplift(),
                chip.kilowatts(),
                powerUsageEffectiveness,
                tariff);
    if (chip.vendor() != leader) {
      hour *= switching;
    }
    double inNest =
        Exponentials.power(hour / useful, -settings.logitScale() / settings.vendorNest());
    nest[chip.vendor()] += inNest;
    if (chip.vendor() == vendor) {
      profitInNest += inNest * (1 - chip.systemCostUsd() / priceUsd);
    }
  }

  private double weight(int market, int vendor) {
    if (nest[vendor] <= 0) {
      return 0;
    }
    OperatorSettings settings = model.settings.operator();
    double known = Math.max(SMALLEST_FAMILIARITY, model.familiarity.inMarket(market)[vendor]);
    return Exponentials.power(known, settings.habit())
        * Exponentials.power(nest[vendor], settings.vendorNest());
  }
}
