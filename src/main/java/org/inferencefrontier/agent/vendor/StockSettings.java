package org.inferencefrontier.agent.vendor;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * Parameters of vendors' finished goods; names and sources stand in parameters.yaml.
 *
 * @param workingMonths stock that a vendor needs to ship at all, months of expected shipments
 * @param coverMonths most stock that it builds up for want of orders, months of expected shipments
 * @param writeOffMonths months over which stock that will not sell is written off
 * @param carryingCostPerYear what holding stock costs, share of its cost a year
 */
public record StockSettings(
    double workingMonths, double coverMonths, double writeOffMonths, double carryingCostPerYear)
    implements Serializable {

  private static final double WEEKS_PER_MONTH = 52 / 12.0;

  static StockSettings from(ParameterValues values) {
    return new StockSettings(
        values.get("vendor.working-stock") / WEEKS_PER_MONTH,
        values.get("vendor.stock-cover") / WEEKS_PER_MONTH,
        values.get("vendor.stock-write-off"),
        values.get("vendor.stock-carrying-cost"));
  }
}
