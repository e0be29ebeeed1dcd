package org.inferencefrontier.analysis.backcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContinuousRankedProbabilityTest {
  private static final int MANY = 20_000;

  @Test
  void aNumberScoresItsError() {
    assertThat(ContinuousRankedProbability.ofSample(new double[] {3}, 5)).isEqualTo(2);
    assertThat(ContinuousRankedProbability.ofLogNormal(3, 0, 5)).isEqualTo(2);
  }

  @Test
  void twoNumbersByHand() {
    // Mean distance from 0: 2; half of the mean distance between members (0, 2, 2, 0): 0.5.
    assertThat(ContinuousRankedProbability.ofSample(new double[] {3, 1}, 0))
        .isCloseTo(1.5, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-3, 0.4, 1, 6})
  void sampleOfANormalHasItsClosedForm(double outcome) {
    NormalDistribution normal = new NormalDistribution(null, 1, 2);
    double[] sample =
        IntStream.range(0, MANY)
            .mapToDouble(i -> normal.inverseCumulativeProbability((i + 0.5) / MANY))
            .toArray();
    assertThat(ContinuousRankedProbability.ofSample(sample, outcome))
        .isCloseTo(normalScore(1, 2, outcome), within(1e-3));
  }

  /** Gneiting and Raftery (2007), equation 21. */
  private static double normalScore(double mean, double deviation, double outcome) {
    NormalDistribution standard = new NormalDistribution(null, 0, 1);
    double z = (outcome - mean) / deviation;
    return deviation
        * (z * (2 * standard.cumulativeProbability(z) - 1)
            + 2 * standard.density(z)
            - 1 / Math.sqrt(Math.PI));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 1.5, 9})
  void sampleOfALogNormalHasItsClosedForm(double outcome) {
    LogNormalDistribution distribution = new LogNormalDistribution(null, Math.log(1.5), 0.6);
    double[] sample =
        IntStream.range(0, MANY)
            .mapToDouble(i -> distribution.inverseCumulativeProbability((i + 0.5) / MANY))
            .toArray();
    assertThat(ContinuousRankedProbability.ofSample(sample, outcome))
        .isCloseTo(ContinuousRankedProbability.ofLogNormal(1.5, 0.6, outcome), within(1e-3));
  }
}
