package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.market.RealOption;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * Parameters of custom-silicon programmes; names and sources stand in parameters.yaml.
 *
 * @param nonRecurringUsd cost of a generation (NRE, masks, software) in January 2023, USD
 * @param nonRecurringGrowth growth of that cost with a generation of the process, share
 * @param processMonths months between generations of the process of the western route, positive
 * @param firstDesignMonths months to first volume of a first generation
 * @param designMonths the same for later generations
 * @param rampMonths months from tape-out to first volume
 * @param failureProbability probability that a tape-out fails
 * @param failureDelayMonths months a failure costs
 * @param respinShare cost of another tape-out over the cost of a generation
 * @param slipMonths mean slip of the volume after a good tape-out
 * @param restartSaving share of the work done before a stop that a restart saves
 * @param learningExponent fall of own silicon's relative cost with experience, power law
 * @param volatility standard deviation of the value of a generation, a year
 * @param payoutRate share of that value that a year's waiting forgoes
 * @param horizonYears years a generation is used
 * @param discountRate a year
 * @param relativeCost cost of own silicon for the work of a leader's chip over that chip's cost,
 *     first generation
 * @param experienceScaleMillionH100e deployment that counts like the first one, million H100e
 */
public record SiliconSettings(
    double nonRecurringUsd,
    double nonRecurringGrowth,
    double processMonths,
    double firstDesignMonths,
    double designMonths,
    double rampMonths,
    double failureProbability,
    double failureDelayMonths,
    double respinShare,
    double slipMonths,
    double restartSaving,
    double learningExponent,
    double volatility,
    double payoutRate,
    double horizonYears,
    double discountRate,
    double relativeCost,
    double experienceScaleMillionH100e)
    implements Serializable {

  /** Reads what programmes use of a run's parameters. */
  public static SiliconSettings from(ParameterValues values) {
    return new SiliconSettings(
        values.get("silicon.non-recurring-cost"),
        values.get("silicon.non-recurring-growth"),
        values.get("foundry.node-months"),
        values.get("silicon.first-design-months"),
        values.get("silicon.design-months"),
        values.get("silicon.ramp-months"),
        values.get("silicon.failure-probability"),
        values.get("silicon.failure-delay"),
        values.get("silicon.respin-share"),
        values.get("roadmap.delay"),
        values.get("silicon.restart-saving"),
        values.get("silicon.learning"),
        values.get("silicon.volatility"),
        values.get("silicon.payout"),
        values.get("silicon.horizon"),
        values.get("silicon.discount-rate"),
        values.get("silicon.relative-cost"),
        values.get("vendor.maturity-scale"));
  }

  /** Cost of a generation whose design begins in a month: the process of the day is dearer. */
  double nonRecurringUsd(int month) {
    return nonRecurringUsd * Exponentials.power(1 + nonRecurringGrowth, month / processMonths);
  }

  /** Multiple of cost that the value of a generation must reach to be begun. */
  public double investmentThreshold() {
    return RealOption.investmentThreshold(discountRate, payoutRate, volatility);
  }

  /** Multiple of the cost still to be spent under which a design is given up. */
  public double abandonmentThreshold() {
    return RealOption.abandonmentThreshold(discountRate, payoutRate, volatility);
  }
}
