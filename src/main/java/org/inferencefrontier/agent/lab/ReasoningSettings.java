package org.inferencefrontier.agent.lab;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * Parameters of test-time compute; names and sources stand in parameters.yaml.
 *
 * @param exchange log of training compute that a log of reasoning depth is worth
 * @param worth what a log of quality is worth to users over the compute of a single pass, when
 *     reasoning models appear
 * @param response change of depth with the cheapening of compute, log per log
 * @param most deepest reasoning
 * @param adjustment share of the gap closed in a month
 * @param firstMonth month in which reasoning models appear, months since January 2023
 * @param rampMonths months within which they are taken up, positive
 * @param multiplier lever on depth, 1 in the base
 */
public record ReasoningSettings(
    double exchange,
    double worth,
    double response,
    double most,
    double adjustment,
    double firstMonth,
    double rampMonths,
    double multiplier)
    implements Serializable {

  /** Reads the parameters of a run, or of a month of it after a change. */
  public static ReasoningSettings from(ParameterValues values) {
    return new ReasoningSettings(
        values.get("reasoning.exchange"),
        values.get("reasoning.worth"),
        values.get("reasoning.response"),
        values.get("reasoning.most"),
        values.get("reasoning.adjustment"),
        values.get("reasoning.first-month"),
        values.get("reasoning.ramp-months"),
        values.get("reasoning.multiplier"));
  }
}
