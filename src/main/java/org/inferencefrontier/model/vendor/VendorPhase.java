package org.inferencefrontier.model.vendor;

import java.util.Arrays;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.model.economy.MonthPhase;
import org.inferencefrontier.model.economy.WorldIndex;

/** Phase 6: vendors allocate scarce supply, ship, set prices and plan generations and variants. */
public final class VendorPhase implements MonthPhase {
  private static final long serialVersionUID = 1L;

  private final Economy economy;
  private final Shipping shipping;
  private final Repricing repricing;
  private final RoadmapPlanning roadmaps;
  private final VariantPlanning variants;
  private final OpenOrders orders;

  /** By market: peak H100e that its vendors shipped this month. */
  private final double[] shippedH100e = new double[WorldIndex.MARKETS];

  /**
   * @param economy the run's state
   */
  public VendorPhase(Economy economy) {
    this.economy = economy;
    this.shipping = new Shipping(economy);
    this.repricing = new Repricing(economy);
    this.roadmaps = new RoadmapPlanning(economy);
    this.variants = new VariantPlanning(economy);
    this.orders = new OpenOrders(economy);
  }

  @Override
  public void step() {
    for (Vendor vendor : economy.vendors()) {
      vendor.openMonth();
    }
    for (Operator operator : economy.operators()) {
      operator.openMonth();
    }
    economy.ledger().vendorRevenueUsd = 0;
    economy.ledger().operatorSpendUsd = 0;
    shipping.shipMonth();
    for (Operator operator : economy.operators()) {
      operator.payFacilities(economy.month());
    }
    closeVendors();
    economy.familiarity().closeMonth();
    economy.merchantSpend().closeMonth();
    repricing.reprice();
    roadmaps.plan();
    variants.review();
  }

  private void closeVendors() {
    Arrays.fill(shippedH100e, 0);
    for (Vendor vendor : economy.vendors()) {
      shippedH100e[economy.index().marketOfVendor(vendor.index())] += vendor.shippedH100e;
    }
    measureBacklogs();
    for (Vendor vendor : economy.vendors()) {
      economy.devices().sell(vendor, economy.month());
      vendor.closeMonth(
          shippedH100e[economy.index().marketOfVendor(vendor.index())],
          economy.settings().vendor());
    }
  }

  private void measureBacklogs() {
    for (Vendor vendor : economy.vendors()) {
      vendor.backlogH100e = 0;
      vendor.producedBacklogH100e = 0;
    }
    double rampMonths = economy.settings().operator().rampMonths();
    orders.count();
    for (int i = 0; i < orders.openCount(); i++) {
      int c = orders.open(i);
      Vendor vendor = economy.vendors()[economy.chips().vendorOf(c)];
      double h100e = orders.units(c) * economy.chips().peakH100e[c];
      vendor.backlogH100e += h100e;
      // Buyers look at it next month.
      if (economy.chips().inFullProduction(c, economy.month() + 1, rampMonths)) {
        vendor.producedBacklogH100e += h100e;
      }
    }
  }
}
