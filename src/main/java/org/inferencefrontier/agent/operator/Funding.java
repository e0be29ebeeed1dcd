package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * What pays for orders: cash flow, debt and public money.
 *
 * @param cashFlowGrowth growth of operating cash flow in 2023, log a year
 * @param cashFlowFadeYears half-life of that growth's excess over the long run, positive
 * @param cashFlowLongRunGrowth growth it fades to, log a year
 * @param capexShareMultiplier multiplier of the operators' capex share of cash flow
 * @param debtMultiple new debt a year over AI operating profit for each point of rental over user
 *     cost beyond {@code debtGateQ}
 * @param debtGateQ rental over user cost under which nobody lends
 * @param debtGateMost most that a high rental multiplies new debt by
 * @param fundSpendingShare share of its unspent public money that an operator can order with in a
 *     quarter, 0-1
 */
record Funding(
    double cashFlowGrowth,
    double cashFlowFadeYears,
    double cashFlowLongRunGrowth,
    double capexShareMultiplier,
    double debtMultiple,
    double debtGateQ,
    double debtGateMost,
    double fundSpendingShare)
    implements Serializable {
  private static final double LN_2 = StrictMath.log(2);

  /** Cash flow in the agents' files is that of 2023 as a whole: of its middle. */
  private static final double YEARS_TO_MIDDLE_OF_2023 = 0.5;

  static Funding from(ParameterValues values) {
    return new Funding(
        values.get("operator.cash-flow-growth"),
        values.get("operator.cash-flow-fade"),
        values.get("operator.cash-flow-long-run-growth"),
        values.get("operator.capex-share-multiplier"),
        values.get("operator.debt-multiple"),
        values.get("operator.debt-gate-q"),
        values.get("operator.debt-gate-most"),
        values.get("policy.fund-spending-share"));
  }

  /**
   * Growth of operating cash flow over that of the year 2023, log; negative before its middle.
   *
   * @param years since January 2023
   */
  double cashFlowGrowthSince2023(double years) {
    return growthSinceStart(years) - growthSinceStart(YEARS_TO_MIDDLE_OF_2023);
  }

  private double growthSinceStart(double years) {
    double fade = cashFlowFadeYears / LN_2;
    double excess = cashFlowGrowth - cashFlowLongRunGrowth;
    return cashFlowLongRunGrowth * years + excess * fade * (1 - Exponentials.exp(-years / fade));
  }

  /**
   * How far lenders follow the price of compute, a factor on new debt.
   *
   * @param q rental over user cost of new compute
   */
  double debtGate(double q) {
    return Math.max(0, Math.min(debtGateMost, q - debtGateQ));
  }
}
