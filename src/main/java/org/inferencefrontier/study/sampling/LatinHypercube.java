package org.inferencefrontier.study.sampling;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.inferencefrontier.world.parameter.ParameterDefinition;
import org.inferencefrontier.world.parameter.ParameterSet;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * Latin hypercube over the priors: with n runs every parameter's prior is cut into n slices of
 * equal probability, each used by exactly one run, at a random place inside the slice. Which run
 * gets which slice comes from the seed and the parameter's name alone, so that a new parameter or
 * another order of the file leaves the others' draws as they were.
 *
 * <p>Parameters with rank correlations get the slices in the order of correlated normal numbers
 * (after Iman and Conover 1982), so that each of them still uses every slice once.
 */
final class LatinHypercube implements SamplingDesign {
  private final ParameterSet parameters;
  private final PriorTransform priors;

  /**
   * {@code slices[parameter][run]}; places inside slices are worked out when they are asked for.
   */
  private final int[][] slices;

  private final UniformStream[] places;
  private final int runs;

  /**
   * @param parameters what to sample
   * @param runs number of runs, at least 1
   * @param seed the study's seed
   */
  LatinHypercube(ParameterSet parameters, int runs, long seed) {
    if (runs < 1) {
      throw new IllegalArgumentException("a design needs at least one run, got " + runs);
    }
    this.parameters = parameters;
    this.runs = runs;
    this.priors = new PriorTransform(parameters);
    List<ParameterDefinition> definitions = parameters.definitions();
    this.slices = new int[definitions.size()][];
    this.places = new UniformStream[definitions.size()];
    for (int column = 0; column < slices.length; column++) {
      String name = definitions.get(column).name();
      slices[column] = shuffled(runs, new UniformStream(seed, "slices of " + name));
      places[column] = new UniformStream(seed, "places of " + name);
    }
    correlate();
  }

  static int[] shuffled(int size, UniformStream stream) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      int other = (int) (stream.at(i) * (i + 1));
      order[i] = order[other];
      order[other] = i;
    }
    return order;
  }

  private void correlate() {
    int[] columns = IntStream.range(0, slices.length).filter(priors::isCorrelated).toArray();
    if (columns.length == 0) {
      return;
    }
    double[][] mixed = new double[columns.length][runs];
    double[] point = new double[slices.length];
    Arrays.fill(point, 0.5);
    for (int run = 0; run < runs; run++) {
      for (int column : columns) {
        point[column] = (slices[column][run] + 0.5) / runs;
      }
      priors.correlate(point);
      for (int i = 0; i < columns.length; i++) {
        mixed[i][run] = point[columns[i]];
      }
    }
    for (int i = 0; i < columns.length; i++) {
      slices[columns[i]] = ranks(mixed[i]);
    }
  }

  private static int[] ranks(double[] values) {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(run -> values[run]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] ranks = new int[values.length];
    for (int rank = 0; rank < order.length; rank++) {
      ranks[order[rank]] = rank;
    }
    return ranks;
  }

  @Override
  public ParameterValues draw(int run) {
    double[] values = new double[slices.length];
    for (int column = 0; column < values.length; column++) {
      double probability = (slices[column][run] + places[column].at(run)) / runs;
      values[column] = priors.value(column, probability);
    }
    return new ParameterValues(parameters, values);
  }
}
