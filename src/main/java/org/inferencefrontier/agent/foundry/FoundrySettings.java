package org.inferencefrontier.agent.foundry;

import java.io.Serializable;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.profile.Route;

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
 * @param westernMemory supply of high-bandwidth memory for the western route
 * @param chineseMemory the same of China's own makers
 * @param chineseMemoryImports what western makers sell to China besides where no law bars it, share
 *     of what they supply to their own route
 * @param expansion what moves the growth ceiling
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
    MemorySettings westernMemory,
    MemorySettings chineseMemory,
    double chineseMemoryImports,
    ExpansionSettings expansion)
    implements Serializable {

  /** Reads them from a run's parameters. */
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
        MemorySettings.western(values),
        MemorySettings.chinese(values),
        values.get("foundry.chinese-memory-imports"),
        ExpansionSettings.from(values));
  }

  /** Supply of high-bandwidth memory for a route. */
  MemorySettings memory(Route route) {
    return route == Route.WEST ? westernMemory : chineseMemory;
  }

  /** Wafers used over the ideal in a month. */
  public double waferOverhead(int month) {
    return matureWaferOverhead
        + (initialWaferOverhead - matureWaferOverhead)
            * Exponentials.power(2, -month / waferOverheadHalfLifeMonths);
  }
}
