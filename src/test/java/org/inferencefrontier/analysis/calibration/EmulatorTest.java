package org.inferencefrontier.analysis.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.inferencefrontier.study.sampling.UniformStream;
import org.junit.jupiter.api.Test;

class EmulatorTest {
  /** A hundred runs at 1 and -1: the sum of squares is 100, the ridge draws as by five runs. */
  @Test
  void aSlopeIsDrawnToNoughtAsByFiveRunsAndTheRestIsError() {
    int runs = 100;
    double[][] inputs = new double[runs][1];
    double[][] outputs = new double[runs][1];
    for (int run = 0; run < runs; run++) {
      inputs[run][0] = run % 2 == 0 ? 1 : -1;
      outputs[run][0] = 7 + 2 * inputs[run][0];
    }
    Emulator emulator = Emulator.fit(new int[] {0}, 0, inputs, outputs);
    double slope = 2 * 100 / 105.0;
    assertThat(emulator.at(new double[] {3})[0]).isCloseTo(7 + 3 * slope, within(1e-9));
    // Two terms: 98 degrees of freedom.
    assertThat(emulator.variance()[0])
        .isCloseTo(100 * (2 - slope) * (2 - slope) / 98, within(1e-9));
  }

  /** Three points with the first moments of a normal, where a square has no slope. */
  @Test
  void aSquareIsATermOfUnitVariance() {
    double root = Math.sqrt(3);
    double[] points = {-root, 0, 0, 0, 0, root};
    double[][] inputs = new double[60][];
    double[][] outputs = new double[60][];
    for (int run = 0; run < inputs.length; run++) {
      double x = points[run % points.length];
      inputs[run] = new double[] {x};
      outputs[run] = new double[] {3 * (x * x - 1) * Math.sqrt(0.5)};
    }
    Emulator emulator = Emulator.fit(new int[] {0}, 1, inputs, outputs);
    double coefficient = 3 * 60 / 65.0;
    assertThat(emulator.at(new double[] {0})[0])
        .isCloseTo(-coefficient * Math.sqrt(0.5), within(1e-9));
    assertThat(emulator.at(new double[] {2})[0])
        .isCloseTo(3 * coefficient * Math.sqrt(0.5), within(1e-9));
  }

  @Test
  void termsAreOneTheInputsAndTheirSquaresAndProducts() {
    assertThat(Emulator.terms(60, 14)).isEqualTo(1 + 60 + 14 + 14 * 13 / 2);
    assertThat(Emulator.terms(5, 0)).isEqualTo(6);
  }

  /**
   * By the sum of squares: 0.5 + 0.5 + 0.2, then 0.5 + 0.5, then 0.8, which is the largest alone.
   */
  @Test
  void inputsThatMoveMostOutputsComeFirst() {
    double[][] inputs = inputs(4);
    double[][] outputs = new double[inputs.length][];
    for (int run = 0; run < inputs.length; run++) {
      double[] x = inputs[run];
      outputs[run] = new double[] {x[2] + x[3], x[2] - x[3], 2 * x[0] + x[3], 5};
    }
    assertThat(ActiveInputs.of(inputs, outputs, 4)).containsExactly(3, 2, 0);
    assertThat(ActiveInputs.of(inputs, outputs, 1)).containsExactly(3);
    for (double[] x : inputs) {
      x[0] = 100 - 0.1 * x[0];
    }
    assertThat(ActiveInputs.of(inputs, outputs, 4)).containsExactly(3, 2, 0);
  }

  /** Four standard errors of a correlation over 400 runs are 0.2. */
  @Test
  void whatChanceCouldDoIsNotActive() {
    double[][] inputs = inputs(2);
    double[][] strong = new double[inputs.length][];
    double[][] weak = new double[inputs.length][];
    for (int run = 0; run < inputs.length; run++) {
      double noise = inputs[run][1];
      strong[run] = new double[] {0.35 * inputs[run][0] + noise};
      weak[run] = new double[] {0.05 * inputs[run][0] + noise};
    }
    assertThat(ActiveInputs.of(inputs, strong, 2)).containsExactly(1, 0);
    assertThat(ActiveInputs.of(inputs, weak, 2)).containsExactly(1);
  }

  private static double[][] inputs(int columns) {
    UniformStream stream = new UniformStream(3, "inputs");
    double[][] inputs = new double[400][columns];
    for (int i = 0; i < inputs.length * columns; i++) {
      inputs[i / columns][i % columns] = stream.at(i) - 0.5;
    }
    return inputs;
  }

  /** Half of what was seen at 2 with an error of 1 weighs half as much as the prior. */
  @Test
  void aPowerBelowOneSpreadsTheDraws() {
    EmulatedPosterior posterior =
        new EmulatedPosterior(new int[] {0}, z -> -0.5 * (z[0] - 2) * (z[0] - 2));
    double[] drawn =
        IntStream.range(0, 40)
            .mapToObj(chain -> new UniformStream(4, "chain " + chain))
            .flatMap(stream -> Arrays.stream(posterior.draws(new double[50][1], 0.5, stream)))
            .mapToDouble(z -> z[0])
            .toArray();
    assertThat(StatUtils.mean(drawn)).isCloseTo(2 / 3.0, within(0.1));
    assertThat(StatUtils.variance(drawn)).isCloseTo(2 / 3.0, within(0.08));
  }

  @Test
  void inputsThatAreNotActiveKeepTheirOwnDraws() {
    EmulatedPosterior posterior = new EmulatedPosterior(new int[] {1}, z -> -z[1] * z[1]);
    double[][] starts = {{10, 0}, {20, 0}, {30, 0}};
    double[][] draws = posterior.draws(starts, 1, new UniformStream(4, "chain"));
    assertThat(draws).hasDimensions(3, 2);
    for (int draw = 0; draw < starts.length; draw++) {
      assertThat(draws[draw][0]).isEqualTo(starts[draw][0]);
      assertThat(draws[draw][1]).isNotZero();
    }
    assertThat(starts[1]).containsExactly(20, 0);
  }
}
