package org.inferencefrontier.world.profile;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an operator forms its expectation of demand growth. */
public enum ExpectationStrategy {
  /** Mostly the smoothed recent growth. */
  @JsonProperty("extrapolative")
  EXTRAPOLATIVE,
  /** Mostly the long-run belief. */
  @JsonProperty("fundamental")
  FUNDAMENTAL,
  /** The parameter blend. */
  @JsonProperty("balanced")
  BALANCED
}
