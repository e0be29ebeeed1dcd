package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * How much power an operator seeks, and how much of what it waits for it counts on.
 *
 * @param leadYears years ahead for which power is sought
 * @param farGrowthBelief share of expected growth that is believed beyond the horizon of orders,
 *     0-1
 * @param queueBelief share of its queued requests that an operator counts on, 0-1
 * @param gapShare share of the gap that the requests of a quarter close, 0-1
 * @param backlogBelief share of its open orders that an operator expects within the planning time
 *     and keeps power for, 0-1
 */
public record PowerNeed(
    double leadYears,
    double farGrowthBelief,
    double queueBelief,
    double gapShare,
    double backlogBelief)
    implements Serializable {

  /**
   * What money pays for: a gigawatt of facility with its compute, USD. Epoch AI: 30-35 bn USD a GW
   * with chips, as in parameter {@code cost.facility}; its lower end.
   */
  public static final double USD_PER_GIGAWATT = 30e9;

  static PowerNeed from(ParameterValues values) {
    return new PowerNeed(
        values.get("power.lead-years"),
        values.get("power.far-growth-belief"),
        values.get("power.operator-queue-belief"),
        values.get("power.gap-share"),
        values.get("operator.backlog-belief"));
  }
}
