package org.inferencefrontier.market;

import java.io.Serializable;
import org.inferencefrontier.world.time.Hours;

/**
 * User cost of compute: what an hour of one useful H100-equivalent must earn for its owner.
 *
 * <p>After Jorgenson (1963) the capital charge covers finance, physical decay and the expected fall
 * in price; the rest is facility and energy.
 *
 * @param capitalChargePerYear finance, decay and expected fall in price, share of the price a year
 * @param facilityUsdPerWatt shell, power and cooling without chips, USD a watt of IT load
 * @param facilityChargePerYear capital recovery of the facility a year
 * @param operationUsdPerKilowattHour operation and maintenance in proportion to power
 * @param availability share of hours that can be sold
 */
public record OwningCost(
    double capitalChargePerYear,
    double facilityUsdPerWatt,
    double facilityChargePerYear,
    double operationUsdPerKilowattHour,
    double availability)
    implements Serializable {
  /**
   * Cost an hour.
   *
   * @param priceUsd vendor's system price of the chip
   * @param kilowatts IT power of the chip with its server share
   * @param powerUsageEffectiveness facility power over IT power
   * @param tariffUsdPerMegawattHour electricity price
   * @return USD an hour of one chip; divide by its useful H100-equivalents for USD/H100e-h
   */
  public double usdPerHour(
      double priceUsd,
      double kilowatts,
      double powerUsageEffectiveness,
      double tariffUsdPerMegawattHour) {
    return capitalUsdPerHour(priceUsd, kilowatts)
        + runningUsdPerHour(kilowatts, powerUsageEffectiveness, tariffUsdPerMegawattHour);
  }

  /** Capital cost of an hour of a chip with its server and its part of a building. */
  public double capitalUsdPerHour(double priceUsd, double kilowatts) {
    double capital =
        priceUsd * capitalChargePerYear
            + kilowatts * 1000 * facilityUsdPerWatt * facilityChargePerYear;
    return capital / Hours.A_YEAR / availability;
  }

  /** Capital cost of an hour of a chip with its server and network. */
  public double chipUsdPerHour(double priceUsd) {
    return priceUsd * capitalChargePerYear / Hours.A_YEAR / availability;
  }

  /** Capital cost of an hour in a building and its plant, at a site's own building cost. */
  public double facilityUsdPerHour(double kilowatts, double usdPerWatt) {
    return kilowatts * 1000 * usdPerWatt * facilityChargePerYear / Hours.A_YEAR / availability;
  }

  /** What an hour costs once the chip is paid: energy and operation, in proportion to power. */
  public double runningUsdPerHour(
      double kilowatts, double powerUsageEffectiveness, double tariffUsdPerMegawattHour) {
    return kilowatts
        * powerUsageEffectiveness
        * (tariffUsdPerMegawattHour / 1000 + operationUsdPerKilowattHour);
  }
}
