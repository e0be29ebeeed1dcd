package org.inferencefrontier.study.sampling;

import java.util.List;
import org.inferencefrontier.world.parameter.ParameterDefinition;
import org.inferencefrontier.world.parameter.ParameterSet;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.parameter.Prior;
import org.inferencefrontier.world.parameter.PriorKind;

/**
 * The priors as a unit cube: every point whose coordinates are independent and uniform stands for a
 * draw, correlations included. One coordinate a parameter, in the order of the set; those of fixed
 * parameters have no effect. Thread-safe.
 */
public final class PriorCube {
  /** Numbers in files have seven digits. */
  private static final double ROUNDING = 1e-6;

  private final ParameterSet parameters;
  private final PriorTransform priors;

  /** The unit cube over the parameters that have a prior. */
  public PriorCube(ParameterSet parameters) {
    this.parameters = parameters;
    this.priors = new PriorTransform(parameters);
  }

  /** The parameters, with those that have none. */
  public ParameterSet parameters() {
    return parameters;
  }

  /** Number of coordinates. */
  public int dimensions() {
    return parameters.size();
  }

  /** Whether a parameter has one value only. */
  public boolean isFixed(int column) {
    return parameters.definitions().get(column).prior().kind() == PriorKind.FIXED;
  }

  /**
   * The draw at a point.
   *
   * @param point a coordinate a parameter, each above 0 and below 1; left as it is
   */
  public ParameterValues at(double[] point) {
    return priors.values(point.clone());
  }

  /**
   * A Latin hypercube in the cube: each coordinate's slices of equal width are used once.
   *
   * @param name what it is for; hypercubes of different names have nothing in common
   * @return {@code [point][column]}
   */
  public double[][] hypercube(int points, long seed, String name) {
    double[][] cube = new double[points][dimensions()];
    for (int column = 0; column < dimensions(); column++) {
      String parameter = parameters.definitions().get(column).name();
      UniformStream places = new UniformStream(seed, name + " places of " + parameter);
      int[] slices =
          LatinHypercube.shuffled(
              points, new UniformStream(seed, name + " slices of " + parameter));
      for (int point = 0; point < points; point++) {
        cube[point][column] = (slices[point] + places.at(point)) / points;
      }
    }
    return cube;
  }

  /** Quantile of a parameter's own prior, for probabilities above 0 and below 1. */
  public double quantile(int column, double probability) {
    return priors.value(column, probability);
  }

  /** The value moved into the prior's bounds if rounding alone carried it out, else NaN. */
  static double inSupport(ParameterDefinition parameter, double value) {
    Prior prior = parameter.prior();
    if (prior.kind() == PriorKind.DISCRETE) {
      List<Double> values = prior.values();
      return values.stream()
          .filter(listed -> Math.abs(listed - value) <= ROUNDING * Math.max(1, Math.abs(listed)))
          .findFirst()
          .orElse(Double.NaN);
    }
    double low = prior.low() == null ? Double.NEGATIVE_INFINITY : prior.low();
    double high = prior.high() == null ? Double.POSITIVE_INFINITY : prior.high();
    double room = ROUNDING * Math.max(Math.abs(value), 1e-12);
    if (value < low - room || value > high + room) {
      return Double.NaN;
    }
    return Math.max(low, Math.min(high, value));
  }
}
