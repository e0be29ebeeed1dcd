package org.inferencefrontier.model.economy;

import java.io.Serializable;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.OperatorSettings;
import org.inferencefrontier.agent.vendor.Chip;

/** What serving costs on operators' own chips beside the leading vendor's of their market. */
final class OwnServingCost implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Economy economy;
  private final SiteCost siteCost;

  // By market: power, and cost of a useful hour on the leader's best chip.
  private final double[] tariff = new double[WorldIndex.MARKETS];
  private final double[] powerUsageEffectiveness = new double[WorldIndex.MARKETS];
  private final double[] leading = new double[WorldIndex.MARKETS];

  OwnServingCost(Economy economy) {
    this.economy = economy;
    this.siteCost = new SiteCost(economy);
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
    for (Operator operator : economy.operators) {
      ratios[first + operator.index()] =
          operator.programmes().length > 0 ? ratio(operator) : Double.NaN;
    }
  }

  private double ratio(Operator operator) {
    double own = Double.POSITIVE_INFINITY;
    for (int i = 0; i < economy.chips.ownCountOf(operator.index()); i++) {
      int c = economy.chips.ownOf(operator.index(), i);
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
      int leader = economy.leadingVendor(market);
      tariff[market] = siteCost.tariff(market);
      powerUsageEffectiveness[market] = siteCost.powerUsageEffectiveness(market);
      leading[market] = Double.POSITIVE_INFINITY;
      for (int i = 0; i < economy.chips.countOf(leader); i++) {
        int c = economy.chips.chipOf(leader, i);
        if (economy.chips.get(c).customer() < 0 && isOffered(c)) {
          leading[market] = Math.min(leading[market], cost(c, market));
        }
      }
    }
  }

  private boolean isOffered(int c) {
    return economy.chips.get(c).releaseMonth() <= economy.month
        && economy.chips.successorMonth(c) > economy.month
        && economy.chips.usefulInference[c] > 0;
  }

  /** Cost of a useful hour of serving on a chip at the mean power of a market, USD. */
  private double cost(int c, int market) {
    Chip chip = economy.chips.get(c);
    OperatorSettings settings = economy.settings.operator();
    double uplift = settings.spendOverPrice(chip.customer() >= 0, 0);
    return settings
            .owningCost()
            .usdPerHour(
                economy.chips.priceUsd[c] * uplift,
                chip.kilowatts(),
                powerUsageEffectiveness[market],
                tariff[market])
        / economy.chips.usefulInference[c];
  }
}
