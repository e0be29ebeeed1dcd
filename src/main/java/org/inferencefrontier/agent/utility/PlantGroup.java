package org.inferencefrontier.agent.utility;

/** Technologies as the plant mix is reported. */
public enum PlantGroup {
  GAS("gas-"),
  COAL("coal"),
  NUCLEAR("nuclear", "small-modular-reactor"),
  HYDRO("hydro"),
  WIND("wind-"),
  SOLAR("solar"),
  BATTERY("battery"),
  OTHER("");

  private final String[] beginnings;

  PlantGroup(String... beginnings) {
    this.beginnings = beginnings;
  }

  /** Group of a technology of generation.csv. */
  static PlantGroup of(String technology) {
    for (PlantGroup group : values()) {
      for (String beginning : group.beginnings) {
        if (technology.startsWith(beginning)) {
          return group;
        }
      }
    }
    return OTHER;
  }
}
