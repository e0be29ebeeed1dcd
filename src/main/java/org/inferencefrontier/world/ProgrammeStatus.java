package org.inferencefrontier.world;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a custom-silicon programme stands at the start of 2023. */
public enum ProgrammeStatus {
  /** Shipping. */
  @JsonProperty("live")
  LIVE,
  /** Decided and before volume. */
  @JsonProperty("inDesign")
  IN_DESIGN,
  /** Not begun: the option may be exercised. */
  @JsonProperty("none")
  NONE
}
