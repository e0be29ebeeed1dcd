package org.inferencefrontier.report.map;

/**
 * A place on the map.
 *
 * @param name name for people
 * @param latitude degrees
 * @param longitude degrees
 * @param value size: the circle's area is in proportion; circles of zero or NaN are not drawn
 * @param stress 0 comfortable to 3 short of power, -1 unknown
 */
public record Bubble(String name, double latitude, double longitude, double value, int stress) {}
