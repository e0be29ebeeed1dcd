package org.inferencefrontier.study;

import org.inferencefrontier.world.ParameterSet;
import org.inferencefrontier.world.ParameterValues;

/**
 * How the runs of a study spread over parameters and random events.
 *
 * @param design how parameters are drawn; unused where only seeds vary
 * @param vary what differs between the runs
 * @param given the draws of a design that is given, else null
 */
public record Sampling(DesignKind design, Vary vary, GivenDraws given) {
  /** A Latin hypercube with random events of its own for each run. */
  public static final Sampling USUAL = new Sampling(DesignKind.LATIN_HYPERCUBE, Vary.BOTH, null);

  public Sampling {
    if ((design == DesignKind.GIVEN) != (given != null)) {
      throw new IllegalArgumentException("a given design, and no other, comes with its draws");
    }
  }

  /**
   * The draws of a study.
   *
   * @param runs number of runs, at least 1
   * @param seed the study's seed
   */
  public SamplingDesign designOf(ParameterSet parameters, int runs, long seed) {
    if (vary == Vary.SEEDS) {
      return reference(parameters, runs);
    }
    return switch (design) {
      case RANDOM -> new RandomDesign(parameters, runs, seed);
      case LATIN_HYPERCUBE -> new LatinHypercube(parameters, runs, seed);
      case SOBOL -> new SobolDesign(parameters, runs, seed);
      case GIVEN -> given.first(runs, parameters);
    };
  }

  private static SamplingDesign reference(ParameterSet parameters, int runs) {
    ParameterValues values = parameters.referenceValues();
    return new SamplingDesign() {
      @Override
      public int runs() {
        return runs;
      }

      @Override
      public ParameterValues draw(int run) {
        return values;
      }
    };
  }
}
