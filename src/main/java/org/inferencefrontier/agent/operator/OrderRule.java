package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * How expected demand becomes orders, before the ramp and before money.
 *
 * @param unmetResponseMost most that unserved demand adds to expected growth, log a year, not
 *     negative
 * @param perQuarter share of what the planning time needs that is ordered in a quarter, 0-1
 * @param gateQ rental over user cost at which half of what is wanted is ordered, positive
 * @param gateSteepness exponent of rental over user cost in that gate, positive
 */
record OrderRule(double unmetResponseMost, double perQuarter, double gateQ, double gateSteepness)
    implements Serializable {

  static OrderRule from(ParameterValues values) {
    return new OrderRule(
        values.get("operator.unmet-response-most"),
        values.get("operator.ordered-per-quarter"),
        values.get("operator.gate-q"),
        values.get("operator.gate-steepness"));
  }
}
