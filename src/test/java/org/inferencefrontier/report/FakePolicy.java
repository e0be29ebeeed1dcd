package org.inferencefrontier.report;

import java.util.List;
import org.inferencefrontier.analysis.LedgerFindings;
import org.inferencefrontier.analysis.PolicyChronicle;
import org.inferencefrontier.analysis.PolicyEntry;
import org.inferencefrontier.analysis.PolicyOddsLedger;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.PolicyKind;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.world.EntityKind;
import org.inferencefrontier.world.policy.PolicyInstrument;

/** Invented policies of the states of {@link FakeWorld}. */
final class FakePolicy {
  private static final int MONTHS = 156;

  private FakePolicy() {}

  /**
   * Four runs: the United States stop connections in three of them, first in January 2028, 2029 and
   * 2030, and China cuts a subsidy in one, in December 2030.
   *
   * @param text reason of a dated event
   */
  static PolicyChronicle chronicle(String text) {
    return new PolicyChronicle(
        true,
        0,
        List.of(
            entry(1, "usa", "chn", PolicyInstrument.EXPORT_THRESHOLD, "calendar", text, 1e9, 600),
            entry(2, "usa", "chn", PolicyInstrument.EXPORT_TIER, "calendar", text, 2, 3),
            entry(60, "usa", "pjm", PolicyInstrument.MORATORIUM, "own", "load share", 0, 1),
            entry(86, "deu", "", PolicyInstrument.CARBON_PRICE, "own", "climate", 0, 10),
            entry(95, "chn", "", PolicyInstrument.SUBSIDY, "own", "load share", 0.2, 0.15),
            entry(98, "deu", "", PolicyInstrument.CARBON_PRICE, "own", "climate", 10, 12)),
        LedgerFindings.of(odds()));
  }

  private static PolicyOddsLedger odds() {
    IndicatorDefinition kinds =
        new IndicatorDefinition(PolicyKind.INDICATOR, "set", EntityKind.STATE, false, "invented");
    PolicyOddsLedger ledger =
        new PolicyOddsLedger(
            new SeriesCatalog(
                List.of(
                    new SeriesCatalog.Series(kinds, "usa"), new SeriesCatalog.Series(kinds, "chn")),
                MONTHS));
    for (int run = 0; run < 4; run++) {
      double[][] values = new double[2][MONTHS];
      if (run < 3) {
        values[0][60 + 12 * run] = PolicyKind.MORATORIUM_IMPOSED.bit();
        values[0][100] = PolicyKind.MORATORIUM_IMPOSED.bit() | PolicyKind.MORATORIUM_LIFTED.bit();
      } else {
        values[1][95] = PolicyKind.SUBSIDY_CUT.bit();
      }
      ledger.read(values);
    }
    return ledger;
  }

  private static PolicyEntry entry(
      int month,
      String actor,
      String target,
      PolicyInstrument instrument,
      String origin,
      String why,
      double before,
      double after) {
    boolean own = origin.equals("own");
    return new PolicyEntry(
        month,
        actor,
        target,
        instrument,
        origin,
        why,
        own ? 0.164 : Double.NaN,
        own ? 0.142 : Double.NaN,
        before,
        after);
  }
}
