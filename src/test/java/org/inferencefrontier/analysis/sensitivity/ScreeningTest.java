package org.inferencefrontier.analysis.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.inferencefrontier.study.sampling.UniformStream;
import org.junit.jupiter.api.Test;

class ScreeningTest {
  @Test
  void effectsOfALinearFunctionAreItsSlopes() {
    MorrisScreening morris = new MorrisScreening(4, 6, 1);
    assertThat(morris.points()).hasNumberOfRows(6 * 5);
    double[] results =
        Arrays.stream(morris.points()).mapToDouble(x -> 3 * x[0] - 2 * x[1] + 0.5 * x[3]).toArray();
    MorrisScreening.Effect[] effects = morris.effects(results);
    double[] slopes = {3, -2, 0, 0.5};
    for (int i = 0; i < slopes.length; i++) {
      assertThat(effects[i].mean()).isCloseTo(slopes[i], within(1e-9));
      assertThat(effects[i].meanSize()).isCloseTo(Math.abs(slopes[i]), within(1e-9));
      assertThat(effects[i].spread()).isCloseTo(0, within(1e-9));
    }
  }

  @Test
  void interactionShowsAsSpread() {
    MorrisScreening morris = new MorrisScreening(3, 20, 1);
    double[] results =
        Arrays.stream(morris.points()).mapToDouble(x -> (x[0] - 0.5) * (x[1] - 0.5)).toArray();
    MorrisScreening.Effect[] effects = morris.effects(results);
    assertThat(effects[0].spread()).isGreaterThan(0.1);
    assertThat(effects[2].spread()).isZero();
  }

  @Test
  void pathsMoveOneInputAtATimeInsideTheCube() {
    MorrisScreening morris = new MorrisScreening(7, 5, 2);
    for (int point = 0; point < morris.points().length; point++) {
      double[] at = morris.points()[point];
      assertThat(Arrays.stream(at).allMatch(x -> x > 0 && x < 1)).isTrue();
      if (point % 8 > 0) {
        double[] before = morris.points()[point - 1];
        assertThat(Arrays.mismatch(at, before)).isNotNegative();
        int moved = 0;
        for (int i = 0; i < at.length; i++) {
          moved += at[i] == before[i] ? 0 : 1;
        }
        assertThat(moved).isEqualTo(1);
      }
    }
  }

  @Test
  void rankCorrelationOfARisingFunctionIsItsShareOfNoise() {
    double[][] points = Points.uniform(5);
    UniformStream noise = new UniformStream(3, "noise");
    double[] results = new double[Points.RUNS];
    for (int run = 0; run < Points.RUNS; run++) {
      double[] x = points[run];
      results[run] = Math.exp(4 * x[0] - 4 * x[1] + 0.2 * noise.at(run));
    }
    double[] found = PartialRankCorrelation.of(points, results);
    assertThat(found[0]).isBetween(0.95, 1.0);
    assertThat(found[1]).isBetween(-1.0, -0.95);
    assertThat(Math.abs(found[2])).isLessThan(0.15);
  }

  @Test
  void rankCorrelationLeavesOutWhatDoesNotVaryOrExist() {
    double[][] points = Points.uniform(2);
    for (double[] point : points) {
      point[1] = 4;
    }
    double[] results = Arrays.stream(points).mapToDouble(x -> x[0] * x[0]).toArray();
    results[7] = Double.NaN;
    double[] found = PartialRankCorrelation.of(points, results);
    assertThat(found[0]).isCloseTo(1, within(1e-6));
    assertThat(found[1]).isZero();
    assertThatThrownBy(
            () ->
                PartialRankCorrelation.of(
                    Arrays.copyOf(Points.uniform(5), 7), new double[] {1, 2, 3, 4, 5, 6, 7}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least");
  }
}
