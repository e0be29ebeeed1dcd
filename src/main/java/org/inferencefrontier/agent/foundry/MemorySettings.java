package org.inferencefrontier.agent.foundry;

import java.io.Serializable;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.time.Timeline;

/**
 * Parameters of a route's supply of high-bandwidth memory; names and sources stand in
 * parameters.yaml.
 *
 * @param initialGigabytesPerMonth supply in January 2023, GB a month
 * @param plannedGrowthPerYear growth by the makers' plans while they hold, log a year
 * @param plannedMonths months from January 2023 for which the makers' plans hold
 * @param growthCeilingPerYear highest growth of a supply of the size that it has when plans end,
 *     log a year
 * @param sizeExponent fall of that ceiling with size
 * @param leadMonths months from decision to supply
 * @param storeMonths months over which what is in store is spread, at least 1
 */
record MemorySettings(
    double initialGigabytesPerMonth,
    double plannedGrowthPerYear,
    double plannedMonths,
    double growthCeilingPerYear,
    double sizeExponent,
    double leadMonths,
    double storeMonths)
    implements Serializable {

  /** Supply when the makers' plans end, GB a month. */
  double plannedGigabytesPerMonth() {
    double years = plannedMonths / Timeline.MONTHS_A_YEAR;
    return initialGigabytesPerMonth * StrictMath.exp(plannedGrowthPerYear * years);
  }

  /**
   * Highest growth of a supply of a size, log a year: as with packaging, the larger it is the
   * slower can tools, halls and people be added to it by the same part.
   *
   * @param gigabytesPerMonth what there is and what is under way
   */
  double growthCeilingPerYear(double gigabytesPerMonth) {
    return growthCeilingPerYear
        * Exponentials.power(gigabytesPerMonth / plannedGigabytesPerMonth(), -sizeExponent);
  }

  /** Of the makers of Korea and the United States. */
  static MemorySettings western(ParameterValues values) {
    return new MemorySettings(
        values.get("foundry.memory-initial"),
        values.get("foundry.memory-planned-growth"),
        values.get("foundry.memory-planned-months"),
        values.get("foundry.memory-growth-ceiling"),
        values.get("foundry.size-exponent"),
        values.get("foundry.memory-lead"),
        values.get("foundry.memory-store-months"));
  }

  /** Of China's own makers. */
  static MemorySettings chinese(ParameterValues values) {
    return new MemorySettings(
        values.get("foundry.chinese-memory-initial"),
        values.get("foundry.chinese-memory-planned-growth"),
        values.get("foundry.memory-planned-months"),
        values.get("foundry.chinese-memory-growth-ceiling"),
        values.get("foundry.size-exponent"),
        values.get("foundry.memory-lead"),
        values.get("foundry.memory-store-months"));
  }
}
