package org.inferencefrontier.study.sampling;

import org.inferencefrontier.world.parameter.ParameterSet;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * Independent draws from the priors. A run's value of a parameter comes from the seed, the
 * parameter's name and the run's number alone, so that more runs leave the first ones as they were.
 */
final class RandomDesign implements SamplingDesign {
  private final PriorTransform priors;
  private final UniformStream[] streams;

  RandomDesign(ParameterSet parameters, long seed) {
    this.priors = new PriorTransform(parameters);
    this.streams =
        parameters.definitions().stream()
            .map(parameter -> new UniformStream(seed, "draws of " + parameter.name()))
            .toArray(UniformStream[]::new);
  }

  @Override
  public ParameterValues draw(int run) {
    double[] probabilities = new double[streams.length];
    for (int column = 0; column < probabilities.length; column++) {
      probabilities[column] = streams[column].at(run);
    }
    return priors.values(probabilities);
  }
}
