package org.inferencefrontier.world.place;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whose prices of plant and fuel in generation.csv a country pays. */
public enum PlantCostRegion {
  /** Plant and fuel as in the USA. */
  @JsonProperty("north-america")
  NORTH_AMERICA,
  /** Plant and fuel as in Europe. */
  @JsonProperty("europe")
  EUROPE,
  /** Plant as in China, fuel as in Asia. */
  @JsonProperty("china")
  CHINA,
  /** Plant as elsewhere, fuel as in Asia. */
  @JsonProperty("other")
  OTHER
}
