package org.inferencefrontier.world.technology;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How certain a catalogue chip is. */
public enum ChipStatus {
  /** Sold in volume. */
  @JsonProperty("shipped")
  SHIPPED,
  /** Specified by the vendor, not yet in volume. */
  @JsonProperty("announced")
  ANNOUNCED,
  /** Named with a date; specification partly estimated. */
  @JsonProperty("roadmap")
  ROADMAP
}
