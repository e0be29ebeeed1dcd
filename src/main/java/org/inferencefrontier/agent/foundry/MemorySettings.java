package org.inferencefrontier.agent.foundry;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * Parameters of a route's supply of high-bandwidth memory; names and sources stand in
 * parameters.yaml.
 *
 * @param initialGigabytesPerMonth supply in January 2023, GB a month
 * @param plannedGrowthPerYear growth by the makers' plans while they hold, log a year
 * @param plannedMonths months from January 2023 for which the makers' plans hold
 * @param growthCeilingPerYear highest growth after, log a year
 * @param leadMonths months from decision to supply
 */
public record MemorySettings(
    double initialGigabytesPerMonth,
    double plannedGrowthPerYear,
    double plannedMonths,
    double growthCeilingPerYear,
    double leadMonths)
    implements Serializable {

  /** Of the makers of Korea and the United States. */
  static MemorySettings western(ParameterValues values) {
    return new MemorySettings(
        values.get("foundry.memory-initial"),
        values.get("foundry.memory-planned-growth"),
        values.get("foundry.memory-planned-months"),
        values.get("foundry.memory-growth-ceiling"),
        values.get("foundry.memory-lead"));
  }

  /** Of China's own makers. */
  static MemorySettings chinese(ParameterValues values) {
    return new MemorySettings(
        values.get("foundry.chinese-memory-initial"),
        values.get("foundry.chinese-memory-planned-growth"),
        values.get("foundry.memory-planned-months"),
        values.get("foundry.chinese-memory-growth-ceiling"),
        values.get("foundry.memory-lead"));
  }
}
