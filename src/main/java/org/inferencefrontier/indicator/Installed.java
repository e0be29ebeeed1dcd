package org.inferencefrontier.indicator;

import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.agent.vendor.ChipTable;
import org.inferencefrontier.model.FrontierModel;

/**
 * Installed compute in the public convention, at the end of the month: sold less retired. What
 * waits for power counts, and so does what left its vendor this month: the record counts sales.
 */
final class Installed {
  private Installed() {}

  /** The owners' holdings were counted at the beginning of the month, before vendors shipped. */
  static double ofVendor(FrontierModel model, int vendor) {
    return model.capacity().vendorPeak[vendor]
        + model.capacity().vendorWaitingPeak[vendor]
        + model.chips().shipments().peakOf(vendor);
  }

  static double ofWorld(FrontierModel model) {
    double sum = 0;
    for (int v = 0; v < model.vendors().length; v++) {
      sum += ofVendor(model, v);
    }
    return sum;
  }

  /** Index of the merchant vendor with the largest installed base, -1 without any. */
  static int leader(FrontierModel model) {
    int best = -1;
    double most = 0;
    for (int v = 0; v < model.vendors().length; v++) {
      double installed = model.vendors()[v].isMerchant() ? ofVendor(model, v) : -1;
      if (installed > most || (best < 0 && installed == 0)) {
        best = v;
        most = installed;
      }
    }
    return best;
  }

  /** Own silicon's share of H100-equivalents shipped in the month. */
  static double customShare(FrontierModel model) {
    double own = 0;
    double all = 0;
    ChipTable chips = model.chips();
    for (int i = 0; i < chips.shipments().count(); i++) {
      Chip chip = chips.get(chips.shipments().chip(i));
      double h100e = chips.shipments().units(chip.index()) * chip.peakH100e();
      all += h100e;
      own += chip.customer() >= 0 ? h100e : 0;
    }
    return Measure.ratio(own, all);
  }

  static double unpowered(FrontierModel model) {
    double sum = 0;
    for (Operator operator : model.operators()) {
      sum += operator.unpoweredH100e;
    }
    return sum;
  }
}
