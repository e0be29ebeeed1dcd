package org.inferencefrontier.study.sampling;

import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.inferencefrontier.world.parameter.ParameterDefinition;
import org.inferencefrontier.world.parameter.ParameterSet;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * Scrambled Sobol' points over the priors: the sequence of Joe and Kuo (2008), one dimension for
 * each parameter in the order of its file, with the nested uniform scrambling of Owen (1995). Each
 * binary digit of a coordinate is flipped or not by a hash of the digits before it, keyed by the
 * seed and the parameter's name. Scrambling keeps the even spread of the points and makes each of
 * them uniform, so that means over them are unbiased. Powers of two of runs spread best; more runs
 * leave the first ones as they were.
 */
final class SobolDesign implements SamplingDesign {
  /** Binary digits that are scrambled; a study has far fewer runs than these tell apart. */
  private static final int DIGITS = 32;

  private static final double UNIT = 0x1.0p-32;

  private final PriorTransform priors;
  private final SobolSequenceGenerator sequence;
  private final UniformStream[] flips;

  SobolDesign(ParameterSet parameters, long seed) {
    this.priors = new PriorTransform(parameters);
    this.sequence = new SobolSequenceGenerator(Math.max(1, parameters.size()));
    this.flips =
        parameters.definitions().stream()
            .map(ParameterDefinition::name)
            .map(name -> new UniformStream(seed, "scrambling of " + name))
            .toArray(UniformStream[]::new);
  }

  @Override
  public ParameterValues draw(int run) {
    return priors.values(point(run));
  }

  /** The scrambled point of a run, each coordinate above 0 and below 1. */
  private double[] point(int run) {
    double[] plain;
    synchronized (sequence) {
      plain = sequence.skipTo(run);
    }
    double[] point = new double[flips.length];
    for (int column = 0; column < point.length; column++) {
      long digits = (long) (plain[column] / UNIT);
      // The middle of the smallest cell: 0 itself has no place in an unbounded prior.
      point[column] = (scrambled(digits, flips[column]) + 0.5) * UNIT;
    }
    return point;
  }

  private static long scrambled(long digits, UniformStream flips) {
    long result = 0;
    for (int digit = 0; digit < DIGITS; digit++) {
      int shift = DIGITS - 1 - digit;
      // The digits before this one, with a leading one that tells their number.
      long before = (1L << digit) | (digits >>> (shift + 1));
      long flip = flips.at(before) < 0.5 ? 0 : 1;
      result = (result << 1) | (((digits >>> shift) & 1) ^ flip);
    }
    return result;
  }
}
