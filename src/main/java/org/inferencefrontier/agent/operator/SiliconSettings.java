package org.inferencefrontier.agent.operator;

import org.inferencefrontier.world.ParameterValues;

/**
 * Parameters of custom-silicon programmes; names and sources stand in parameters.yaml.
 *
 * @param nonRecurringUsd cost of a generation (NRE, masks, software), USD
 * @param nonRecurringGrowth growth of that cost a generation, share
 * @param firstDesignMonths months to first volume of a first generation
 * @param designMonths the same for later generations
 * @param failureProbability probability that a tape-out fails
 * @param failureDelayMonths months a failure costs
 * @param hurdle multiple of cost that the present value must reach
 * @param horizonYears years a generation is used
 * @param discountRate a year
 * @param relativeCost cost of own silicon for the work of a leader's chip over that chip's cost
 */
public record SiliconSettings(
    double nonRecurringUsd,
    double nonRecurringGrowth,
    double firstDesignMonths,
    double designMonths,
    double failureProbability,
    double failureDelayMonths,
    double hurdle,
    double horizonYears,
    double discountRate,
    double relativeCost) {

  public static SiliconSettings from(ParameterValues values) {
    return new SiliconSettings(
        values.get("silicon.non-recurring-cost"),
        values.get("silicon.non-recurring-growth"),
        values.get("silicon.first-design-months"),
        values.get("silicon.design-months"),
        values.get("silicon.failure-probability"),
        values.get("silicon.failure-delay"),
        values.get("silicon.hurdle"),
        values.get("silicon.horizon"),
        values.get("silicon.discount-rate"),
        values.get("silicon.relative-cost"));
  }
}
