package org.inferencefrontier.market;

/** Price of electricity from a supply curve: plants run in order of marginal cost. */
public final class MeritOrder {
  private MeritOrder() {}

  /**
   * Marginal cost of the plant that meets a load.
   *
   * @param marginalCost USD/MWh by technology
   * @param available megawatts available by technology
   * @param order technology indices by rising marginal cost
   * @param loadMegawatts load to meet
   * @return USD/MWh of the last plant needed; the dearest plant's if the load exceeds all of them
   */
  public static double price(
      double[] marginalCost, double[] available, int[] order, double loadMegawatts) {
    double left = loadMegawatts;
    double price = 0;
    for (int technology : order) {
      if (available[technology] <= 0) {
        continue;
      }
      price = marginalCost[technology];
      left -= available[technology];
      if (left <= 0) {
        break;
      }
    }
    return price;
  }

  /** Fills {@code order} with the indices of {@code marginalCost} by rising cost (stable). */
  public static void sort(double[] marginalCost, int[] order) {
    for (int i = 0; i < order.length; i++) {
      int position = i;
      while (position > 0 && marginalCost[order[position - 1]] > marginalCost[i]) {
        order[position] = order[position - 1];
        position--;
      }
      order[position] = i;
    }
  }

  /**
   * Levelised cost of energy (annuity method).
   *
   * @param capexUsdPerKilowatt overnight cost
   * @param fixedUsdPerKilowattYear fixed cost
   * @param variableUsdPerMegawattHour fuel, carbon and variable cost of output
   * @param capacityFactor share of rated output, above 0
   * @param discountRate a year, above 0
   * @param lifetimeYears years, above 0
   * @return USD/MWh
   */
  public static double levelisedCost(
      double capexUsdPerKilowatt,
      double fixedUsdPerKilowattYear,
      double variableUsdPerMegawattHour,
      double capacityFactor,
      double discountRate,
      double lifetimeYears) {
    double annuity = annuity(discountRate, lifetimeYears);
    return (capexUsdPerKilowatt * annuity + fixedUsdPerKilowattYear)
            * 1000
            / (8760 * capacityFactor)
        + variableUsdPerMegawattHour;
  }

  /** Capital recovery factor: level yearly payment for a loan of 1. */
  public static double annuity(double discountRate, double years) {
    return discountRate / (1 - StrictMath.pow(1 + discountRate, -years));
  }
}
