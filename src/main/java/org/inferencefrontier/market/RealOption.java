package org.inferencefrontier.market;

/**
 * Value of an investment that can be put off, and the values at which to begin and to give up.
 *
 * <p>The project's value follows a geometric Brownian motion and the option does not expire
 * (McDonald and Siegel 1986; Dixit and Pindyck 1994, chapters 5 to 7). Between the two thresholds
 * the holder waits or goes on: that is the hysteresis of investment.
 */
public final class RealOption {
  private RealOption() {}

  /**
   * Present value of a yearly saving that begins after a lead time.
   *
   * @param savingUsdPerYear saving in the first year of use
   * @param growthPerYear growth of the saving, share a year
   * @param leadYears years before it begins
   * @param horizonYears years it lasts
   * @param discountRate a year, above the growth or not
   * @return USD today
   */
  public static double presentValue(
      double savingUsdPerYear,
      double growthPerYear,
      double leadYears,
      double horizonYears,
      double discountRate) {
    double factor = (1 + growthPerYear) / (1 + discountRate);
    double sum =
        Math.abs(factor - 1) < 1e-9
            ? horizonYears
            : (StrictPower.of(factor, horizonYears) - 1) / (factor - 1);
    return savingUsdPerYear * StrictPower.of(1 + discountRate, -leadYears) * sum;
  }

  /**
   * Multiple of its cost that a project's value must reach before waiting is no longer better.
   *
   * @param discountRate a year, positive
   * @param payoutRate share of the value that a year's waiting forgoes, positive
   * @param volatility standard deviation of the value's growth a year, positive
   * @return the threshold, above 1
   */
  public static double investmentThreshold(
      double discountRate, double payoutRate, double volatility) {
    double beta =
        centre(discountRate, payoutRate, volatility) + spread(discountRate, payoutRate, volatility);
    return beta / (beta - 1);
  }

  /**
   * Multiple of the cost still to be spent under which a project's value must fall before giving up
   * is better than going on: the perpetual put on the value, struck at that cost.
   *
   * @param discountRate a year, positive
   * @param payoutRate share of the value that a year's waiting forgoes, positive
   * @param volatility standard deviation of the value's growth a year, positive
   * @return the threshold, between 0 and 1
   */
  public static double abandonmentThreshold(
      double discountRate, double payoutRate, double volatility) {
    double beta =
        centre(discountRate, payoutRate, volatility) - spread(discountRate, payoutRate, volatility);
    return beta / (beta - 1);
  }

  /** The roots of the fundamental quadratic are this plus and minus {@link #spread}. */
  private static double centre(double discountRate, double payoutRate, double volatility) {
    return 0.5 - (discountRate - payoutRate) / (volatility * volatility);
  }

  private static double spread(double discountRate, double payoutRate, double volatility) {
    double centre = centre(discountRate, payoutRate, volatility);
    return Math.sqrt(centre * centre + 2 * discountRate / (volatility * volatility));
  }
}
