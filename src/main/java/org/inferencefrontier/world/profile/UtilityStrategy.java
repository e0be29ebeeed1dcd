package org.inferencefrontier.world.profile;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a grid area decides on new plant. */
public enum UtilityStrategy {
  /** Plants are built when expected prices pay. */
  @JsonProperty("market")
  MARKET,
  /** A planner keeps a reserve margin. */
  @JsonProperty("integrated")
  INTEGRATED,
  /** The state builds ahead of demand. */
  @JsonProperty("stateLed")
  STATE_LED
}
