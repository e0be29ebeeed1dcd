package org.inferencefrontier.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.parameter.ParameterValues;

/** Runs that differ in one thing and share every draw: a paired experiment. */
final class PairedRuns {
  /** Pairs in an experiment, unless told otherwise. */
  static final int PAIRS = 8;

  /** Pairs where an effect is small against chance. */
  static final int MANY_PAIRS = 16;

  private static final double SIGNIFICANCE = 0.01;

  private static final long SEED = 1;

  private final RunResult[] results;

  private PairedRuns(RunResult[] results) {
    this.results = results;
  }

  static PairedRuns of(World world, ParameterValues values, int months) {
    return of(world, values, months, PAIRS);
  }

  static PairedRuns of(World world, ParameterValues values, int months, int pairs) {
    Simulation simulation = new Simulation(world, months, true);
    return new PairedRuns(
        IntStream.range(0, pairs)
            .parallel()
            .mapToObj(run -> simulation.run(values, SEED, run))
            .toArray(RunResult[]::new));
  }

  /** Mean of a series over months by run; months without a value do not count. */
  double[] means(String indicator, String entity, int from, int to) {
    double[] means = new double[results.length];
    for (int run = 0; run < means.length; run++) {
      double sum = 0;
      int count = 0;
      for (int month = from; month <= to; month++) {
        double value = results[run].value(indicator, entity, month);
        if (!Double.isNaN(value)) {
          sum += value;
          count++;
        }
      }
      means[run] = sum / count;
    }
    return means;
  }

  /** Asserts that a series' mean over months is higher in the second runs than in the first. */
  static void assertRises(
      PairedRuns low, PairedRuns high, String indicator, String entity, int from, int to) {
    double[] first = low.means(indicator, entity, from, to);
    double[] second = high.means(indicator, entity, from, to);
    assertThat(rises(first, second))
        .as(
            "%s %s should rise from %s to %s",
            indicator, entity, Arrays.toString(first), Arrays.toString(second))
        .isTrue();
  }

  /** Asserts that a series' mean from a month on is higher in the second runs than in the first. */
  static void assertRises(
      PairedRuns low, PairedRuns high, String indicator, String entity, int from) {
    assertRises(low, high, indicator, entity, from, low.results[0].catalog().months() - 1);
  }

  /**
   * Whether the second is above the first in every pair, or in the mean beyond chance: by Student's
   * t of the differences, one-sided at 1 %.
   */
  static boolean rises(double[] first, double[] second) {
    int pairs = Math.min(first.length, second.length);
    double sum = 0;
    boolean all = true;
    for (int run = 0; run < pairs; run++) {
      sum += second[run] - first[run];
      all &= second[run] > first[run];
    }
    double mean = sum / pairs;
    double squares = 0;
    for (int run = 0; run < pairs; run++) {
      double deviation = second[run] - first[run] - mean;
      squares += deviation * deviation;
    }
    double error = Math.sqrt(squares / (pairs - 1) / pairs);
    double critical = new TDistribution(pairs - 1).inverseCumulativeProbability(1 - SIGNIFICANCE);
    return all || mean > critical * error;
  }
}
