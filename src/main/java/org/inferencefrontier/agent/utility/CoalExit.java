package org.inferencefrontier.agent.utility;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * Where and how fast coal plants leave; names and sources stand in parameters.yaml.
 *
 * @param priceUsdPerTonne carbon price above which they do, USD a tonne of CO2, not negative
 * @param rate share of coal plant that closes in a month, 0-1
 */
record CoalExit(double priceUsdPerTonne, double rate) implements Serializable {

  static CoalExit from(ParameterValues values) {
    return new CoalExit(values.get("power.coal-exit-price"), values.get("power.coal-exit-rate"));
  }

  /**
   * Share of coal plant that closes in a month.
   *
   * @param carbonPriceUsd USD a tonne in force
   */
  double perMonth(double carbonPriceUsd) {
    return carbonPriceUsd > priceUsdPerTonne ? rate : 0;
  }
}
