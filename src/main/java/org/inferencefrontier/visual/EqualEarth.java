package org.inferencefrontier.visual;

import java.awt.geom.Point2D;

/**
 * The Equal Earth projection (Šavrič, Patterson and Jenny, 2018): areas are true, shapes pleasant.
 * Longitude 11 degrees east is in the middle, so that the edge runs through the Bering Strait and
 * no land with data is cut.
 */
public final class EqualEarth {
  private static final double A1 = 1.340264;
  private static final double A2 = -0.081106;
  private static final double A3 = 0.000893;
  private static final double A4 = 0.003796;
  private static final double M = Math.sqrt(3) / 2;

  /** Longitude in the middle of the map, degrees. */
  public static final double CENTRE = 11;

  private static final double HALF_WIDTH = rawX(180, 0);
  private final double scale;
  private final double middleX;
  private final double equatorY;

  /**
   * Fits the world into a box.
   *
   * @param width width of the box, all longitudes
   * @param north degrees of latitude at the top of the box
   */
  public EqualEarth(double width, double north) {
    this.scale = width / (2 * HALF_WIDTH);
    this.middleX = width / 2;
    this.equatorY = rawY(north) * scale;
  }

  /** Where a place lies in the box, y downwards. */
  public Point2D.Double project(double longitude, double latitude) {
    return new Point2D.Double(
        middleX + rawX(wrapped(longitude - CENTRE), latitude) * scale,
        equatorY - rawY(latitude) * scale);
  }

  /** Degrees brought into -180 to 180. */
  public static double wrapped(double degrees) {
    double turned = (degrees + 180) % 360;
    return (turned < 0 ? turned + 360 : turned) - 180;
  }

  /** Height of the part of the world between two latitudes. */
  public double height(double north, double south) {
    return (rawY(north) - rawY(south)) * scale;
  }

  private static double parameter(double latitude) {
    return Math.asin(M * Math.sin(Math.toRadians(latitude)));
  }

  private static double rawX(double longitude, double latitude) {
    double t = parameter(latitude);
    double t2 = t * t;
    double t6 = t2 * t2 * t2;
    return Math.toRadians(longitude)
        * Math.cos(t)
        / (M * (A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2)));
  }

  private static double rawY(double latitude) {
    double t = parameter(latitude);
    double t2 = t * t;
    double t6 = t2 * t2 * t2;
    return t * (A1 + A2 * t2 + t6 * (A3 + A4 * t2));
  }
}
