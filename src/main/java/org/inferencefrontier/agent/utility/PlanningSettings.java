package org.inferencefrontier.agent.utility;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * How those who build plants for an area look ahead; names and sources stand in parameters.yaml.
 *
 * @param months horizon for which plants are planned, positive
 * @param grantBelief share of the year's grants that planners expect again in each year of the
 *     horizon, 0-1
 * @param marketBuildShare share of the missing firm capacity that a market builds, not negative
 * @param stateLedAhead what a state-led planner builds beyond the need, share of the expected peak,
 *     not negative
 */
record PlanningSettings(
    double months, double grantBelief, double marketBuildShare, double stateLedAhead)
    implements Serializable {

  static PlanningSettings from(ParameterValues values) {
    return new PlanningSettings(
        values.get("power.planning-months"),
        values.get("power.grant-belief"),
        values.get("power.market-build-share"),
        values.get("power.state-led-ahead"));
  }
}
