package org.inferencefrontier.agent.vendor;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * Parameters of the choice of variants; names and sources stand in parameters.yaml.
 *
 * @param exportCostUsd development of a variant that passes an export rule
 * @param ruleRiskPerYear hazard of a tighter rule, a year
 * @param writeOffShare loss when a rule ends sales, share of a year's sales
 * @param servingCostUsd development of a chip for serving beside the flagship
 * @param servingGain its serving throughput per cost and watt over the flagship's, for a vendor of
 *     even emphasis
 */
public record VariantSettings(
    double exportCostUsd,
    double ruleRiskPerYear,
    double writeOffShare,
    double servingCostUsd,
    double servingGain)
    implements Serializable {

  static VariantSettings from(ParameterValues values) {
    return new VariantSettings(
        values.get("vendor.export-variant-cost"),
        values.get("vendor.export-rule-risk"),
        values.get("vendor.export-write-off"),
        values.get("vendor.serving-variant-cost"),
        values.get("roadmap.serving-gain"));
  }

  /**
   * Gain of a vendor's serving variant: its engineers know serving better the more they work on it.
   *
   * @param emphasis the vendor's emphasis on inference, 0-1; 0.5 has the parameter's gain
   */
  public double servingGain(double emphasis) {
    return 1 + (servingGain - 1) * 2 * emphasis;
  }
}
