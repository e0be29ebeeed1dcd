package org.inferencefrontier.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.inferencefrontier.study.sampling.UniformStream;
import org.junit.jupiter.api.Test;

class MedianIntervalTest {
  @Test
  void ranksAreThoseOfTheTables() {
    // Conover (1999), table A3: binomial tails of at most 2.5 % for n tosses.
    assertThat(MedianInterval.rank(5)).isZero();
    assertThat(MedianInterval.rank(6)).isEqualTo(1);
    assertThat(MedianInterval.rank(10)).isEqualTo(2);
    assertThat(MedianInterval.rank(20)).isEqualTo(6);
    assertThat(MedianInterval.rank(100)).isEqualTo(40);
  }

  @Test
  void theIntervalHoldsTheMedianNineteenTimesOfTwenty() {
    UniformStream stream = new UniformStream(5, "normals");
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    int n = 100;
    int held = 0;
    double width = 0;
    int samples = 2000;
    for (int sample = 0; sample < samples; sample++) {
      double[] sorted = new double[n];
      for (int i = 0; i < n; i++) {
        sorted[i] = normal.inverseCumulativeProbability(stream.at((long) sample * n + i));
      }
      Arrays.sort(sorted);
      int k = MedianInterval.rank(n);
      held += sorted[k - 1] <= 0 && sorted[n - k] >= 0 ? 1 : 0;
      width += MedianInterval.halfWidth(sorted, n) / samples;
    }
    assertThat(held / (double) samples).isBetween(0.95, 0.98);
    // A median's standard error is 1.2533 sd / sqrt(n).
    assertThat(width).isCloseTo(1.96 * 0.12533, within(0.03));
  }

  @Test
  void halfOfWhatLiesBetweenTheTwoRanksIsTheWidth() {
    double[] squares = {0, 1, 4, 9, 16, 25, 36, 49, 64, 81, 1e9};
    assertThat(MedianInterval.halfWidth(squares, 10)).isEqualTo((64 - 1) / 2.0);
    assertThat(MedianInterval.halfWidth(squares, 6)).isEqualTo(25 / 2.0);
    assertThat(MedianInterval.halfWidth(squares, 5)).isInfinite();
    assertThat(MedianInterval.halfWidth(squares, 0)).isInfinite();
  }
}
