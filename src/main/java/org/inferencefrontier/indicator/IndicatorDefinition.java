package org.inferencefrontier.indicator;

import org.inferencefrontier.world.EntityKind;

/**
 * What is measured.
 *
 * @param name name as in the result files, for example {@code vendor.revenue}
 * @param unit unit in words
 * @param entityKind what it is measured of
 * @param perRun one value a run instead of one a month; such a value is stored at the first month
 * @param definition what exactly it counts
 */
public record IndicatorDefinition(
    String name, String unit, EntityKind entityKind, boolean perRun, String definition) {
  /** Unit of those whose value is a month. */
  static final String MONTH = "months since 2023-01";

  /** Whether its value is a month: the number of months since January 2023. */
  public boolean isMonth() {
    return unit.equals(MONTH);
  }
}
