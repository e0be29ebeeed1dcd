package org.inferencefrontier.world.place;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Groups of states that flows between parts of the world are counted by; countries.csv says which
 * states belong to each.
 */
public enum StateGroup {
  @JsonProperty("usa")
  UNITED_STATES("usa"),
  @JsonProperty("china")
  CHINA("china"),
  @JsonProperty("europe")
  EUROPE("europe"),
  @JsonProperty("gulf")
  GULF("gulf"),
  @JsonProperty("asia_pacific")
  ASIA_PACIFIC("asia_pacific"),
  @JsonProperty("elsewhere")
  ELSEWHERE("elsewhere");

  private final String id;

  StateGroup(String id) {
    this.id = id;
  }

  /** Its name in countries.csv and in names of indicators. */
  public String id() {
    return id;
  }
}
