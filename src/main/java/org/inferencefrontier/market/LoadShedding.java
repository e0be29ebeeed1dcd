package org.inferencefrontier.market;

/**
 * How much load must be shed on average when plants lack capacity at the peak.
 *
 * <p>Peaks are rare: a load that may not run when the system is at its peak loses little energy.
 * The loss of a new flat load that adds a share x of the peak is fitted as a power law to the
 * "curtailment-enabled headroom" of Norris and others (Duke University, 2025): 0.25%, 0.5% and 1%
 * of the energy for 76, 98 and 126 GW on a peak of about 768 GW.
 */
public final class LoadShedding {
  private static final double COEFFICIENT = 1.445;
  private static final double EXPONENT = 2.75;

  private LoadShedding() {}

  /**
   * Share of a flat load's energy that is lost when the load exceeds capacity at the peak.
   *
   * @param excessShare load over capacity at the peak, share of the peak, not negative
   * @return 0 to 1
   */
  public static double curtailedShare(double excessShare) {
    return excessShare <= 0
        ? 0
        : Math.min(1, COEFFICIENT * StrictMath.exp(EXPONENT * StrictMath.log(excessShare)));
  }

  /**
   * Mean load shed when so much is missing at the peak.
   *
   * @param missingMegawatts load over capacity at the peak
   * @param peakMegawatts peak load, positive
   * @return mean MW over the year, at most what is missing
   */
  public static double meanMegawatts(double missingMegawatts, double peakMegawatts) {
    return missingMegawatts <= 0
        ? 0
        : missingMegawatts * curtailedShare(missingMegawatts / peakMegawatts);
  }

  /**
   * Part of the mean load shed that the loads take which are shed first.
   *
   * @param firstMegawatts loads shed first
   * @return mean MW: all of it as long as they suffice
   */
  public static double firstMegawatts(
      double missingMegawatts, double firstMegawatts, double peakMegawatts) {
    return meanMegawatts(missingMegawatts, peakMegawatts)
        - meanMegawatts(missingMegawatts - firstMegawatts, peakMegawatts);
  }
}
