package org.inferencefrontier.world.profile;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an operator weighs most in siting. */
public enum SitingStrategy {
  /** Power cost and time to power. */
  @JsonProperty("costFirst")
  COST_FIRST,
  /** Nearness to demand. */
  @JsonProperty("userFirst")
  USER_FIRST,
  /** The parameter weights as they stand. */
  @JsonProperty("balanced")
  BALANCED,
  /** Sites in the home state unless impossible. */
  @JsonProperty("homeFirst")
  HOME_FIRST
}
