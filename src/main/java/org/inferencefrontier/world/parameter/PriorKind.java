package org.inferencefrontier.world.parameter;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Shape of a parameter's prior. */
public enum PriorKind {
  /** low, high */
  @JsonProperty("uniform")
  UNIFORM,
  /** low, high */
  @JsonProperty("logUniform")
  LOG_UNIFORM,
  /** low, mode, high */
  @JsonProperty("triangular")
  TRIANGULAR,
  /** mean (mode), standard deviation (spread), truncated to low, high */
  @JsonProperty("normal")
  NORMAL,
  /** median (mode), standard deviation of the logarithm (spread), truncated to low, high */
  @JsonProperty("logNormal")
  LOG_NORMAL,
  /** low, high, alpha, beta: a beta distribution stretched over the bounds */
  @JsonProperty("beta")
  BETA,
  /** values, weights */
  @JsonProperty("discrete")
  DISCRETE,
  /** the reference value */
  @JsonProperty("fixed")
  FIXED
}
