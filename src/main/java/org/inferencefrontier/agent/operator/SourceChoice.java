package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * How operators choose between a firm connection, a flexible one and plant on site.
 *
 * @param sharpness scale of this choice over that between areas, positive
 * @param onsiteBurden disutility of an own plant beyond cost and time
 * @param flexibleBurden disutility of a connection that may be curtailed beyond cost and time
 * @param onsitePull most that a high rental multiplies an operator's appetite for plant on site by
 */
public record SourceChoice(
    double sharpness, double onsiteBurden, double flexibleBurden, double onsitePull)
    implements Serializable {

  static SourceChoice from(ParameterValues values) {
    return new SourceChoice(
        values.get("power.source-sharpness"),
        values.get("power.onsite-burden"),
        values.get("power.flexible-burden"),
        values.get("power.onsite-pull"));
  }
}
