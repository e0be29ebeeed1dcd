package org.inferencefrontier.model;

import java.io.Serializable;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.OperatorSettings;
import org.inferencefrontier.agent.vendor.Chip;

/** What serving costs on operators' own chips beside the leading vendor's of their market. */
final class OwnServingCost implements Serializable {
  private static final long serialVersionUID = 1L;

  private final FrontierModel model;
  private final SiteCost siteCost;

  // By market: power, and cost of a useful hour on the leader's best chip.
  private final double[] tariff = new double[WorldIndex.MARKETS];
  private final double[] powerUsageEffectiveness = new double[WorldIndex.MARKETS];
  private final double[] leading = new double[WorldIndex.MARKETS];

  OwnServingCost(FrontierModel model) {
    this.model = model;
    this.siteCost = new SiteCost(model);
  }

  /**
   * Reads for each operator the cost per useful hour of its best own chip over the leading vendor's
   * best.
   *
   * @param ratios takes them, NaN without either chip
   * @param first where the first operator's is
   */
  void read(double[] ratios, int first) {
    readMarkets();
    for (Operator operator : model.operators) {
      ratios[first + operator.index()] =
          operator.programmes().length > 0 ? ratio(operator) : Double.NaN;
    }
  }

  private double ratio(Operator operator) {
    double own = Double.POSITIVE_INFINITY;
    for (int i = 0; i < model.chips.ownCountOf(operator.index()); i++) {
      int c = model.chips.ownOf(operator.index(), i);
      if (isOffered(c)) {
        own = Math.min(own, cost(c, operator.market()));
      }
    }
    double best = leading[operator.market()];
    return own < Double.POSITIVE_INFINITY && best < Double.POSITIVE_INFINITY
        ? own / best
        : Double.NaN;
  }

  private void readMarkets() {
    for (int market = 0; market < WorldIndex.MARKETS; market++) {
      int leader = model.leadingVendor(market);
      tariff[market] = siteCost.tariff(market);
      powerUsageEffectiveness[market] = siteCost.powerUsageEffectiveness(market);
      leading[market] = Double.POSITIVE_INFINITY;
      for (int i = 0; i < model.chips.countOf(leader); i++) {
        int c = model.chips.chipOf(leader, i);
        if (model.chips.get(c).customer() < 0 && isOffered(c)) {
          leading[market] = Math.min(leading[market], cost(c, market));
        }
      }
    }
  }

  private boolean isOffered(int c) {
    return model.chips.get(c).releaseMonth() <= model.month
        && model.chips.successorMonth(c) > model.month
        && model.chips.usefulInference[c] > 0;
  }

  /** Cost of a useful hour of serving on a chip at the mean power of a market, USD. */
  private double cost(int c, int market) {
    Chip chip = model.chips.get(c);
    OperatorSettings settings = model.settings.operator();
    double uplift = chip.customer() >= 0 ? settings.customUplift() : settings.merchantUplift();
    return settings
            .owningCost()
            .usdPerHour(
                model.chips.priceUsd[c] * uplift,
                chip.kilowatts(),
                powerUsageEffectiveness[market],
                tariff[market])
        / model.chips.usefulInference[c];
  }
}
