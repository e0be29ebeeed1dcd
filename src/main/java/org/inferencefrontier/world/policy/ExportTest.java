package org.inferencefrontier.world.policy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an export rule asks of a chip beside its arithmetic. */
public enum ExportTest {
  /** Chips with a slower interconnect are exempt: variants pass. The rule of October 2022. */
  @JsonProperty("interconnect")
  INTERCONNECT,
  /** Chips with much arithmetic to an area are caught under the threshold. October 2023. */
  @JsonProperty("density")
  DENSITY,
  /** Nothing. The licences of January 2026. */
  @JsonProperty("none")
  NONE
}
