package org.inferencefrontier.report.map;

import java.util.List;

/**
 * Outline of a country.
 *
 * @param code numeric ISO 3166 code as in the file, empty if it has none
 * @param name name as in the file
 * @param rings closed rings, outer and inner alike; even-odd filling tells them apart
 */
record Outline(String code, String name, List<Ring> rings) {
  /**
   * A closed line.
   *
   * @param longitudes degrees
   * @param latitudes degrees
   */
  record Ring(double[] longitudes, double[] latitudes) {
    int size() {
      return longitudes.length;
    }
  }
}
