package org.inferencefrontier.agent.lab;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * Parameters of providers' prices; names and sources stand in parameters.yaml.
 *
 * @param priceResponse fall of log odds of a provider with the log of its price
 * @param adjustment share of the gap to the wanted margin closed in a month
 * @param scarcityGain rise of the log price with the share of demand that goes unserved
 * @param highestMargin highest gross margin, share of price, under 1
 */
public record PricingSettings(
    double priceResponse, double adjustment, double scarcityGain, double highestMargin)
    implements Serializable {

  /** Reads the parameters of a run, or of a month of it after a change. */
  public static PricingSettings from(ParameterValues values) {
    return new PricingSettings(
        values.get("provider.price-response"),
        values.get("provider.price-adjustment"),
        values.get("provider.scarcity-gain"),
        values.get("provider.highest-margin"));
  }
}
