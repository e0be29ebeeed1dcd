package org.inferencefrontier.model;

import java.io.Serializable;
import org.inferencefrontier.agent.operator.Operator;

/**
 * What power costs where compute stands: means over areas, by load or by an operator's own sites.
 */
final class SiteCost implements Serializable {
  private static final long serialVersionUID = 1L;

  private final FrontierModel model;

  SiteCost(FrontierModel model) {
    this.model = model;
  }

  /** Mean tariff of a compute market by AI load, USD/MWh. */
  double tariff(int market) {
    double sum = 0;
    double weight = 0;
    for (int a = 0; a < model.capacity.areas; a++) {
      if (model.index.marketOfArea(a) == market) {
        double load = 1 + model.utilities[a].aiMegawatts;
        sum += load * model.utilities[a].tariff;
        weight += load;
      }
    }
    return sum / weight;
  }

  /** Mean PUE of a compute market by AI load. */
  double powerUsageEffectiveness(int market) {
    double sum = 0;
    double weight = 0;
    for (int a = 0; a < model.capacity.areas; a++) {
      if (model.index.marketOfArea(a) == market) {
        double load = 1 + model.utilities[a].aiMegawatts;
        sum += load * model.index.countryOfArea(a).powerUsageEffectiveness();
        weight += load;
      }
    }
    return sum / weight;
  }

  /** Mean tariff of an operator's powered sites, USD/MWh; its market's where it has none. */
  double tariff(Operator operator) {
    double sum = 0;
    double weight = 0;
    for (int a = 0; a < model.capacity.areas; a++) {
      double megawatts = powered(operator, a);
      sum += megawatts * model.utilities[a].tariff;
      weight += megawatts;
    }
    return weight > 0 ? sum / weight : tariff(operator.market());
  }

  /** Mean PUE of an operator's powered sites; its market's where it has none. */
  double powerUsageEffectiveness(Operator operator) {
    double sum = 0;
    double weight = 0;
    for (int a = 0; a < model.capacity.areas; a++) {
      double megawatts = powered(operator, a);
      sum += megawatts * model.index.countryOfArea(a).powerUsageEffectiveness();
      weight += megawatts;
    }
    return weight > 0 ? sum / weight : powerUsageEffectiveness(operator.market());
  }

  private static double powered(Operator operator, int area) {
    return operator.power().poweredMegawatts(area * Capacity.USES)
        + operator.power().poweredMegawatts(area * Capacity.USES + 1);
  }
}
