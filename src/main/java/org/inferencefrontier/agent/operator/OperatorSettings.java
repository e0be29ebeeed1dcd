package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.market.OwningCost;
import org.inferencefrontier.world.ParameterValues;

/**
 * Parameters of the operators' rules; names and sources stand in parameters.yaml.
 *
 * @param longRunWeight weight of the long-run belief in expected growth
 * @param longRunGrowth that belief, log a year
 * @param rentalResponse change of expected growth with the log of rental over user cost
 * @param optimismSpread standard deviation of the operators' bias, a year
 * @param clientResponse change of expected growth with the log of clients' need over own share
 * @param planningYears years between an order and its use
 * @param rampPerQuarter most by which orders change in a quarter without surge, share
 * @param rampSurge how a high rental widens that
 * @param rampSizeExponent how smallness widens that
 * @param cashFlowGrowth growth of operating cash flow in 2023, share a year
 * @param cashFlowFadeYears half-life of that growth's excess
 * @param cashFlowLongRunGrowth growth it fades to
 * @param capexShareMultiplier multiplier of the operators' capex share of cash flow
 * @param debtMultiple new debt a year over AI operating profit
 * @param owningCost user cost of compute
 * @param merchantUplift servers and network an operator adds to merchant systems, factor
 * @param customUplift the same for custom silicon, which comes without systems
 * @param logitScale substitution between chips
 * @param vendorNest dissimilarity inside a vendor's nest, 0-1
 * @param waitingCost what a chip is worth less for each year that it comes later, log
 * @param habit exponent of familiarity with a vendor in choice
 * @param ownSiliconPreference log cost advantage that an operator credits own silicon with
 * @param switchingMultiplier multiplier of the operators' switching cost
 * @param switchingDeclinePerYear fall of the switching cost as frameworks run on any chip, log a
 *     year
 * @param captiveGrowth growth of the share of work that own silicon can take, a year
 * @param lifeYears median service life of a chip
 * @param stages lead times of a site
 * @param powerLeadYears years ahead for which power is sought
 * @param customAllowed 1 if own silicon is allowed, 0 in the counterfactual without
 */
public record OperatorSettings(
    double longRunWeight,
    double longRunGrowth,
    double rentalResponse,
    double optimismSpread,
    double clientResponse,
    double planningYears,
    double rampPerQuarter,
    double rampSurge,
    double rampSizeExponent,
    double cashFlowGrowth,
    double cashFlowFadeYears,
    double cashFlowLongRunGrowth,
    double capexShareMultiplier,
    double debtMultiple,
    OwningCost owningCost,
    double merchantUplift,
    double customUplift,
    double logitScale,
    double vendorNest,
    double waitingCost,
    double habit,
    double ownSiliconPreference,
    double switchingMultiplier,
    double switchingDeclinePerYear,
    double captiveGrowth,
    double lifeYears,
    BuildStages stages,
    double powerLeadYears,
    double customAllowed)
    implements Serializable {

  public static OperatorSettings from(ParameterValues values) {
    return new OperatorSettings(
        values.get("operator.long-run-weight"),
        values.get("operator.long-run-growth"),
        values.get("operator.rental-response"),
        values.get("operator.optimism-spread"),
        values.get("operator.client-response"),
        values.get("operator.planning-years"),
        values.get("operator.ramp"),
        values.get("operator.ramp-surge"),
        values.get("operator.ramp-size-exponent"),
        values.get("operator.cash-flow-growth"),
        values.get("operator.cash-flow-fade"),
        values.get("operator.cash-flow-long-run-growth"),
        values.get("operator.capex-share-multiplier"),
        values.get("operator.debt-multiple"),
        new OwningCost(
            values.get("cost.capital-charge"),
            1,
            values.get("cost.facility"),
            values.get("cost.facility-charge"),
            values.get("cost.operation"),
            values.get("cost.availability")),
        values.get("cost.merchant-uplift"),
        values.get("cost.custom-uplift"),
        values.get("procurement.logit-scale"),
        values.get("procurement.vendor-nest"),
        values.get("procurement.waiting-cost"),
        values.get("procurement.habit"),
        values.get("silicon.own-preference"),
        values.get("procurement.switching-multiplier"),
        values.get("procurement.switching-decline"),
        values.get("silicon.captive-growth"),
        values.get("fleet.life"),
        BuildStages.from(values),
        values.get("power.lead-years"),
        values.get("silicon.allowed"));
  }

  /** What is left of the operators' switching cost in a month, factor. */
  public double switching(int month) {
    return switchingMultiplier * Exponentials.exp(-switchingDeclinePerYear * month / 12.0);
  }
}
