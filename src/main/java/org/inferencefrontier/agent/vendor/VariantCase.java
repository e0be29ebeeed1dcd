package org.inferencefrontier.agent.vendor;

import java.io.Serializable;

/**
 * The case for a variant: what it adds over its time on sale against what it costs.
 *
 * @param salesUsdPerYear sales that the vendor would not have without it
 * @param grossProfitUsdPerYear gross profit it adds, less what it takes from the vendor's own chips
 * @param windowYears years on sale if the rules stay
 * @param costUsd development
 * @param ruleRiskPerYear hazard of a rule that ends its sale, a year
 * @param writeOffShare stock and commitments lost then, share of a year's sales
 */
public record VariantCase(
    double salesUsdPerYear,
    double grossProfitUsdPerYear,
    double windowYears,
    double costUsd,
    double ruleRiskPerYear,
    double writeOffShare)
    implements Serializable {

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
