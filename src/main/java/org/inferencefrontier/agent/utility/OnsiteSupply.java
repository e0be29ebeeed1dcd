package org.inferencefrontier.agent.utility;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.time.Timeline;

/**
 * Plant behind the meter that can be had world-wide; names and sources stand in parameters.yaml.
 *
 * @param gigawattsPerYear what can be had in a year at the reference month
 * @param growthPerYear growth of that from there, log a year
 * @param firstMonth tick from which any can be had
 * @param referenceMonth tick that the yearly amount is of
 */
public record OnsiteSupply(
    double gigawattsPerYear, double growthPerYear, double firstMonth, double referenceMonth)
    implements Serializable {
  private static final double MEGAWATTS_PER_GIGAWATT = 1000;

  static OnsiteSupply from(ParameterValues values) {
    return new OnsiteSupply(
        values.get("power.onsite-capacity"),
        values.get("power.onsite-growth"),
        values.get("power.onsite-first-month"),
        values.get("power.onsite-reference-month"));
  }

  /** What can be had in the year that begins with a month, MW. */
  public double megawattsOfYear(int month) {
    if (month < firstMonth) {
      return 0;
    }
    double years = Math.max(0, (month - referenceMonth) / Timeline.MONTHS_A_YEAR);
    return MEGAWATTS_PER_GIGAWATT * gigawattsPerYear * StrictMath.exp(growthPerYear * years);
  }
}
