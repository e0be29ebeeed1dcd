package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.market.OwningCost;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * Parameters of the operators' rules; names and sources stand in parameters.yaml.
 *
 * @param longRunWeight weight of the long-run belief in expected growth
 * @param longRunGrowth that belief, log a year
 * @param rentalResponse change of expected growth with the log of rental over user cost
 * @param optimismSpread standard deviation of the operators' bias, a year
 * @param clients what the laboratories' need adds to expected growth
 * @param planningYears years between an order and its use
 * @param orders how expected demand becomes orders
 * @param ramp how far orders may move from those before
 * @param funding what pays for them
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
 * @param rampMonths months after first volume until a chip can be ordered like any other, positive
 * @param longestWaitMonths months of shipments on order beyond which buyers take orders back,
 *     positive
 * @param captive work that own silicon can take
 * @param lifeYears median service life of a chip
 * @param stages lead times of a site
 * @param need how much power is sought
 * @param sources how a block's power is chosen once its area is
 * @param customAllowed 1 if own silicon is allowed, 0 in the counterfactual without
 */
public record OperatorSettings(
    double longRunWeight,
    double longRunGrowth,
    double rentalResponse,
    double optimismSpread,
    ClientDemand clients,
    double planningYears,
    OrderRule orders,
    OrderRamp ramp,
    Funding funding,
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
    double rampMonths,
    double longestWaitMonths,
    CaptiveWork captive,
    double lifeYears,
    BuildStages stages,
    PowerNeed need,
    SourceChoice sources,
    double customAllowed)
    implements Serializable {

  /** Reads what the operators' rules use of a run's parameters. */
  public static OperatorSettings from(ParameterValues values) {
    return new OperatorSettings(
        values.get("operator.long-run-weight"),
        values.get("operator.long-run-growth"),
        values.get("operator.rental-response"),
        values.get("operator.optimism-spread"),
        ClientDemand.from(values),
        values.get("operator.planning-years"),
        OrderRule.from(values),
        OrderRamp.from(values),
        Funding.from(values),
        new OwningCost(
            values.get("cost.capital-charge"),
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
        values.get("procurement.ramp-months"),
        values.get("procurement.longest-wait"),
        CaptiveWork.from(values),
        values.get("fleet.life"),
        BuildStages.from(values),
        PowerNeed.from(values),
        SourceChoice.from(values),
        values.get("silicon.allowed"));
  }

  /**
   * What a chip costs with servers, network and duty, over its price.
   *
   * @param own whether it is the operator's own silicon, which comes without systems or duty
   * @param duty of merchants' chips, share of their price with servers and network
   */
  public double spendOverPrice(boolean own, double duty) {
    return own ? customUplift : merchantUplift * (1 + duty);
  }

  /** What is left of the operators' switching cost in a month, factor, not negative. */
  public double switching(int month) {
    return switchingMultiplier * Exponentials.exp(-switchingDeclinePerYear * month / 12.0);
  }
}
