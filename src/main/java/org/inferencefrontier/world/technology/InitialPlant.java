package org.inferencefrontier.world.technology;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Plant of grid-areas.csv that a technology of generation.csv stands for at the start. */
public enum InitialPlant {
  /** None: it is only built. */
  @JsonProperty("none")
  NONE,
  /** The part of gas plant that runs through the day. */
  @JsonProperty("combined-cycle")
  COMBINED_CYCLE,
  /** The part of gas plant that is there for the peak, and plant on oil. */
  @JsonProperty("peaking")
  PEAKING,
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
  /** Biomass, geothermal and what else there is. */
  @JsonProperty("other")
  OTHER,
  @JsonProperty("battery")
  BATTERY
}
