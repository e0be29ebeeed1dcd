package org.inferencefrontier.world.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How well a figure is known; carried from the data files to every list and page. */
public enum Grade {
  /** Seen in the named source. */
  @JsonProperty("read")
  READ,
  /** Arithmetic on figures that were read. */
  @JsonProperty("computed")
  COMPUTED,
  /** A third party's table of others' figures. */
  @JsonProperty("compiled")
  COMPILED,
  /** Widely published, not re-checked. */
  @JsonProperty("recalled")
  RECALLED,
  /** A judgement, with its reason in the source text. */
  @JsonProperty("estimate")
  ESTIMATE
}
