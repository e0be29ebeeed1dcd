package org.inferencefrontier.analysis.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.inferencefrontier.study.sampling.UniformStream;
import org.junit.jupiter.api.Test;

/** Chains that are long enough: their draws are those of a posterior that is known. */
class EmulatedPosteriorTest {
  private static final int CHAINS = 60;
  private static final int DRAWS = 25;

  /** Draws {@code [chain][draw][column]} of chains that begin at a place. */
  private static double[][][] chains(double[] start, ToDoubleFunction<double[]> likelihood) {
    EmulatedPosterior posterior =
        new EmulatedPosterior(IntStream.range(0, start.length).toArray(), likelihood);
    double[][] starts = new double[DRAWS][];
    Arrays.fill(starts, start);
    return IntStream.range(0, CHAINS)
        .mapToObj(chain -> posterior.draws(starts, 1, new UniformStream(9, "chain " + chain)))
        .toArray(double[][][]::new);
  }

  private static double[] all(double[][][] chains, ToDoubleFunction<double[]> number) {
    return Arrays.stream(chains).flatMap(Arrays::stream).mapToDouble(number).toArray();
  }

  private static double[] nth(double[][][] chains, int draw, ToDoubleFunction<double[]> number) {
    return Arrays.stream(chains).mapToDouble(chain -> number.applyAsDouble(chain[draw])).toArray();
  }

  /** A figure far out tells the sum of two inputs, and nothing of their difference. */
  private static double sumSeenAtThree(double[] z) {
    double off = (z[0] + z[1] - 3) / 0.5;
    return -0.5 * off * off;
  }

  /** The sum: a prior of variance 2 and an error of variance 1/4. The difference: its prior. */
  @Test
  void drawsAreThoseOfTheNormalPosterior() {
    double[][][] chains = chains(new double[2], EmulatedPosteriorTest::sumSeenAtThree);
    double[] sum = all(chains, z -> z[0] + z[1]);
    assertThat(StatUtils.mean(sum)).isCloseTo(3 * 2 / 2.25, within(0.08));
    assertThat(StatUtils.variance(sum)).isCloseTo(2 * 0.25 / 2.25, within(0.05));
    double[] difference = all(chains, z -> z[0] - z[1]);
    assertThat(StatUtils.mean(difference)).isCloseTo(0, within(0.25));
    assertThat(StatUtils.variance(difference)).isCloseTo(2, within(0.4));
  }

  /** The first draw, after the warm-up, of chains that all begin far out on one side. */
  @Test
  void theStartIsForgottenBeforeTheFirstDraw() {
    double[][][] chains = chains(new double[] {5, -5}, EmulatedPosteriorTest::sumSeenAtThree);
    double[] first = nth(chains, 0, z -> z[0] - z[1]);
    // Of 60 independent draws of variance 2 the mean has a standard deviation of 0.18.
    assertThat(StatUtils.mean(first)).isCloseTo(0, within(0.6));
    assertThat(StatUtils.variance(first)).isBetween(1.0, 3.4);
    double[] sum = nth(chains, 0, z -> z[0] + z[1]);
    assertThat(StatUtils.mean(sum)).isCloseTo(3 * 2 / 2.25, within(0.25));
  }

  /** Twelve inputs, of which four are told well: what a calibration's chain has to walk through. */
  @Test
  void drawsOfAChainHardlyHangTogether() {
    ToDoubleFunction<double[]> likelihood =
        z -> {
          double sum = 0;
          for (int column = 0; column < 4; column++) {
            double off = (z[column] - 1) / 0.4;
            sum -= 0.5 * off * off;
          }
          return sum;
        };
    double[][][] chains = chains(new double[12], likelihood);
    for (int column : new int[] {0, 3, 7, 11}) {
      double[] now = new double[CHAINS * (DRAWS - 1)];
      double[] next = now.clone();
      for (int i = 0; i < now.length; i++) {
        double[][] chain = chains[i / (DRAWS - 1)];
        now[i] = chain[i % (DRAWS - 1)][column];
        next[i] = chain[i % (DRAWS - 1) + 1][column];
      }
      assertThat(new PearsonsCorrelation().correlation(now, next))
          .as("draws of input %d", column)
          .isBetween(-0.1, 0.4);
    }
    double told = 1 / (1 + 1 / 0.16);
    assertThat(StatUtils.variance(all(chains, z -> z[0]))).isCloseTo(told, within(0.035));
    assertThat(StatUtils.mean(all(chains, z -> z[0]))).isCloseTo(told / 0.16, within(0.06));
    assertThat(StatUtils.variance(all(chains, z -> z[11]))).isCloseTo(1, within(0.15));
  }

  @Test
  void theSameStreamGivesTheSameDraws() {
    EmulatedPosterior posterior =
        new EmulatedPosterior(new int[] {0, 1}, EmulatedPosteriorTest::sumSeenAtThree);
    double[][] draws = posterior.draws(new double[3][2], 1, new UniformStream(4, "chain"));
    assertThat(posterior.draws(new double[3][2], 1, new UniformStream(4, "chain")))
        .isDeepEqualTo(draws);
    assertThat(posterior.draws(new double[1][2], 1, new UniformStream(4, "chain"))[0])
        .containsExactly(draws[0]);
  }
}
