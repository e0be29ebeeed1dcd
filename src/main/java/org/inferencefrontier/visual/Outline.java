package org.inferencefrontier.visual;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

  /** Outlines of all countries, as the program ships them. */
  public static List<Outline> ofCountries() {
    try (InputStream topology = Outline.class.getResourceAsStream("countries-110m.json")) {
      return TopologyReader.read(topology, "countries");
    } catch (IOException damaged) {
      throw new UncheckedIOException(
          "the country outlines shipped with the program are damaged", damaged);
    }
  }
}
