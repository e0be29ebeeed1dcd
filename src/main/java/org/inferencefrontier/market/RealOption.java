package org.inferencefrontier.market;

/** Value of an investment that can be put off. */
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
            : (StrictMath.pow(factor, horizonYears) - 1) / (factor - 1);
    return savingUsdPerYear * StrictMath.pow(1 + discountRate, -leadYears) * sum;
  }
}
