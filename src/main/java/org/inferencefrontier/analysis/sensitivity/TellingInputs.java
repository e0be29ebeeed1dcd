package org.inferencefrontier.analysis.sensitivity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.apache.commons.math3.stat.ranking.NaturalRanking;

/**
 * Inputs that are drawn otherwise in the runs in which something happens than in the others. Of
 * hundreds of inputs many look so by luck: those are kept of which at most a twentieth is expected
 * to (false discovery rate; Benjamini and Hochberg 1995), and of these the first few.
 *
 * <p>Runs of one draw are one piece of evidence on what it drew, however many they are: a draw
 * counts with its cases beyond what its runs would have by the mean, and chance is what shuffling
 * the inputs among the draws would give. Where no draw is repeated, these are the tests of Mann and
 * Whitney (1947) and of Kolmogorov and Smirnov.
 */
final class TellingInputs {
  /** Part of what is found that may be luck. */
  private static final double FALSE_DISCOVERIES = 0.05;

  /**
   * Most inputs that are kept, those with the least chance. Judgement: a box of few limits can be
   * told (Bryant and Lempert 2010), and peeled by many inputs it gets thin before any of them is
   * limited much.
   */
  private static final int MOST = 5;

  /** Two tests are asked, and the lower chance of the two counts twice (Bonferroni). */
  private static final int TESTS = 2;

  /** Kolmogorov's series is summed until its terms are smaller, or so many were. */
  private static final double LEAST_TERM = 1e-20;

  private static final int MOST_TERMS = 100_000;

  private TellingInputs() {}

  /**
   * The inputs that tell.
   *
   * @param inputs {@code [run][input]}
   * @param cases whether it happens in a run; some runs of each kind
   * @param draws number of the draw that a run has its inputs from; an input in which two runs of
   *     one draw differ nevertheless was drawn for each
   * @return positions of inputs, ascending
   */
  static int[] of(double[][] inputs, boolean[] cases, int[] draws) {
    int columns = inputs[0].length;
    double[] chance = new double[columns];
    for (int column = 0; column < columns; column++) {
      chance[column] = chance(inputs, column, cases, draws);
    }
    int[] byChance =
        IntStream.range(0, columns)
            .boxed()
            .sorted(Comparator.comparingDouble(column -> chance[column]))
            .mapToInt(Integer::intValue)
            .toArray();
    int found =
        discoveries(Arrays.stream(byChance).mapToDouble(column -> chance[column]).toArray());
    return Arrays.stream(byChance, 0, Math.min(MOST, found)).sorted().toArray();
  }

  /**
   * How many of the least chances are found with few false discoveries among them.
   *
   * @param chances of all inputs, ascending
   */
  static int discoveries(double... chances) {
    int found = 0;
    for (int rank = 1; rank <= chances.length; rank++) {
      if (chances[rank - 1] <= FALSE_DISCOVERIES * rank / chances.length) {
        found = rank;
      }
    }
    return found;
  }

  /**
   * What was drawn of an input, and what came of it.
   *
   * @param values ascending
   * @param surplus cases of each draw's runs less those that as many runs have by the mean of all;
   *     the sum is 0
   */
  private record Draws(double[] values, double[] surplus) {
    static Draws of(double[][] inputs, int column, boolean[] cases, int[] draws) {
      int[] runs =
          IntStream.range(0, cases.length)
              .boxed()
              .sorted(
                  Comparator.<Integer>comparingDouble(run -> inputs[run][column])
                      .thenComparingInt(run -> draws[run]))
              .mapToInt(Integer::intValue)
              .toArray();
      double mean =
          IntStream.range(0, cases.length).map(run -> cases[run] ? 1 : 0).average().orElse(0);
      double[] values = new double[runs.length];
      double[] surplus = new double[runs.length];
      int last = -1;
      for (int i = 0; i < runs.length; i++) {
        double value = inputs[runs[i]][column];
        boolean isRepeated =
            i > 0 && draws[runs[i]] == draws[runs[i - 1]] && value == inputs[runs[i - 1]][column];
        last += isRepeated ? 0 : 1;
        values[last] = value;
        surplus[last] += (cases[runs[i]] ? 1 : 0) - mean;
      }
      return new Draws(Arrays.copyOf(values, last + 1), Arrays.copyOf(surplus, last + 1));
    }

    int size() {
      return values.length;
    }

    /** Whether they all have one value, of which no test can say anything. */
    boolean areAlike() {
      return values[0] == values[values.length - 1];
    }
  }

  /** Chance that an input without effect differs as much: in where it lies, or in any way. */
  static double chance(double[][] inputs, int column, boolean[] cases, int[] drawOfRun) {
    Draws draws = Draws.of(inputs, column, cases, drawOfRun);
    double spread = Arrays.stream(draws.surplus).map(surplus -> surplus * surplus).sum();
    if (draws.areAlike() || spread == 0) {
      return 1;
    }
    return Math.min(1, TESTS * Math.min(higherOrLower(draws, spread), anyWay(draws, spread)));
  }

  /** By the sum of the draws' ranks, each times its surplus. */
  private static double higherOrLower(Draws draws, double spread) {
    double[] ranks = new NaturalRanking().rank(draws.values);
    double middle = (draws.size() + 1) / 2.0;
    double sum = 0;
    double ofRanks = 0;
    for (int draw = 0; draw < draws.size(); draw++) {
      sum += (ranks[draw] - middle) * draws.surplus[draw];
      ofRanks += (ranks[draw] - middle) * (ranks[draw] - middle);
    }
    double deviation = Math.sqrt(ofRanks * spread / (draws.size() - 1));
    return 2 * new NormalDistribution(null, 0, 1).cumulativeProbability(-Math.abs(sum) / deviation);
  }

  /** By the largest surplus of all draws up to some value. */
  private static double anyWay(Draws draws, double spread) {
    double sum = 0;
    double most = 0;
    for (int draw = 0; draw < draws.size(); draw++) {
      sum += draws.surplus[draw];
      boolean isLastOfItsValue =
          draw == draws.size() - 1 || draws.values[draw + 1] != draws.values[draw];
      if (isLastOfItsValue) {
        most = Math.max(most, Math.abs(sum));
      }
    }
    return 1 - new KolmogorovSmirnovTest().ksSum(most / Math.sqrt(spread), LEAST_TERM, MOST_TERMS);
  }
}
