package org.inferencefrontier.model.operator;

import java.io.Serializable;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.agent.operator.SitePowerCost;
import org.inferencefrontier.agent.state.PolicyBook;
import org.inferencefrontier.model.economy.Capacity;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.model.economy.SiteCost;

/**
 * What power costs where the chips of a purchase will go: by workload, over the sites of one legal
 * group, weighted by their free power and by halls under construction. Where an operator has no
 * room for a workload all its powered sites of the group count, and where it has none its market's
 * areas.
 */
final class DestinationPower implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Economy economy;
  private final SiteCost siteCost;

  /** Cost at the training sites of the group measured last. */
  final SitePowerCost training = new SitePowerCost();

  /** Cost at its inference sites. */
  final SitePowerCost inference = new SitePowerCost();

  DestinationPower(Economy economy) {
    this.economy = economy;
    this.siteCost = new SiteCost(economy);
  }

  /**
   * Measures the sites of an operator that a purchase is for.
   *
   * @param restricted sites in states that frontier chips may not freely enter, or the others
   */
  void measure(Operator operator, boolean restricted) {
    training.clear();
    inference.clear();
    SitePower power = operator.power();
    for (int i = 0; i < power.areaCount(); i++) {
      int a = power.area(i);
      if (isRestricted(a) == restricted) {
        double usd = siteCost.usdPerMegawattHour(operator, a);
        add(training, a, room(power, a * Capacity.USES + SitePower.TRAINING), usd);
        add(inference, a, room(power, a * Capacity.USES + SitePower.INFERENCE), usd);
      }
    }
    if (training.isEmpty()) {
      measurePowered(training, operator, restricted);
    }
    if (inference.isEmpty()) {
      measurePowered(inference, operator, restricted);
    }
  }

  /** Whether frontier chips may not freely enter an area. */
  boolean isRestricted(int area) {
    return economy.policy().exportTier(economy.index().stateOfArea(area))
        >= PolicyBook.VARIANTS_ONLY;
  }

  private void measurePowered(SitePowerCost cost, Operator operator, boolean restricted) {
    SitePower power = operator.power();
    for (int i = 0; i < power.areaCount(); i++) {
      int a = power.area(i);
      if (isRestricted(a) == restricted) {
        add(cost, a, power.poweredInArea(a), siteCost.usdPerMegawattHour(operator, a));
      }
    }
    if (cost.isEmpty()) {
      int market = operator.market();
      cost.set(siteCost.powerUsageEffectiveness(market), siteCost.tariff(market));
    }
  }

  private static double room(SitePower power, int site) {
    return power.freeMegawatts(site) + power.buildingMegawatts(site);
  }

  private void add(SitePowerCost cost, int area, double megawatts, double usdPerMegawattHour) {
    if (megawatts > 0) {
      cost.add(megawatts, economy.index().powerUsageEffectiveness(area), usdPerMegawattHour);
    }
  }
}
