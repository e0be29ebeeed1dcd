package org.inferencefrontier.gui.map;

/**
 * One operator's capacity in one grid area for one use, as it stands on the map.
 *
 * @param operator index of the operator
 * @param area index of the grid area
 * @param use {@code SitePower.TRAINING} or {@code SitePower.INFERENCE}
 * @param megawatts facility megawatts connected and built
 * @param x offset from the area's load centre, symbol units
 * @param y offset from the area's load centre, symbol units
 * @param radius symbol units
 */
public record Site(
    int operator, int area, int use, double megawatts, double x, double y, double radius) {}
