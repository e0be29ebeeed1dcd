package org.inferencefrontier.gui.map;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.visual.EqualEarth;
import org.inferencefrontier.visual.Outline;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.place.Country;
import org.inferencefrontier.world.place.GridArea;

/**
 * Where things lie on the map, in the map's own units: {@link #WIDTH} wide, {@link #HEIGHT} high, y
 * downwards.
 *
 * <p>No outlines of grid areas inside a country are shipped. Such a country is cut half-way between
 * the areas' load centres, which is schematic and said so in the legend.
 */
public final class Geometry {
  /** Width of the map. */
  public static final double WIDTH = 1200;

  /** The northernmost land. */
  private static final double NORTH = 83.7;

  /** South of all land with data: the legend lies on the sea there. */
  private static final double SOUTH = -83.7;

  private static final EqualEarth PROJECTION = new EqualEarth(WIDTH, NORTH);

  /** Height of the map. */
  public static final double HEIGHT = Math.ceil(PROJECTION.height(NORTH, SOUTH));

  private static final double KILOMETRES_PER_DEGREE = 111.2;
  private static final double SCALE_BAR_LATITUDE = 40;

  private final List<Shape> land = new ArrayList<>();
  private final Shape[] areas;
  private final Point2D.Double[] centres;

  /** Lays out the outlines for a world's grid areas. */
  Geometry(World world) {
    Map<String, Path2D> byName = new HashMap<>();
    for (Outline outline : Outline.ofCountries()) {
      Path2D shape = outline.on(PROJECTION, 0);
      land.add(shape);
      byName.put(outline.name(), shape);
    }
    List<GridArea> list = world.areas();
    areas = new Shape[list.size()];
    centres = new Point2D.Double[list.size()];
    for (int a = 0; a < centres.length; a++) {
      centres[a] = PROJECTION.project(list.get(a).longitude(), list.get(a).latitude());
    }
    for (Country country : world.countries()) {
      cut(country, byName, list);
    }
  }

  /** Gives a country's shape to its areas. */
  private void cut(Country country, Map<String, Path2D> byName, List<GridArea> list) {
    List<Integer> own = new ArrayList<>();
    for (int a = 0; a < list.size(); a++) {
      if (list.get(a).country().equals(country.id())) {
        own.add(a);
      }
    }
    Shape shape = find(country.name(), byName);
    if (shape == null || own.isEmpty()) {
      return;
    }
    if (own.size() == 1) {
      areas[own.get(0)] = shape;
      return;
    }
    for (int a : own) {
      Area cell = new Area(shape);
      for (int other : own) {
        if (other != a) {
          cell.intersect(new Area(nearerHalf(centres[a], centres[other])));
        }
      }
      areas[a] = cell;
    }
  }

  private static Path2D find(String name, Map<String, Path2D> byName) {
    Path2D exact = byName.get(name);
    if (exact != null) {
      return exact;
    }
    // The outlines say "United States of America".
    return byName.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(name + " "))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** The half of the plane that is nearer to one point than to another. */
  private static Path2D nearerHalf(Point2D.Double near, Point2D.Double far) {
    double far2 = 4 * WIDTH;
    double dx = far.x - near.x;
    double dy = far.y - near.y;
    double length = Math.max(1e-9, Math.hypot(dx, dy));
    dx /= length;
    dy /= length;
    double x = (near.x + far.x) / 2;
    double y = (near.y + far.y) / 2;
    Path2D.Double half = new Path2D.Double();
    half.moveTo(x - dy * far2, y + dx * far2);
    half.lineTo(x + dy * far2, y - dx * far2);
    half.lineTo(x + (dy - dx) * far2, y + (-dx - dy) * far2);
    half.lineTo(x + (-dy - dx) * far2, y + (dx - dy) * far2);
    half.closePath();
    return half;
  }

  /** Outlines of all countries. */
  List<Shape> land() {
    return land;
  }

  /** Shape of a grid area; null where the outlines are too coarse to have it. */
  Shape area(int area) {
    return areas[area];
  }

  /** Load centre of a grid area. */
  Point2D.Double centre(int area) {
    return centres[area];
  }

  /** The rim of the projected globe between the map's latitudes. */
  static Path2D globe() {
    Path2D.Double rim = new Path2D.Double();
    for (double latitude = NORTH; latitude >= SOUTH; latitude -= 0.5) {
      line(rim, EqualEarth.CENTRE + 179.999, latitude);
    }
    for (double latitude = SOUTH; latitude <= NORTH; latitude += 0.5) {
      line(rim, EqualEarth.CENTRE - 179.999, latitude);
    }
    rim.closePath();
    return rim;
  }

  /** Meridians and parallels every 30 degrees. */
  static Path2D graticule() {
    Path2D.Double lines = new Path2D.Double();
    for (int step = -5; step <= 5; step++) {
      Path2D.Double meridian = new Path2D.Double();
      for (double latitude = SOUTH; latitude <= NORTH; latitude += 2) {
        line(meridian, EqualEarth.CENTRE + 30.0 * step, latitude);
      }
      lines.append(meridian, false);
    }
    for (int latitude = -30; latitude <= 60; latitude += 30) {
      Path2D.Double parallel = new Path2D.Double();
      for (double longitude = -179.99; longitude < 180; longitude += 4) {
        line(parallel, EqualEarth.CENTRE + longitude, latitude);
      }
      line(parallel, EqualEarth.CENTRE + 179.99, latitude);
      lines.append(parallel, false);
    }
    return lines;
  }

  private static void line(Path2D.Double path, double longitude, double latitude) {
    Point2D.Double point = PROJECTION.project(longitude, latitude);
    if (path.getCurrentPoint() == null) {
      path.moveTo(point.x, point.y);
    } else {
      path.lineTo(point.x, point.y);
    }
  }

  /** Map units of a kilometre along the parallel of 40 degrees north. */
  static double unitsPerKilometre() {
    Point2D.Double west = PROJECTION.project(EqualEarth.CENTRE, SCALE_BAR_LATITUDE);
    Point2D.Double east = PROJECTION.project(EqualEarth.CENTRE + 1, SCALE_BAR_LATITUDE);
    double kilometres = KILOMETRES_PER_DEGREE * Math.cos(Math.toRadians(SCALE_BAR_LATITUDE));
    return (east.x - west.x) / kilometres;
  }
}
