package org.inferencefrontier.world.profile;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What can happen to a generation of custom silicon. */
public enum ProgrammeStep {
  /** Its design began. */
  @JsonProperty("started")
  STARTED,
  /** Its masks went to the foundry and the chips came back good. */
  @JsonProperty("tapedOut")
  TAPED_OUT,
  /** It came to volume. */
  @JsonProperty("released")
  RELEASED,
  /** Its volume was put off. */
  @JsonProperty("delayed")
  DELAYED,
  /** Its design was stopped. */
  @JsonProperty("shelved")
  SHELVED,
  /** A stopped design was taken up again. */
  @JsonProperty("restarted")
  RESTARTED
}
