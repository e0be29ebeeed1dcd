package org.inferencefrontier.market;

import org.inferencefrontier.world.time.Hours;

/** Levelised cost of electricity: the constant price that repays a plant over its life. */
public final class LevelisedCost {
  private LevelisedCost() {}

  /**
   * Capital recovery factor: level yearly payment for a loan of 1.
   *
   * @param discountRate a year, over 0
   * @param years years of payments, over 0
   */
  public static double annuity(double discountRate, double years) {
    return discountRate / (1 - StrictPower.of(1 + discountRate, -years));
  }

  /**
   * Capital recovery and fixed cost over the energy of a kilowatt, plus the cost of running.
   *
   * @param capexUsdPerKilowatt overnight cost
   * @param recoveryPerYear capital recovery factor, {@link #annuity}
   * @param fixedUsdPerKilowattYear fixed operation and maintenance
   * @param capacityFactor mean output over rating, positive
   * @param variableUsdPerMegawattHour fuel, carbon, variable operation and maintenance
   * @return USD/MWh
   */
  public static double usdPerMegawattHour(
      double capexUsdPerKilowatt,
      double recoveryPerYear,
      double fixedUsdPerKilowattYear,
      double capacityFactor,
      double variableUsdPerMegawattHour) {
    double yearly = capexUsdPerKilowatt * recoveryPerYear + fixedUsdPerKilowattYear;
    return yearly / (Hours.THOUSANDS_A_YEAR * capacityFactor) + variableUsdPerMegawattHour;
  }
}
