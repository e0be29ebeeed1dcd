package org.inferencefrontier.agent.foundry;

import java.io.Serializable;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.world.ParameterValues;

/**
 * Parameters of the foundries' rules; names and sources stand in parameters.yaml.
 *
 * @param backlogTargetMonths backlog a foundry wants to work down in, months
 * @param overshoot capacity planned over that need, factor
 * @param sizeExponent fall of the growth ceiling with size
 * @param initialWaferOverhead wafers used over the ideal in 2023 (yield and ramp losses), factor
 * @param matureWaferOverhead the same when mature
 * @param waferOverheadHalfLifeMonths months to close half that gap
 * @param rightsAdjustment share of the gap between booked and ordered shares closed in a month
 * @param capacityMultiplier lever on usable capacity of the western route, 1 in the base
 * @param memory supply of high-bandwidth memory
 */
public record FoundrySettings(
    double backlogTargetMonths,
    double overshoot,
    double sizeExponent,
    double initialWaferOverhead,
    double matureWaferOverhead,
    double waferOverheadHalfLifeMonths,
    double rightsAdjustment,
    double capacityMultiplier,
    MemorySettings memory)
    implements Serializable {

  public static FoundrySettings from(ParameterValues values) {
    return new FoundrySettings(
        values.get("foundry.backlog-target"),
        values.get("foundry.overshoot"),
        values.get("foundry.size-exponent"),
        values.get("foundry.wafer-overhead-initial"),
        values.get("foundry.wafer-overhead-mature"),
        values.get("foundry.wafer-overhead-half-life"),
        values.get("foundry.rights-adjustment"),
        values.get("foundry.capacity-multiplier"),
        MemorySettings.from(values));
  }

  /** Wafers used over the ideal in a month. */
  public double waferOverhead(int month) {
    return matureWaferOverhead
        + (initialWaferOverhead - matureWaferOverhead)
            * Exponentials.power(2, -month / waferOverheadHalfLifeMonths);
  }
}
