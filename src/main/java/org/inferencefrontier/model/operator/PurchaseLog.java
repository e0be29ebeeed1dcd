package org.inferencefrontier.model.operator;

import java.io.Serializable;
import java.util.Locale;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.SitePowerCost;
import org.inferencefrontier.model.economy.ComputeMarket;
import org.inferencefrontier.model.economy.Economy;

/** What the decision log says of orders; called only while the log is kept. */
final class PurchaseLog implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Economy economy;

  PurchaseLog(Economy economy) {
    this.economy = economy;
  }

  /** How much is ordered, and what held it. */
  void budget(Operator operator, ComputeMarket market, double usd, double room) {
    economy
        .log()
        .record(
            economy.month(),
            operator.profile().id(),
            "orders",
            "order",
            usd,
            usd > 0,
            String.format(
                Locale.ROOT,
                "limited by %s; expected growth %.2f a year; rental over user cost %.2f; clients'"
                    + " need over share %.2f; power for %.0f more H100e",
                operator.orderLimit.name().toLowerCase(Locale.ROOT),
                operator.expectedGrowth,
                market.q(),
                operator.clientTilt,
                Math.max(0, room)));
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
    economy
        .log()
        .record(
            economy.month(),
            operator.profile().id(),
            "power for new chips",
            alternative,
            power.tariffUsdPerMegawattHour() * power.powerUsageEffectiveness(),
            usd > 0,
            String.format(
                Locale.ROOT,
                "USD/MWh of IT load: %.1f at a PUE of %.2f where there is room; %.0f million USD to"
                    + " spend, most on %s (%.0f%%)",
                power.tariffUsdPerMegawattHour(),
                power.powerUsageEffectiveness(),
                usd / 1e6,
                economy.chips().get(best).id(),
                100 * share[best]));
  }
}
