package org.inferencefrontier.world.profile;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a vendor times its generations. */
public enum CadenceStrategy {
  /** A generation each cadence, whatever rivals do. */
  @JsonProperty("fixed")
  FIXED,
  /** Sooner when a rival's flagship leads, on the research of the shorter time. */
  @JsonProperty("hasten")
  HASTEN
}
