package org.inferencefrontier.visual;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
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
  // Nothing of the model is there, and it would take the lower quarter of every map.
  private static final String ANTARCTICA = "010";

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

  /** Outlines of all countries but Antarctica, as the program ships them. */
  public static List<Outline> ofCountries() {
    try (InputStream topology = Outline.class.getResourceAsStream("countries-110m.json")) {
      return TopologyReader.read(topology, "countries").stream()
          .filter(outline -> !ANTARCTICA.equals(outline.code()))
          .toList();
    } catch (IOException damaged) {
      throw new UncheckedIOException(
          "the country outlines shipped with the program are damaged", damaged);
    }
  }

  /**
   * The outline on a map, to be filled by even and odd. A ring that goes over the map's edge comes
   * in again on the other side.
   *
   * @param finest points nearer than this to the one before are left out, in the map's units; 0
   *     keeps all
   */
  public Path2D.Double on(EqualEarth projection, double finest) {
    Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    for (Ring ring : rings) {
      trace(ring, projection, finest, path);
    }
    return path;
  }

  private static void trace(Ring ring, EqualEarth projection, double finest, Path2D.Double path) {
    Point2D.Double drawn = null;
    double before = Double.NaN;
    for (int i = 0; i < ring.size(); i++) {
      double longitude = EqualEarth.wrapped(ring.longitudes[i] - EqualEarth.CENTRE);
      Point2D.Double point = projection.project(ring.longitudes[i], ring.latitudes[i]);
      boolean acrossTheEdge = Math.abs(longitude - before) > 180;
      if (drawn == null || acrossTheEdge) {
        path.moveTo(point.x, point.y);
        drawn = point;
      } else if (point.distance(drawn) >= finest) {
        path.lineTo(point.x, point.y);
        drawn = point;
      }
      before = longitude;
    }
    if (drawn != null) {
      path.closePath();
    }
  }
}
