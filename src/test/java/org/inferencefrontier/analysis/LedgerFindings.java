package org.inferencefrontier.analysis;

import java.util.List;

/** What ledgers collected, for tests of what is made of it. */
public final class LedgerFindings {
  private LedgerFindings() {}

  /** When runs cross over in each definition. */
  public static List<Crossover> of(CrossoverLedger ledger) {
    return ledger.crossovers();
  }

  /** What states do in any run. */
  public static List<PolicyOdds> of(PolicyOddsLedger ledger) {
    return ledger.odds();
  }
}
