package org.inferencefrontier.study;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.inferencefrontier.world.ParameterDefinition;
import org.inferencefrontier.world.ParameterSet;
import org.inferencefrontier.world.ParameterValues;

/**
 * Latin hypercube over the priors: with n runs every parameter's prior is cut into n slices of
 * equal probability, each used by exactly one run, at a random place inside the slice. Which run
 * gets which slice comes from the seed and the parameter's name alone, so that a new parameter or
 * another order of the file leaves the others' draws as they were.
 */
public final class LatinHypercube implements SamplingDesign {
  private final ParameterSet parameters;
  private final double[][] draws;

  /**
   * @param parameters what to sample
   * @param runs number of runs, at least 1
   * @param seed the study's seed
   */
  public LatinHypercube(ParameterSet parameters, int runs, long seed) {
    if (runs < 1) {
      throw new IllegalArgumentException("a design needs at least one run, got " + runs);
    }
    this.parameters = parameters;
    this.draws = new double[runs][parameters.size()];
    List<ParameterDefinition> definitions = parameters.definitions();
    for (int column = 0; column < definitions.size(); column++) {
      sample(definitions.get(column), column, seed);
    }
  }

  private void sample(ParameterDefinition parameter, int column, long seed) {
    DoubleUnaryOperator inverse = PriorDistribution.inverse(parameter);
    int[] slices = shuffled(draws.length, new UniformStream(seed, "slices of " + parameter.name()));
    UniformStream places = new UniformStream(seed, "places of " + parameter.name());
    for (int run = 0; run < draws.length; run++) {
      double probability = (slices[run] + places.at(run)) / draws.length;
      draws[run][column] = inverse.applyAsDouble(probability);
    }
  }

  private static int[] shuffled(int size, UniformStream stream) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      int other = (int) (stream.at(i) * (i + 1));
      order[i] = order[other];
      order[other] = i;
    }
    return order;
  }

  @Override
  public int runs() {
    return draws.length;
  }

  @Override
  public ParameterValues draw(int run) {
    return new ParameterValues(parameters, draws[run]);
  }
}
