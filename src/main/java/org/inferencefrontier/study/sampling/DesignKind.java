package org.inferencefrontier.study.sampling;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the runs of a study spread over the parameters' priors. */
public enum DesignKind {
  /** {@link RandomDesign} */
  @JsonProperty("random")
  RANDOM,
  /** {@link LatinHypercube} */
  @JsonProperty("latin-hypercube")
  LATIN_HYPERCUBE,
  /** {@link SobolDesign} */
  @JsonProperty("sobol")
  SOBOL,
  /** {@link GivenDraws} */
  @JsonProperty("given")
  GIVEN,
  /** The calibrated posterior of the inputs, see {@link GivenDraws#posterior} */
  @JsonProperty("posterior")
  POSTERIOR
}
