package org.inferencefrontier.model.settings;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * What is not measured of January 2023, and for how long history goes on; names and sources stand
 * in parameters.yaml.
 *
 * @param trainingShare share of the running fleet on training campuses, 0-1
 * @param fleetAgeMonths mean age of the running fleet, months, not negative
 * @param shipmentRate what vendors ship in a month over what of theirs runs, not negative
 * @param historyMonths months from January 2023 in which designs, variants and states follow files
 */
public record StartSettings(
    double trainingShare, double fleetAgeMonths, double shipmentRate, double historyMonths)
    implements Serializable {

  static StartSettings from(ParameterValues values) {
    return new StartSettings(
        values.get("start.training-share"),
        values.get("start.fleet-age"),
        values.get("vendor.initial-shipment-rate"),
        values.get("start.history-months"));
  }

  /** Tick of the first month that is no history: agents act by themselves. */
  public int firstDecidedMonth() {
    return (int) Math.ceil(historyMonths);
  }
}
