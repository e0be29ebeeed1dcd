package org.inferencefrontier.model.settings;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * Parameters of the second-hand market; names and sources stand in parameters.yaml.
 *
 * @param allowed 1 if chips that leave are offered, 0 in the counterfactual in which they retire
 * @param soundShare share of the units that leave that works and may be sold
 * @param earningsDecline fall of what a used chip earns that buyers expect, log a year
 * @param discountRate at which buyers value what a used chip will earn, log a year
 * @param movingUsdPerKilowatt taking out, testing, moving and mounting, USD a kilowatt of IT load
 * @param scrapShare what a unit yields as parts and metal, share of the chip's list price
 */
public record SecondHandSettings(
    double allowed,
    double soundShare,
    double earningsDecline,
    double discountRate,
    double movingUsdPerKilowatt,
    double scrapShare)
    implements Serializable {

  static SecondHandSettings from(ParameterValues values) {
    return new SecondHandSettings(
        values.get("second-hand.allowed"),
        values.get("second-hand.sound-share"),
        values.get("second-hand.earnings-decline"),
        values.get("second-hand.discount-rate"),
        values.get("second-hand.moving-cost"),
        values.get("second-hand.scrap-share"));
  }
}
