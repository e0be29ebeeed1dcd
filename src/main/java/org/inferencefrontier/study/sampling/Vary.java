package org.inferencefrontier.study.sampling;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What differs between the runs of a study. */
public enum Vary {
  /** Parameters come from the design; every run has the random events of run 0. */
  @JsonProperty("parameters")
  PARAMETERS,
  /** Parameters keep their reference values; every run has random events of its own. */
  @JsonProperty("seeds")
  SEEDS,
  /** Parameters come from the design and every run has random events of its own. */
  @JsonProperty("both")
  BOTH
}
