package org.inferencefrontier.agent.state;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * Parameters of stops of connections; names and sources stand in parameters.yaml.
 *
 * @param share data centres' share of an area's electricity that alarms, 0-1
 * @param tariffRise tariff over its start that alarms, ratio
 * @param rate chance a quarter that an alarmed state stops connections, at an affordability weight
 *     of 1
 */
record MoratoriumSettings(double share, double tariffRise, double rate) implements Serializable {

  static MoratoriumSettings from(ParameterValues values) {
    return new MoratoriumSettings(
        values.get("policy.moratorium-share"),
        values.get("policy.moratorium-tariff-rise"),
        values.get("policy.moratorium-rate"));
  }
}
