package org.inferencefrontier.world.technology;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What heat, drought and a shortage of gas do to a technology's plants. */
public enum StressExposure {
  /** Nothing. */
  @JsonProperty("none")
  NONE,
  /** Drought takes their water. */
  @JsonProperty("hydro")
  HYDRO,
  /** A shortage of gas takes their fuel, heat some of their output. */
  @JsonProperty("gas")
  GAS,
  /** Drought and heat take some of the rivers that cool them. */
  @JsonProperty("cooled")
  COOLED
}
