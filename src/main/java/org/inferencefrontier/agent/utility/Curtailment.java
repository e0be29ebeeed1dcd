package org.inferencefrontier.agent.utility;

import java.io.Serializable;
import org.inferencefrontier.market.LoadShedding;

/** Load of AI that is shed in a month: on flexible connections first, then with everybody's. */
final class Curtailment implements Serializable {
  private static final long serialVersionUID = 1L;

  /** No event stops compute for more of the time, share; judgement. */
  private static final double MOST_CURTAILED = 0.9;

  private double flexibleShare;
  private double firmShare;

  /**
   * Sheds what is missing at the peak.
   *
   * @param missingMegawatts capacity that is missing, not above 0 if none is
   * @param flexibleMegawatts AI on flexible connections
   * @param firmPeakMegawatts peak of all firm load
   * @param firmAiMegawatts AI on firm connections
   * @return mean load of AI that is shed, MW
   */
  double shed(
      double missingMegawatts,
      double flexibleMegawatts,
      double firmPeakMegawatts,
      double firmAiMegawatts) {
    if (missingMegawatts <= 0) {
      flexibleShare = 0;
      firmShare = 0;
      return 0;
    }
    double shed = LoadShedding.meanMegawatts(missingMegawatts, firmPeakMegawatts);
    double first =
        LoadShedding.firstMegawatts(missingMegawatts, flexibleMegawatts, firmPeakMegawatts);
    flexibleShare = flexibleMegawatts > 0 ? Math.min(MOST_CURTAILED, first / flexibleMegawatts) : 0;
    firmShare = Math.min(MOST_CURTAILED, (shed - first) / firmPeakMegawatts);
    return flexibleShare * flexibleMegawatts + firmShare * firmAiMegawatts;
  }

  /** Share of the month in which load on flexible connections is shed, 0-1. */
  double flexibleShare() {
    return flexibleShare;
  }

  /** Share of the month in which load on firm connections is shed, 0-1. */
  double firmShare() {
    return firmShare;
  }
}
