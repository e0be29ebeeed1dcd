package org.inferencefrontier.model.operator;

import java.io.Serializable;
import org.inferencefrontier.agent.Reason;
import org.inferencefrontier.agent.ReasonTerm;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.OperatorSettings;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.model.economy.Economy;

/** Orders that buyers take back: what may not be delivered any more, and what comes too late. */
final class Cancellations implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Fewer chips than this are taken back without a word. */
  private static final double SMALLEST_UNITS_TOLD = 1;

  private final Economy economy;

  Cancellations(Economy economy) {
    this.economy = economy;
  }

  /** Takes back whatever is on order of a chip. */
  void cancelAll(Operator operator, int chip) {
    cancel(operator, chip, operator.ordered(chip));
  }

  /**
   * Takes back what a vendor would not deliver within the time that buyers wait, of chips in full
   * production: at the vendor's present pace its backlog of them would then last just so long. How
   * fast a new chip will ship nobody can tell yet, so that it neither is taken back nor makes
   * others late.
   */
  void cancelLate(Operator operator) {
    OperatorSettings settings = economy.settings().operator();
    for (int i = 0; i < operator.dealtCount(); i++) {
      int c = operator.dealt(i);
      double open = operator.ordered(c);
      if (open <= 0) {
        continue;
      }
      Vendor vendor = economy.vendors()[economy.chips().vendorOf(c)];
      double deliverable = vendor.shipmentRateH100e * settings.longestWaitMonths();
      boolean judged =
          deliverable > 0
              && economy.chips().inFullProduction(c, economy.month(), settings.rampMonths());
      if (judged && vendor.producedBacklogH100e > deliverable) {
        double late = 1 - deliverable / vendor.producedBacklogH100e;
        if (economy.log().isKept() && open * late >= SMALLEST_UNITS_TOLD) {
          log(operator, vendor, c, open * late, late);
        }
        cancel(operator, c, open * late);
      }
    }
  }

  private void cancel(Operator operator, int chip, double units) {
    if (units > 0) {
      operator.cancel(chip, units);
      economy.ledger().cancelled[chip] += units;
    }
  }

  private void log(Operator operator, Vendor vendor, int chip, double units, double late) {
    economy.decided(
        operator.profile().id(),
        "orders taken back",
        economy.chips().get(chip).id(),
        units,
        true,
        Reason.of(
            ReasonTerm.UNITS.is(units, "%.0f units"),
            ReasonTerm.LATE_SHARE.percent(late, ", %.0f%% of those on order"),
            ReasonTerm.VENDOR.named(vendor.profile().name(), ": %s would take"),
            ReasonTerm.DELIVERY.is(
                vendor.producedBacklogH100e / vendor.shipmentRateH100e,
                " %.0f months to deliver its orders of chips in full production")));
  }
}
