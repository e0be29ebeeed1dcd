package org.inferencefrontier.world.profile;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The rule of thumb by which a state acts. */
public enum StateStrategy {
  /** Controls exports of frontier compute and trades access for alignment. */
  @JsonProperty("exportController")
  EXPORT_CONTROLLER,
  /** Builds a domestic route and retaliates. */
  @JsonProperty("selfReliant")
  SELF_RELIANT,
  /** Answers rivals' subsidies to keep industry at home. */
  @JsonProperty("subsidiser")
  SUBSIDISER,
  /** Funds own compute and prefers residency. */
  @JsonProperty("sovereigntist")
  SOVEREIGNTIST,
  /** Attracts foreign capacity with power and permits. */
  @JsonProperty("hub")
  HUB,
  /** Acts only when its grid is in trouble. */
  @JsonProperty("passive")
  PASSIVE
}
