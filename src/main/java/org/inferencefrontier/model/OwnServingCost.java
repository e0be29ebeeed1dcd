package org.inferencefrontier.model;

import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.OperatorSettings;
import org.inferencefrontier.agent.vendor.Chip;

/** What serving costs on an operator's own chips beside the leading vendor's. */
final class OwnServingCost {
  private final FrontierModel model;
  private final SiteCost siteCost;

  OwnServingCost(FrontierModel model) {
    this.model = model;
    this.siteCost = new SiteCost(model);
  }

  /** Cost per useful hour of the best own chip over the leading vendor's best, NaN without one. */
  double ratio(Operator operator) {
    if (operator.programmes().length == 0) {
      return Double.NaN;
    }
    int market = operator.market();
    int leader = model.leadingVendor(market);
    double tariff = siteCost.tariff(market);
    double powerUsageEffectiveness = siteCost.powerUsageEffectiveness(market);
    double own = Double.POSITIVE_INFINITY;
    double leading = Double.POSITIVE_INFINITY;
    for (int c = 0; c < model.chips.count(); c++) {
      Chip chip = model.chips.get(c);
      boolean isOwn = chip.customer() == operator.index();
      boolean isLeaders = chip.customer() < 0 && chip.vendor() == leader;
      if (!(isOwn || isLeaders) || !isOffered(c, chip)) {
        continue;
      }
      double cost = cost(c, chip, powerUsageEffectiveness, tariff);
      if (isOwn) {
        own = Math.min(own, cost);
      } else {
        leading = Math.min(leading, cost);
      }
    }
    return own < Double.POSITIVE_INFINITY && leading < Double.POSITIVE_INFINITY
        ? own / leading
        : Double.NaN;
  }

  private boolean isOffered(int c, Chip chip) {
    return chip.releaseMonth() <= model.month
        && model.chips.successorMonth(c) > model.month
        && model.chips.usefulInference[c] > 0;
  }

  private double cost(int c, Chip chip, double powerUsageEffectiveness, double tariff) {
    OperatorSettings settings = model.settings.operator();
    double uplift = chip.customer() >= 0 ? settings.customUplift() : settings.merchantUplift();
    return settings
            .owningCost()
            .usdPerHour(
                model.chips.priceUsd[c] * uplift, chip.kilowatts(), powerUsageEffectiveness, tariff)
        / model.chips.usefulInference[c];
  }
}
