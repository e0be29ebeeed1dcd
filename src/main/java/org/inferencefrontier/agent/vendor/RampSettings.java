package org.inferencefrontier.agent.vendor;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * How fast a chip's shipments can be; names and sources stand in parameters.yaml.
 *
 * @param growthPerMonth most by which a new chip's shipments grow in a month, factor
 * @param seedShare first month's shipments of a new chip over its vendor's usual month, share
 * @param seedOrders first month's shipments over the orders that wait for the chip, share
 * @param shippableShare most of what is due of a chip that ships in a month, 0-1
 */
public record RampSettings(
    double growthPerMonth, double seedShare, double seedOrders, double shippableShare)
    implements Serializable {

  static RampSettings from(ParameterValues values) {
    return new RampSettings(
        values.get("vendor.shipment-growth"),
        values.get("vendor.ramp-seed"),
        values.get("vendor.ramp-seed-orders"),
        values.get("vendor.shippable-share"));
  }
}
