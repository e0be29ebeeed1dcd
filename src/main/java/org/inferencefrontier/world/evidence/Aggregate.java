package org.inferencefrontier.world.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a record's months are combined. */
public enum Aggregate {
  /** Sum of monthly values. */
  @JsonProperty("sum")
  SUM,
  /** Mean of monthly values. */
  @JsonProperty("mean")
  MEAN,
  /** Value of the last month. */
  @JsonProperty("end")
  END
}
