package org.inferencefrontier.analysis.sensitivity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.apache.commons.math3.stat.inference.MannWhitneyUTest;

/**
 * Inputs that are drawn otherwise in the runs in which something happens than in the others. Of
 * hundreds of inputs many look so by luck: those are kept of which at most a twentieth is expected
 * to (false discovery rate; Benjamini and Hochberg 1995), and of these the first few.
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

  private TellingInputs() {}

  /**
   * The inputs that tell.
   *
   * @param inputs {@code [run][input]}
   * @param cases whether it happens in a run; some runs of each kind
   * @return positions of inputs, ascending
   */
  static int[] of(double[][] inputs, boolean[] cases) {
    int columns = inputs[0].length;
    double[] chance = new double[columns];
    for (int column = 0; column < columns; column++) {
      chance[column] =
          chance(values(inputs, cases, column, true), values(inputs, cases, column, false));
    }
    int[] byChance =
        IntStream.range(0, columns)
            .boxed()
            .sorted(Comparator.comparingDouble(column -> chance[column]))
            .mapToInt(Integer::intValue)
            .toArray();
    int found = 0;
    for (int rank = 1; rank <= columns; rank++) {
      if (chance[byChance[rank - 1]] <= FALSE_DISCOVERIES * rank / columns) {
        found = rank;
      }
    }
    return Arrays.stream(byChance, 0, Math.min(MOST, found)).sorted().toArray();
  }

  private static double[] values(double[][] inputs, boolean[] cases, int column, boolean asked) {
    return IntStream.range(0, cases.length)
        .filter(run -> cases[run] == asked)
        .mapToDouble(run -> inputs[run][column])
        .toArray();
  }

  /**
   * Chance that two samples of one distribution differ as much: in where they lie (Mann and Whitney
   * 1947) or in any way (Kolmogorov and Smirnov).
   */
  private static double chance(double[] one, double[] other) {
    if (one.length == 0 || other.length == 0) {
      return 1;
    }
    KolmogorovSmirnovTest anyWay = new KolmogorovSmirnovTest();
    double apart =
        anyWay.approximateP(
            anyWay.kolmogorovSmirnovStatistic(one, other), one.length, other.length);
    double higherOrLower = new MannWhitneyUTest().mannWhitneyUTest(one, other);
    return Math.min(1, TESTS * Math.min(apart, higherOrLower));
  }
}
