package org.inferencefrontier.world.place;

/** Distances on the sphere. */
public final class Geography {
  /** Mean Earth radius (IUGG), km. */
  private static final double EARTH_RADIUS_KILOMETRES = 6371.0088;

  private Geography() {}

  /** Great-circle distance in km between two points in degrees (haversine formula). */
  public static double distanceKilometres(
      double latitude1, double longitude1, double latitude2, double longitude2) {
    double phi1 = StrictMath.toRadians(latitude1);
    double phi2 = StrictMath.toRadians(latitude2);
    double halfPhi = StrictMath.sin((phi2 - phi1) / 2);
    double halfLambda = StrictMath.sin(StrictMath.toRadians(longitude2 - longitude1) / 2);
    double a =
        halfPhi * halfPhi + StrictMath.cos(phi1) * StrictMath.cos(phi2) * halfLambda * halfLambda;
    return 2 * EARTH_RADIUS_KILOMETRES * StrictMath.asin(Math.min(1, Math.sqrt(a)));
  }
}
