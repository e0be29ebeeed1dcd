package org.inferencefrontier.agent.foundry;

import java.io.Serializable;
import org.inferencefrontier.world.ParameterValues;

/**
 * Parameters of the supply of high-bandwidth memory; names and sources stand in parameters.yaml.
 *
 * @param initialGigabytesPerMonth supply in January 2023, GB a month
 * @param plannedGrowthPerYear growth by the makers' plans to the end of 2025, log a year
 * @param growthCeilingPerYear highest growth after, log a year
 * @param leadMonths months from decision to supply
 */
public record MemorySettings(
    double initialGigabytesPerMonth,
    double plannedGrowthPerYear,
    double growthCeilingPerYear,
    double leadMonths)
    implements Serializable {

  public static MemorySettings from(ParameterValues values) {
    return new MemorySettings(
        values.get("foundry.memory-initial"),
        values.get("foundry.memory-planned-growth"),
        values.get("foundry.memory-growth-ceiling"),
        values.get("foundry.memory-lead"));
  }
}
