package org.inferencefrontier.study.sampling;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.inferencefrontier.world.parameter.ParameterDefinition;
import org.inferencefrontier.world.parameter.ParameterSet;
import org.inferencefrontier.world.parameter.ParameterValues;

/** Turns points of the unit cube into parameter values: correlation first, then each prior. */
final class PriorTransform {
  private final ParameterSet parameters;
  private final DoubleUnaryOperator[] inverse;
  private final GaussianCopula copula;

  PriorTransform(ParameterSet parameters) {
    this.parameters = parameters;
    List<ParameterDefinition> definitions = parameters.definitions();
    this.inverse =
        definitions.stream().map(PriorDistribution::inverse).toArray(DoubleUnaryOperator[]::new);
    this.copula = GaussianCopula.of(parameters);
  }

  /** Which columns are correlated with others. */
  boolean isCorrelated(int column) {
    return copula.contains(column);
  }

  /** Correlates a point of independent coordinates in place. */
  void correlate(double[] point) {
    copula.apply(point);
  }

  /** The value of a parameter at a probability inside (0, 1). */
  double value(int column, double probability) {
    return inverse[column].applyAsDouble(probability);
  }

  /** The parameter values at a point of independent coordinates; the array is changed. */
  ParameterValues values(double[] point) {
    copula.apply(point);
    for (int column = 0; column < point.length; column++) {
      point[column] = value(column, point[column]);
    }
    return new ParameterValues(parameters, point);
  }
}
