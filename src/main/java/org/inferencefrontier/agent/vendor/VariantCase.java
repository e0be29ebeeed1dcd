package org.inferencefrontier.agent.vendor;

import java.io.Serializable;

/**
 * The case for a variant: what it adds over its time on sale against what it costs. Its owner
 * weighs one variant after the other with it.
 */
public final class VariantCase implements Serializable {
  private static final long serialVersionUID = 1L;

  private double salesUsdPerYear;
  private double grossProfitUsdPerYear;
  private double windowYears;
  private double costUsd;
  private double ruleRiskPerYear;
  private double writeOffShare;

  /**
   * Takes up a variant.
   *
   * @param newSalesUsdPerYear sales that the vendor would not have without it
   * @param newGrossProfitUsdPerYear gross profit it adds, less what it takes from the vendor's own
   *     chips
   * @param newWindowYears years on sale if the rules stay
   * @param newCostUsd development
   * @param newRuleRiskPerYear hazard of a rule that ends its sale, a year
   * @param newWriteOffShare stock and commitments lost then, share of a year's sales
   */
  public void weigh(
      double newSalesUsdPerYear,
      double newGrossProfitUsdPerYear,
      double newWindowYears,
      double newCostUsd,
      double newRuleRiskPerYear,
      double newWriteOffShare) {
    salesUsdPerYear = newSalesUsdPerYear;
    grossProfitUsdPerYear = newGrossProfitUsdPerYear;
    windowYears = newWindowYears;
    costUsd = newCostUsd;
    ruleRiskPerYear = newRuleRiskPerYear;
    writeOffShare = newWriteOffShare;
  }

  /** Gross profit it adds, USD a year. */
  public double grossProfitUsdPerYear() {
    return grossProfitUsdPerYear;
  }

  /** Development, USD. */
  public double costUsd() {
    return costUsd;
  }

  /** Years on sale that may be expected: the hazard cuts the window short. */
  public double expectedYears() {
    return ruleRiskPerYear <= 0
        ? windowYears
        : -StrictMath.expm1(-ruleRiskPerYear * windowYears) / ruleRiskPerYear;
  }

  /** Expected loss on stock and commitments, USD. */
  public double writeOffUsd() {
    double ended = -StrictMath.expm1(-ruleRiskPerYear * windowYears);
    return ended * writeOffShare * salesUsdPerYear;
  }

  /** What is left after development and write-offs, USD. */
  public double netUsd() {
    return grossProfitUsdPerYear * expectedYears() - writeOffUsd() - costUsd;
  }

  /** Whether the variant is made. */
  public boolean pays() {
    return netUsd() > 0;
  }
}
