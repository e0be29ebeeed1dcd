package org.inferencefrontier.model;

import java.io.Serializable;
import org.inferencefrontier.agent.operator.CustomSilicon;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.world.Orientation;
import org.inferencefrontier.world.Timeline;

/** Custom-silicon programmes: the option, and what a release brings. */
final class SiliconReview implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A catalogue chip of the customer so recent means that the release is already data. */
  private static final int CATALOGUE_MONTHS = 14;

  private final FrontierModel model;

  SiliconReview(FrontierModel model) {
    this.model = model;
  }

  void advance(Operator operator) {
    for (CustomSilicon programme : operator.programmes()) {
      CustomSilicon.Event event =
          operator.advanceProgramme(
              programme, model.month, model.streams, model.settings.silicon());
      if (event == CustomSilicon.Event.RELEASED) {
        release(operator, programme);
      }
      if (event != CustomSilicon.Event.NONE) {
        log(operator, programme, event);
      }
    }
  }

  void review(Operator operator) {
    for (CustomSilicon programme : operator.programmes()) {
      double saving = expectedSavingUsd(operator, programme);
      CustomSilicon.Event event =
          operator.reviewProgramme(programme, model.month, saving, model.settings.silicon());
      if (event != CustomSilicon.Event.NONE) {
        log(operator, programme, event);
      }
    }
  }

  /** What a year's purchases would cost less on own silicon than on merchant chips. */
  private double expectedSavingUsd(Operator operator, CustomSilicon programme) {
    ComputeMarket market = model.markets[operator.market()];
    double growth = Math.max(0, Math.min(1, operator.expectedGrowth));
    double purchases = operator.capacityH100e * (StrictMath.exp(growth) - 0.85);
    double captive =
        operator.captiveShare(model.month, model.settings.operator())
            * (1 - market.trainingShare * 0.5);
    double merchantUsd = market.userCostUsd * 8760;
    double maturity =
        programme.inferenceMaturity(model.settings.vendor().maturityScaleMillionH100e());
    double leaderMargin = model.vendors[model.leadingVendor(operator.market())].margin();
    double lever = model.settings.vendor().merchantPriceMultiplier();
    // The design house's margin is inside the relative cost.
    double relative =
        model.settings.silicon().relativeCost()
            * (1 - leaderMargin)
            / lever
            / Math.max(0.3, maturity);
    // Chips are about three quarters of the user cost; power and halls are the same for both.
    return Math.max(0, purchases) * captive * merchantUsd * 0.75 * (1 - relative);
  }

  /** After the catalogue a released generation is a new chip on the operator's own line. */
  private void release(Operator operator, CustomSilicon programme) {
    if (model.chips.isFull()) {
      return;
    }
    int vendor = model.index.vendor(programme.profile().designHouse());
    int last = -1;
    for (int c = 0; c < model.chips.count(); c++) {
      Chip chip = model.chips.get(c);
      if (chip.customer() == operator.index()
          && chip.releaseMonth() <= model.month + 3
          && (last < 0 || chip.releaseMonth() > model.chips.get(last).releaseMonth())) {
        last = c;
      }
    }
    if (last >= 0 && model.month - model.chips.get(last).releaseMonth() < CATALOGUE_MONTHS) {
      return;
    }
    Chip parent = last >= 0 ? model.chips.get(last) : model.chips.get(leaderChip(operator));
    double years = Math.max(1, (model.month - parent.releaseMonth()) / 12.0);
    var roadmap = model.settings.vendor();
    double throughput = StrictMath.exp(roadmap.performanceGrowthPerYear() * years);
    double power = throughput * StrictMath.exp(-roadmap.efficiencyGrowthPerYear() * years);
    double cost = throughput * StrictMath.exp(-roadmap.costDeclinePerYear() * years);
    double relative = last >= 0 ? 1 : model.settings.silicon().relativeCost();
    Chip chip =
        new Chip(
            model.chips.count(),
            operator.profile().id() + "-" + Timeline.month(model.month),
            vendor,
            operator.index(),
            parent.foundry(),
            model.month,
            Orientation.INFERENCE,
            false,
            false,
            parent.peakH100e() * throughput,
            parent.trainingH100e() * throughput * (last >= 0 ? 1 : 0.8),
            parent.inferenceH100e() * throughput,
            parent.kilowatts() * power,
            parent.systemCostUsd() * cost * relative,
            parent.listPriceUsd() * cost * relative,
            parent.packagesPerWafer() / Math.max(0.2, cost),
            false,
            parent.memoryGigabytes() * throughput);
    model.chips.add(chip);
  }

  private int leaderChip(Operator operator) {
    int chip = model.chips.newest(model.leadingVendor(operator.market()), -1, false, model.month);
    return Math.max(0, chip);
  }

  private void log(Operator operator, CustomSilicon programme, CustomSilicon.Event event) {
    if (model.log.isKept()) {
      model.log.record(
          model.month,
          operator.profile().id(),
          "custom silicon " + programme.profile().name(),
          event.name().toLowerCase(java.util.Locale.ROOT),
          programme.lastPresentValueUsd(),
          true,
          "present value "
              + Math.round(programme.lastPresentValueUsd() / 1e6)
              + " M USD against cost "
              + Math.round(programme.lastCostUsd() / 1e6)
              + " M USD");
    }
  }
}
