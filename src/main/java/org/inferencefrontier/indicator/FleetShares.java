package org.inferencefrontier.indicator;

import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.model.FrontierModel;

/** What an operator's running fleet is made of, by dense 8-bit peak. */
final class FleetShares {
  private static final double MONTHS_A_YEAR = 12;

  private FleetShares() {}

  /** A chip's weight in a sum over the fleet. */
  @FunctionalInterface
  private interface Weight {
    double of(int index, Chip chip);
  }

  /** Share of own silicon, 0 to 1; NaN when nothing runs. */
  static double ownSilicon(FrontierModel model, int operator) {
    return mean(model, operator, (c, chip) -> chip.customer() >= 0 ? 1 : 0);
  }

  /** Share of the leading merchant vendor's chips, 0 to 1; NaN when nothing runs. */
  static double leadingVendor(FrontierModel model, int operator) {
    int leader = Installed.leader(model);
    return mean(
        model,
        operator,
        (c, chip) -> model.chips().vendorOf(c) == leader && chip.customer() < 0 ? 1 : 0);
  }

  /** Years since the chips came out; NaN when nothing runs. */
  static double vintageYears(FrontierModel model, int operator) {
    return mean(
        model, operator, (c, chip) -> (model.month() - chip.releaseMonth()) / MONTHS_A_YEAR);
  }

  private static double mean(FrontierModel model, int operator, Weight weight) {
    Operator owner = model.operators()[operator];
    double all = 0;
    double weighted = 0;
    for (int c = 0; c < model.chips().count(); c++) {
      double running = owner.running(c);
      if (running > 0) {
        Chip chip = model.chips().get(c);
        double h100e = running * chip.peakH100e();
        all += h100e;
        weighted += h100e * weight.of(c, chip);
      }
    }
    return MarketMeasures.ratio(weighted, all);
  }
}
