package org.inferencefrontier.agent.utility;

import org.inferencefrontier.world.technology.GenerationTechnology;

/**
 * What electricity is made from, as an area's mix is reported: {@link
 * org.inferencefrontier.world.technology.PlantGroup}s together.
 */
public enum GenerationGroup {
  FOSSIL,
  NUCLEAR,
  WIND_AND_SUN,
  HYDRO_AND_OTHER;

  /** Fuels emit several times as much, geothermal fields less. */
  private static final double LEAST_FOSSIL_GRAMS = 100;

  /** Position of the group of a technology of generation.csv; -1 for stores, which make nothing. */
  static int of(GenerationTechnology technology) {
    if (technology.emissionsGramsPerKilowattHour() >= LEAST_FOSSIL_GRAMS) {
      return FOSSIL.ordinal();
    }
    return switch (technology.plantGroup()) {
      case GAS, COAL -> FOSSIL.ordinal();
      case NUCLEAR -> NUCLEAR.ordinal();
      case WIND, SOLAR -> WIND_AND_SUN.ordinal();
      case HYDRO, OTHER -> HYDRO_AND_OTHER.ordinal();
      case BATTERY -> -1;
    };
  }
}
