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

  static double ofVendor(FrontierModel model, int vendor) {
    return model.capacity().vendorPeak[vendor]
        + model.capacity().vendorWaitingPeak[vendor]
        + shippedThisMonth(model, vendor);
  }

  /** The owners' holdings were counted at the beginning of the month, before vendors shipped. */
  private static double shippedThisMonth(FrontierModel model, int vendor) {
    ChipTable chips = model.chips();
    double sum = 0;
    for (int i = 0; i < chips.countOf(vendor); i++) {
      int chip = chips.chipOf(vendor, i);
      double units = chips.shippedLastMonth[chip];
      sum += units > 0 ? units * chips.get(chip).peakH100e() : 0;
    }
    return sum;
  }

  static double ofWorld(FrontierModel model) {
    double sum = 0;
    for (int v = 0; v < model.vendors().length; v++) {
      sum += ofVendor(model, v);
    }
    return sum;
  }

  /**
   * Chips of the leading merchant vendor that an operator holds, running, waiting and on their way:
   * what it bought of them less what it retired.
   */
  static double ofLeaderAt(FrontierModel model, int operator, double leader) {
    return ofVendorAt(model, model.operators()[operator], (int) leader);
  }

  /** The same of all operators whose home a state is. */
  static double ofLeaderIn(FrontierModel model, int state, double leader) {
    double sum = 0;
    for (Operator operator : model.operators()) {
      if (operator.home() == state) {
        sum += ofVendorAt(model, operator, (int) leader);
      }
    }
    return sum;
  }

  private static double ofVendorAt(FrontierModel model, Operator operator, int vendor) {
    double sum = 0;
    for (int i = 0; vendor >= 0 && i < model.chips().countOf(vendor); i++) {
      Chip chip = model.chips().get(model.chips().chipOf(vendor, i));
      if (chip.customer() < 0) {
        sum += held(operator, chip.index()) * chip.peakH100e();
      }
    }
    return sum;
  }

  /**
   * Share of the H100-equivalents held by the operators of a state that vendors of the state made.
   */
  static double domesticShare(FrontierModel model, int state) {
    double domestic = 0;
    double all = 0;
    for (Operator operator : model.operators()) {
      if (operator.home() != state) {
        continue;
      }
      for (int c = 0; c < model.chips().count(); c++) {
        double units = held(operator, c);
        if (units <= 0) {
          continue;
        }
        double held = units * model.chips().get(c).peakH100e();
        all += held;
        domestic += model.index().homeOfVendor(model.chips().vendorOf(c)) == state ? held : 0;
      }
    }
    return MarketMeasures.ratio(domestic, all);
  }

  /** Units running, waiting and on their way. */
  private static double held(Operator operator, int chip) {
    return operator.running(chip) + operator.inventory(chip) + operator.inTransit(chip);
  }

  /** Index of the merchant vendor with the largest installed base, -1 without any. */
  static int leader(FrontierModel model) {
    int best = -1;
    for (int v = 0; v < model.vendors().length; v++) {
      if (model.vendors()[v].isMerchant()
          && (best < 0 || ofVendor(model, v) > ofVendor(model, best))) {
        best = v;
      }
    }
    return best;
  }

  /** Own silicon's share of H100-equivalents shipped in the month. */
  static double customShare(FrontierModel model) {
    double own = 0;
    double all = 0;
    for (int c = 0; c < model.chips().count(); c++) {
      Chip chip = model.chips().get(c);
      double h100e = model.chips().shippedLastMonth[c] * chip.peakH100e();
      all += h100e;
      own += chip.customer() >= 0 ? h100e : 0;
    }
    return MarketMeasures.ratio(own, all);
  }

  static double unpowered(FrontierModel model) {
    double sum = 0;
    for (Operator operator : model.operators()) {
      sum += operator.unpoweredH100e;
    }
    return sum;
  }
}
