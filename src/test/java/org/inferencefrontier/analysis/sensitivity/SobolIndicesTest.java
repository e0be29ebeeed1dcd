package org.inferencefrontier.analysis.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.inferencefrontier.study.sampling.UniformStream;
import org.junit.jupiter.api.Test;

/** The function of Ishigami and Homma (1990), whose shares of variance are known. */
class SobolIndicesTest {
  private static final double A = 7;
  private static final double B = 0.1;
  private static final int ROWS = 8000;

  private static double ishigami(double[] u) {
    double[] x = Arrays.stream(u).map(v -> Math.PI * (2 * v - 1)).toArray();
    return Math.sin(x[0])
        + A * Math.sin(x[1]) * Math.sin(x[1])
        + B * Math.pow(x[2], 4) * Math.sin(x[0]);
  }

  private static SobolIndices.Share[] shares() {
    double[][] a = matrix("a");
    double[][] b = matrix("b");
    double[][] mixed = new double[3][ROWS];
    for (int input = 0; input < 3; input++) {
      for (int row = 0; row < ROWS; row++) {
        double[] point = a[row].clone();
        point[input] = b[row][input];
        mixed[input][row] = ishigami(point);
      }
    }
    return new SobolIndices(
            Arrays.stream(a).mapToDouble(SobolIndicesTest::ishigami).toArray(),
            Arrays.stream(b).mapToDouble(SobolIndicesTest::ishigami).toArray(),
            mixed)
        .shares(1);
  }

  private static double[][] matrix(String name) {
    double[][] matrix = new double[ROWS][3];
    UniformStream stream = new UniformStream(1, name);
    for (int i = 0; i < 3 * ROWS; i++) {
      matrix[i / 3][i % 3] = stream.at(i);
    }
    return matrix;
  }

  @Test
  void ishigamiHasItsKnownShares() {
    double pi4 = Math.pow(Math.PI, 4);
    double variance = A * A / 8 + B * pi4 / 5 + B * B * pi4 * pi4 / 18 + 0.5;
    double first = 0.5 * Math.pow(1 + B * pi4 / 5, 2) / variance;
    double second = A * A / 8 / variance;
    double interaction = 8 * B * B * pi4 * pi4 / 225 / variance;
    SobolIndices.Share[] shares = shares();
    assertThat(shares[0].first()).isCloseTo(first, within(0.03));
    assertThat(shares[1].first()).isCloseTo(second, within(0.03));
    assertThat(shares[2].first()).isCloseTo(0, within(0.03));
    assertThat(shares[0].total()).isCloseTo(first + interaction, within(0.03));
    assertThat(shares[1].total()).isCloseTo(second, within(0.03));
    assertThat(shares[2].total()).isCloseTo(interaction, within(0.03));
    for (SobolIndices.Share share : shares) {
      assertThat(share.first()).isBetween(share.firstLow(), share.firstHigh());
      assertThat(share.total()).isBetween(share.totalLow(), share.totalHigh());
      assertThat(share.totalHigh() - share.totalLow()).isBetween(0.001, 0.1);
    }
  }

  @Test
  void rowsWithoutAResultAreLeftOut() {
    double[] base = {1, Double.NaN, 3, 4, 2};
    double[] other = {2, 2, 5, 1, 7};
    double[][] mixed = {{1, 1, 4, Double.NaN, 3}};
    SobolIndices whole =
        new SobolIndices(
            new double[] {1, 3, 2}, new double[] {2, 5, 7}, new double[][] {{1, 4, 3}});
    assertThat(new SobolIndices(base, other, mixed).shares(1)).isEqualTo(whole.shares(1));
  }
}
