package org.inferencefrontier.agent.state;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * Parameters of subsidies; names and sources stand in parameters.yaml.
 *
 * @param step change of a subsidy in one move, share of capital cost
 * @param highest highest subsidy that a state gives by itself, share of capital cost, 0-1
 */
record SubsidySettings(double step, double highest) implements Serializable {

  static SubsidySettings from(ParameterValues values) {
    return new SubsidySettings(
        values.get("policy.subsidy-step"), values.get("policy.highest-subsidy"));
  }
}
