package org.inferencefrontier.visual;

import java.util.List;

/**
 * Outline of a country.
 *
 * @param code numeric ISO 3166 code as in the file, empty if it has none
 * @param name name as in the file
 * @param rings closed rings, outer and inner alike; even-odd filling tells them apart
 */
public record Outline(String code, String name, List<Ring> rings) {
  /**
   * A closed line.
   *
   * @param longitudes degrees
   * @param latitudes degrees
   */
  public record Ring(double[] longitudes, double[] latitudes) {
    /** Number of points. */
    public int size() {
      return longitudes.length;
    }
  }
}
