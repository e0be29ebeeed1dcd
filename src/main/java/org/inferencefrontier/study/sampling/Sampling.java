package org.inferencefrontier.study.sampling;

import org.inferencefrontier.world.parameter.ParameterSet;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * How the runs of a study spread over parameters and random events.
 *
 * @param design how parameters are drawn; unused where only seeds vary
 * @param vary what differs between the runs
 * @param given the draws of a design that is given or a posterior, else null
 * @param overPosterior whether the priors are sampled although there is a posterior
 */
public record Sampling(DesignKind design, Vary vary, GivenDraws given, boolean overPosterior) {
  /** A Latin hypercube with random events of its own for each run. */
  public static final Sampling USUAL = new Sampling(DesignKind.LATIN_HYPERCUBE, Vary.BOTH, null);

  public Sampling {
    boolean needed = design == DesignKind.GIVEN || design == DesignKind.POSTERIOR;
    if (needed != (given != null)) {
      throw new IllegalArgumentException("a given design, and no other, comes with its draws");
    }
  }

  /** A sampling where there is no posterior to pass over. */
  public Sampling(DesignKind design, Vary vary, GivenDraws given) {
    this(design, vary, given, false);
  }

  /**
   * The draws of a study.
   *
   * @param runs number of runs, at least 1
   * @param seed the study's seed
   */
  public SamplingDesign designOf(ParameterSet parameters, int runs, long seed) {
    if (vary == Vary.SEEDS) {
      ParameterValues values = parameters.referenceValues();
      return run -> values;
    }
    return switch (design) {
      case RANDOM -> new RandomDesign(parameters, seed);
      case LATIN_HYPERCUBE -> new LatinHypercube(parameters, runs, seed);
      case SOBOL -> new SobolDesign(parameters, seed);
      case GIVEN -> given.first(runs, parameters);
      case POSTERIOR -> given.shuffled(parameters, seed);
    };
  }
}
