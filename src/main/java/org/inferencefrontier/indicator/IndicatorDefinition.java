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
    String name, String unit, EntityKind entityKind, boolean perRun, String definition) {}
