package org.inferencefrontier.world;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an indicator is measured of. */
public enum EntityKind {
  /** The whole world. */
  @JsonProperty("world")
  WORLD,
  /** A chip vendor or design house. */
  @JsonProperty("vendor")
  VENDOR,
  /** A compute operator. */
  @JsonProperty("operator")
  OPERATOR,
  /** A frontier laboratory. */
  @JsonProperty("lab")
  LAB,
  /** A sovereign state. */
  @JsonProperty("state")
  STATE,
  /** A grid area. */
  @JsonProperty("area")
  AREA,
  /** A foundry. */
  @JsonProperty("foundry")
  FOUNDRY
}
