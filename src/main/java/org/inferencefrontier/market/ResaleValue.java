package org.inferencefrontier.market;

/** What a used machine is worth to somebody who can run it. */
public final class ResaleValue {
  private ResaleValue() {}

  /**
   * Present value of what a machine earns over its running cost while its earnings fall at a steady
   * rate, until it no longer earns that cost or its life ends:
   *
   * <pre>
   * T  = min(years, ln(earned / running) / decline)
   * PV = earned (1 - e^-(decline + rate) T) / (decline + rate) - running (1 - e^-rate T) / rate
   * </pre>
   *
   * @param earnedUsdPerYear earnings of the first year's rate, positive
   * @param runningUsdPerYear running cost, positive and steady
   * @param declinePerYear fall of earnings, log a year, not negative
   * @param discountRate discount rate, log a year, positive
   * @param years life that is left, not negative
   * @return USD, 0 if the machine does not earn its running cost
   */
  public static double presentValueUsd(
      double earnedUsdPerYear,
      double runningUsdPerYear,
      double declinePerYear,
      double discountRate,
      double years) {
    if (earnedUsdPerYear <= runningUsdPerYear) {
      return 0;
    }
    double horizon = years;
    // The logarithm is worked out only where it can matter.
    if (earnedUsdPerYear * (1 - declinePerYear * years) < runningUsdPerYear) {
      horizon =
          Math.min(years, Exponentials.log(earnedUsdPerYear / runningUsdPerYear) / declinePerYear);
    }
    double gross = declinePerYear + discountRate;
    return earnedUsdPerYear * (1 - Exponentials.exp(-gross * horizon)) / gross
        - runningUsdPerYear * (1 - Exponentials.exp(-discountRate * horizon)) / discountRate;
  }
}
