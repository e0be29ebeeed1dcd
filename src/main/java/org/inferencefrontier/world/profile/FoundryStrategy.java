package org.inferencefrontier.world.profile;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a foundry expands advanced packaging. */
public enum FoundryStrategy {
  /** Expands to work down the backlog. */
  @JsonProperty("backlogFollowing")
  BACKLOG_FOLLOWING,
  /** The same with a lower ceiling. */
  @JsonProperty("cautious")
  CAUTIOUS,
  /** Grows with public money at a limited yield. */
  @JsonProperty("stateBacked")
  STATE_BACKED
}
