package org.inferencefrontier.world.profile;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a vendor sells. */
public enum VendorKind {
  /** Accelerators for anybody. */
  @JsonProperty("merchant")
  MERCHANT,
  /** Custom silicon for the operator that orders it. */
  @JsonProperty("designHouse")
  DESIGN_HOUSE,
  /** Device silicon. */
  @JsonProperty("edge")
  EDGE
}
