package org.inferencefrontier.model;

import java.util.Arrays;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.vendor.Vendor;

/** Phase 6: vendors allocate scarce supply, ship, set prices and plan generations and variants. */
final class VendorPhase implements MonthPhase {
  private static final long serialVersionUID = 1L;

  private final FrontierModel model;
  private final Shipping shipping;
  private final Repricing repricing;
  private final RoadmapPlanning roadmaps;
  private final VariantPlanning variants;
  private final OpenOrders orders;
  private final double[] route = new double[WorldIndex.MARKETS];

  VendorPhase(FrontierModel model) {
    this.model = model;
    this.shipping = new Shipping(model);
    this.repricing = new Repricing(model);
    this.roadmaps = new RoadmapPlanning(model);
    this.variants = new VariantPlanning(model);
    this.orders = new OpenOrders(model);
  }

  @Override
  public void step() {
    for (Vendor vendor : model.vendors) {
      vendor.openMonth();
    }
    for (Operator operator : model.operators) {
      operator.openMonth();
    }
    model.ledger.vendorRevenueUsd = 0;
    model.ledger.operatorSpendUsd = 0;
    shipping.shipMonth();
    for (Operator operator : model.operators) {
      operator.payFacilities(model.month);
    }
    closeVendors();
    model.familiarity.closeMonth();
    model.merchantSpend.closeMonth();
    repricing.reprice();
    roadmaps.plan();
    variants.review();
  }

  private void closeVendors() {
    Arrays.fill(route, 0);
    for (Vendor vendor : model.vendors) {
      route[model.index.marketOfVendor(vendor.index())] += vendor.shippedH100e;
      vendor.backlogH100e = 0;
    }
    orders.count();
    for (int i = 0; i < orders.openCount(); i++) {
      int c = orders.open(i);
      Vendor vendor = model.vendors[model.chips.vendorOf(c)];
      vendor.backlogH100e += orders.units(c) * model.chips.peakH100e[c];
    }
    for (Vendor vendor : model.vendors) {
      model.devices.sell(vendor, model.month);
      vendor.closeMonth(route[model.index.marketOfVendor(vendor.index())], model.settings.vendor());
    }
  }
}
