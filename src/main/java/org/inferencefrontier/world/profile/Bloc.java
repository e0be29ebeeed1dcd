package org.inferencefrontier.world.profile;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whose export rules and supply route a state belongs to at the start. */
public enum Bloc {
  /** The United States and its treaty allies. */
  @JsonProperty("west")
  WEST,
  /** China and its own supply route. */
  @JsonProperty("china")
  CHINA,
  /** States that deal with both. */
  @JsonProperty("nonAligned")
  NON_ALIGNED
}
