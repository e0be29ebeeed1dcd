package org.inferencefrontier.world.profile;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a laboratory moves the gross margin of what it serves. */
public enum LabPricingStrategy {
  /** Take what competition allows, and never less than the target. */
  @JsonProperty("premium")
  PREMIUM,
  /** Follow the rivals' mean margin, but not under the target. */
  @JsonProperty("match")
  MATCH,
  /** Give up margin for share: never more than the target. */
  @JsonProperty("penetrate")
  PENETRATE
}
