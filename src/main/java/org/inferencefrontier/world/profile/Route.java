package org.inferencefrontier.world.profile;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A supply route for leading-edge chips. */
public enum Route {
  /** TSMC, Samsung and their tools. */
  @JsonProperty("west")
  WEST,
  /** SMIC and its limits. */
  @JsonProperty("china")
  CHINA
}
