package org.inferencefrontier.report.figure;

import java.util.List;
import org.inferencefrontier.world.World;

/** Where capacity stands on a map: at grid areas, or at states. */
interface MapPlaces {
  /**
   * A place.
   *
   * @param latitude degrees north
   * @param longitude degrees east
   */
  record Place(String id, String name, double latitude, double longitude) {}

  /** At grid areas if the study records capacity there, otherwise at states. */
  static MapPlaces of(World world, Ensemble ensemble, PowerShortage stress) {
    return ensemble.entities(AreaPlaces.CAPACITY).isEmpty()
        ? new StatePlaces(world, stress)
        : new AreaPlaces(world, stress);
  }

  /** The indicator of capacity, H100-equivalents. */
  String indicator();

  /** What a place is, as the head of a column. */
  String kind();

  /** All places, in the order of the world's files. */
  List<Place> all();

  /** Median reserve margin of its grid, share of peak load; NaN if there is none. */
  double reserve(String id, int month);

  /** A sentence on abbreviations of names, with a space before it; empty for none. */
  String abbreviations();
}
