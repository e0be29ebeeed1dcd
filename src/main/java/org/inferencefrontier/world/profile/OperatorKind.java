package org.inferencefrontier.world.profile;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of compute operator this is. */
public enum OperatorKind {
  /** A large cloud with its own cash flow. */
  @JsonProperty("hyperscaler")
  HYPERSCALER,
  /** Rents accelerators out, financed by debt. */
  @JsonProperty("neocloud")
  NEOCLOUD,
  /** A laboratory with its own data centres. */
  @JsonProperty("labOwner")
  LAB_OWNER,
  /** Owned or funded by a state. */
  @JsonProperty("sovereignCloud")
  SOVEREIGN_CLOUD,
  /** A telecom or regional cloud. */
  @JsonProperty("telecom")
  TELECOM,
  /** The rest of a region's smaller buyers, taken together. */
  @JsonProperty("others")
  OTHERS
}
