package org.inferencefrontier.model.settings;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * Parameters of demand, efficiency and prices; names and sources stand in parameters.yaml. Segments
 * of the arrays: 0 real time, 1 chat and search, 2 agentic and batch.
 *
 * @param elasticity own-price elasticity while budget shares are small
 * @param poolUsd budget pools, USD a year
 * @param poolGrowth growth of the pools, log a year
 * @param initialShare CES share parameters at the reference price
 * @param midpointYears adoption midpoints in the richest countries, years after January 2023
 * @param slope adoption slopes, a year
 * @param incomeDelayYears delay of adoption for each halving of income
 * @param imitation weight of adoption elsewhere in the growth of adoption
 * @param referencePriceUsd rental price at which the share parameters hold
 * @param legacyUsd spend on embedded inference in January 2023, USD a year
 * @param legacyGrowth its growth, log a year
 * @param legacyPriceExponent change of that spend with the rental price
 * @param reasoningValue how far longer reasoning raises the value of a unit of work
 * @param qualityValue how far model quality raises demand
 * @param workInitial compute of a million tokens in January 2023 with all that services add, useful
 *     H100e-hours
 * @param serviceMultiple that compute over the compute of the tokens alone
 * @param gainInitial serving efficiency gain in January 2023, log a year
 * @param gainFloor gain it falls to
 * @param gainHalfLifeYears half-life of the difference
 * @param modelSizeGrowth growth of the compute of a token from larger models, log a year
 * @param modelSizeYears years from January 2023 through which models grow so
 * @param referenceMarkup price of a token over its compute at which pools and shares hold
 * @param tokensPerRequest tokens of a request answered in a single pass, by segment
 */
public record DemandSettings(
    double elasticity,
    double[] poolUsd,
    double poolGrowth,
    double[] initialShare,
    double[] midpointYears,
    double[] slope,
    double incomeDelayYears,
    double imitation,
    double referencePriceUsd,
    double legacyUsd,
    double legacyGrowth,
    double legacyPriceExponent,
    double reasoningValue,
    double qualityValue,
    double workInitial,
    double serviceMultiple,
    double gainInitial,
    double gainFloor,
    double gainHalfLifeYears,
    double modelSizeGrowth,
    double modelSizeYears,
    double referenceMarkup,
    double[] tokensPerRequest)
    implements Serializable {

  /** Reads them from a run's parameters. */
  static DemandSettings from(ParameterValues values) {
    return new DemandSettings(
        values.get("demand.price-elasticity"),
        bySegment(values, "demand.pool", 1e9),
        values.get("demand.pool-growth"),
        bySegment(values, "demand.initial-share", 1),
        bySegment(values, "demand.adoption-midpoint", 1),
        bySegment(values, "demand.adoption-slope", 1),
        values.get("demand.income-delay"),
        values.get("demand.imitation"),
        values.get("demand.reference-price"),
        values.get("demand.legacy-spend") * 1e9,
        values.get("demand.legacy-growth"),
        values.get("demand.legacy-price-exponent"),
        values.get("reasoning.value"),
        values.get("demand.quality-value"),
        values.get("efficiency.work-initial"),
        values.get("efficiency.service-multiple"),
        values.get("efficiency.gain-initial"),
        values.get("efficiency.gain-floor"),
        values.get("efficiency.gain-half-life"),
        values.get("efficiency.model-size-growth"),
        values.get("efficiency.model-size-years"),
        values.get("provider.reference-markup"),
        bySegment(values, "provider.tokens-per-request", 1));
  }

  private static double[] bySegment(ParameterValues values, String name, double unit) {
    return new double[] {
      values.get(name + "-real-time") * unit,
      values.get(name + "-chat") * unit,
      values.get(name + "-agentic") * unit
    };
  }
}
