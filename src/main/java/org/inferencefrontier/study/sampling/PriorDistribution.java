package org.inferencefrontier.study.sampling;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.util.FastMath;
import org.inferencefrontier.world.parameter.ParameterDefinition;
import org.inferencefrontier.world.parameter.Prior;

/** Turns probabilities into parameter values by a prior's inverse distribution function. */
final class PriorDistribution {
  private PriorDistribution() {}

  /** The inverse distribution function of a parameter's prior, for probabilities inside (0, 1). */
  static DoubleUnaryOperator inverse(ParameterDefinition parameter) {
    Prior prior = parameter.prior();
    return switch (prior.kind()) {
      case FIXED -> probability -> parameter.value();
      case UNIFORM -> uniform(prior.low(), prior.high());
      case LOG_UNIFORM -> {
        DoubleUnaryOperator logarithm =
            uniform(FastMath.log(prior.low()), FastMath.log(prior.high()));
        yield probability ->
            clamp(FastMath.exp(logarithm.applyAsDouble(probability)), prior.low(), prior.high());
      }
      case TRIANGULAR ->
          new TriangularDistribution(null, prior.low(), prior.mode(), prior.high())
              ::inverseCumulativeProbability;
      case NORMAL -> {
        double low = prior.low() == null ? Double.NEGATIVE_INFINITY : prior.low();
        double high = prior.high() == null ? Double.POSITIVE_INFINITY : prior.high();
        yield truncatedNormal(prior.mode(), prior.spread(), low, high);
      }
      case LOG_NORMAL -> {
        double low = prior.low() == null ? 0 : Math.max(0, prior.low());
        double high = prior.high() == null ? Double.POSITIVE_INFINITY : prior.high();
        DoubleUnaryOperator logarithm =
            truncatedNormal(
                FastMath.log(prior.mode()), prior.spread(), FastMath.log(low), FastMath.log(high));
        yield probability -> clamp(FastMath.exp(logarithm.applyAsDouble(probability)), low, high);
      }
      case BETA -> {
        BetaDistribution shape = new BetaDistribution(null, prior.alpha(), prior.beta());
        double width = prior.high() - prior.low();
        yield probability ->
            clamp(
                prior.low() + width * shape.inverseCumulativeProbability(probability),
                prior.low(),
                prior.high());
      }
      case DISCRETE -> discrete(prior);
    };
  }

  private static DoubleUnaryOperator uniform(double low, double high) {
    return probability -> clamp(low + probability * (high - low), low, high);
  }

  private static DoubleUnaryOperator discrete(Prior prior) {
    double[] values = prior.values().stream().mapToDouble(Double::doubleValue).toArray();
    double[] upTo = new double[values.length];
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += prior.weights() == null ? 1 : prior.weights().get(i);
      upTo[i] = sum;
    }
    double total = sum;
    return probability -> {
      int at = 0;
      while (at < values.length - 1 && probability * total >= upTo[at]) {
        at++;
      }
      return values[at];
    };
  }

  private static DoubleUnaryOperator truncatedNormal(
      double mean, double spread, double low, double high) {
    NormalDistribution normal = new NormalDistribution(null, mean, spread);
    double below = normal.cumulativeProbability(low);
    double inside = normal.cumulativeProbability(high) - below;
    return probability ->
        clamp(
            normal.inverseCumulativeProbability(Math.min(1, below + probability * inside)),
            low,
            high);
  }

  /** Rounding must not carry a value over its bounds. */
  private static double clamp(double value, double low, double high) {
    return Math.max(low, Math.min(high, value));
  }
}
