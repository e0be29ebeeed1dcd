package org.inferencefrontier.analysis.sensitivity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.inferencefrontier.study.sampling.GivenDraws;
import org.inferencefrontier.study.sampling.PriorCube;
import org.inferencefrontier.world.parameter.ParameterSet;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * The parameters that may vary, as independent coordinates between 0 and 1: over their priors, or
 * over what a posterior leaves of each. The dependence between parameters in a posterior is let go,
 * since shares of variance need independent inputs.
 */
public final class FactorSpace {
  private final PriorCube prior;
  private final int[] columns;

  /** For each column the posterior's values in order, null where the prior is taken. */
  private final double[][] posterior;

  /**
   * @param draws a posterior, null for the priors
   */
  public FactorSpace(PriorCube prior, GivenDraws draws) {
    this.prior = prior;
    ParameterSet parameters = prior.parameters();
    this.columns =
        IntStream.range(0, prior.dimensions()).filter(column -> !prior.isFixed(column)).toArray();
    this.posterior = new double[prior.dimensions()][];
    if (draws != null) {
      for (int column : columns) {
        posterior[column] = draws.column(parameters.definitions().get(column).name());
        if (posterior[column] != null) {
          Arrays.sort(posterior[column]);
        }
      }
    }
  }

  /** Number of factors. */
  public int size() {
    return columns.length;
  }

  /** Names of the factors. */
  List<String> names() {
    return IntStream.of(columns)
        .mapToObj(column -> prior.parameters().definitions().get(column).name())
        .toList();
  }

  /** The parameter values at a point, each coordinate above 0 and below 1. */
  ParameterValues at(double[] point) {
    double[] cube = new double[prior.dimensions()];
    Arrays.fill(cube, 0.5);
    for (int factor = 0; factor < columns.length; factor++) {
      cube[columns[factor]] = point[factor];
    }
    double[] values = prior.at(cube).toArray();
    for (int factor = 0; factor < columns.length; factor++) {
      double[] sorted = posterior[columns[factor]];
      if (sorted != null) {
        values[columns[factor]] = sorted[(int) (point[factor] * sorted.length)];
      }
    }
    return new ParameterValues(prior.parameters(), values);
  }

  /** A Latin hypercube over the factors, {@code [point][factor]}. */
  double[][] hypercube(int points, long seed, String name) {
    return Arrays.stream(prior.hypercube(points, seed, name))
        .map(point -> IntStream.of(columns).mapToDouble(column -> point[column]).toArray())
        .toArray(double[][]::new);
  }
}
