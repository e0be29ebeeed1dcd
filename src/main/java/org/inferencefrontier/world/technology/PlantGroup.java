package org.inferencefrontier.world.technology;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Technologies as the plant mix is reported. */
public enum PlantGroup {
  @JsonProperty("gas")
  GAS,
  @JsonProperty("coal")
  COAL,
  @JsonProperty("nuclear")
  NUCLEAR,
  @JsonProperty("hydro")
  HYDRO,
  @JsonProperty("wind")
  WIND,
  @JsonProperty("solar")
  SOLAR,
  /** Stores, which make no energy of their own. */
  @JsonProperty("battery")
  BATTERY,
  @JsonProperty("other")
  OTHER
}
