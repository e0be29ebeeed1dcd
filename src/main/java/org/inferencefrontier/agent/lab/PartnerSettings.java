package org.inferencefrontier.agent.lab;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * How laboratories' work moves between operators; names and sources stand in parameters.yaml.
 *
 * @param mobility share of a lab's rented compute that moves to free capacity in a month, 0-1
 * @param ownedMobility mobility of a lab that an operator owns over that of others, 0-1
 * @param openRoom share of an operator's capacity that is open to tenants beyond what it serves
 *     open models with, 0-1
 */
public record PartnerSettings(double mobility, double ownedMobility, double openRoom)
    implements Serializable {

  static PartnerSettings from(ParameterValues values) {
    return new PartnerSettings(
        values.get("training.partner-mobility"),
        values.get("training.owned-mobility"),
        values.get("training.open-room"));
  }
}
