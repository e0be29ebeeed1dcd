package org.inferencefrontier.model.operator;

import java.io.Serializable;
import org.inferencefrontier.agent.Reason;
import org.inferencefrontier.agent.ReasonTerm;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.SitePowerCost;
import org.inferencefrontier.model.economy.ComputeMarket;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.world.WrittenName;

/** What the decision log says of orders; called only while the log is kept. */
final class PurchaseLog implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Economy economy;

  PurchaseLog(Economy economy) {
    this.economy = economy;
  }

  /** How much is ordered, and what held it. */
  void budget(Operator operator, ComputeMarket market, double usd, double room) {
    economy.decided(
        operator.profile().id(),
        "orders",
        "order",
        usd,
        usd > 0,
        Reason.of(
            ReasonTerm.LIMITED_BY.named(WrittenName.of(operator.orderLimit), "limited by %s"),
            ReasonTerm.EXPECTED_GROWTH.is(operator.expectedGrowth, "; expected growth %.2f a year"),
            ReasonTerm.RENTAL_OVER_COST.is(market.q(), "; rental over user cost %.2f"),
            ReasonTerm.CLIENTS_NEED.is(operator.clientTilt, "; clients' need over share %.2f"),
            ReasonTerm.POWER_ROOM.is(Math.max(0, room), "; power for %.0f more H100e")));
  }

  /**
   * What power costs where the chips of a purchase will go, and which chips win.
   *
   * @param share share of the budget by chip
   */
  void destinations(
      Operator operator,
      double usd,
      boolean restricted,
      DestinationPower destinations,
      double[] share) {
    String sites = restricted ? "sites under export limits" : "sites without export limits";
    destination(operator, "training, " + sites, usd, destinations.training, share);
    destination(operator, "inference, " + sites, usd, destinations.inference, share);
  }

  private void destination(
      Operator operator, String alternative, double usd, SitePowerCost power, double[] share) {
    int best = 0;
    for (int c = 1; c < economy.chips().count(); c++) {
      best = share[c] > share[best] ? c : best;
    }
    economy.decided(
        operator.profile().id(),
        "power for new chips",
        alternative,
        power.tariffUsdPerMegawattHour() * power.powerUsageEffectiveness(),
        usd > 0,
        Reason.of(
            ReasonTerm.TARIFF.is(power.tariffUsdPerMegawattHour(), "USD/MWh of IT load: %.1f"),
            ReasonTerm.POWER_USAGE.is(
                power.powerUsageEffectiveness(), " at a PUE of %.2f where there is room"),
            ReasonTerm.BUDGET.is(usd, 1e6, "; %.0f million USD to spend"),
            ReasonTerm.MOST_ON.named(economy.chips().get(best).id(), ", most on %s"),
            ReasonTerm.MOST_SHARE.percent(share[best], " (%.0f%%)")));
  }
}
