package org.inferencefrontier.analysis.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.inferencefrontier.analysis.sensitivity.Points.RUNS;
import static org.inferencefrontier.analysis.sensitivity.Points.each;
import static org.inferencefrontier.analysis.sensitivity.Points.uniform;

import org.junit.jupiter.api.Test;

class TellingInputsTest {
  /** A range in the middle moves no mean, and is seen all the same. */
  @Test
  void aRangeInTheMiddleTells() {
    double[][] points = uniform(40);
    boolean[] cases = new boolean[RUNS];
    for (int run = 0; run < RUNS; run++) {
      cases[run] = Math.abs(points[run][3] - 0.5) < 0.15;
    }
    assertThat(TellingInputs.of(points, cases, each(RUNS))).contains(3).hasSizeLessThan(4);
  }

  /** What a scenario draws anew for each run tells by run, though the rest is repeated. */
  @Test
  void whatIsDrawnForEachRunCountsByRun() {
    double[][] points = new double[RUNS][];
    boolean[] cases = new boolean[RUNS];
    double[][] own = uniform(2);
    int[] draws = new int[RUNS];
    for (int run = 0; run < RUNS; run++) {
      draws[run] = run % 5;
      points[run] = new double[] {own[draws[run]][0], own[run][1]};
      cases[run] = own[run][1] > 0.8;
    }
    assertThat(TellingInputs.of(points, cases, draws)).containsExactly(1);
  }

  /**
   * By hand: ranks less their mean times surplus add up to 8, whose deviation is the root of 42 x 2
   * / 7; 2.31 deviations, twice for two sides and twice for two tests.
   */
  @Test
  void whereCasesAreTheUpperHalfTheTestOfMannAndWhitneyDecides() {
    assertThat(chance("00001111")).isCloseTo(0.0418423, within(1e-5));
    assertThat(chance("11110000")).isCloseTo(0.0418423, within(1e-5));
  }

  /** By hand: the sum of the surplus goes from -1.5 to 1.5, 0.866 of the root of 3. */
  @Test
  void whereCasesLieInTheMiddleTheTestOfKolmogorovAndSmirnovDecides() {
    assertThat(chance("000111111000")).isCloseTo(0.882613, within(1e-5));
  }

  /** A constant column of a posterior made the sums of rounding errors endless. */
  @Test
  void whatDoesNotVaryOrHappensAlwaysTellsNothing() {
    assertThat(chance("1111")).isEqualTo(1);
    assertThat(TellingInputs.chance(new double[][] {{3}, {3}, {3}}, 0, cases("011"), each(3)))
        .isEqualTo(1);
  }

  /** Twice each draw: the same share of cases by draw, and so the same chance. */
  @Test
  void theRunsOfADrawAreOnePieceOfEvidence() {
    double[][] inputs = new double[16][];
    int[] draws = new int[16];
    for (int run = 0; run < inputs.length; run++) {
      draws[run] = run % 8;
      inputs[run] = new double[] {draws[run]};
    }
    assertThat(TellingInputs.chance(inputs, 0, cases("0000111100001111"), draws))
        .isCloseTo(0.0418423, within(1e-5));
  }

  @Test
  void falseDiscoveriesAreHeldByRank() {
    assertThat(TellingInputs.discoveries(0.0126, 0.2, 0.3, 0.4)).isZero();
    assertThat(TellingInputs.discoveries(0.0125, 0.2, 0.3, 0.4)).isEqualTo(1);
    // The second is small enough for two, and takes the first along.
    assertThat(TellingInputs.discoveries(0.02, 0.024, 0.3, 0.4)).isEqualTo(2);
    assertThat(TellingInputs.discoveries(0.02, 0.03, 0.0375, 0.4)).isEqualTo(3);
  }

  /** Of runs in the order of the input's value, 1 for a case. */
  private static double chance(String inOrder) {
    double[][] inputs = new double[inOrder.length()][];
    for (int run = 0; run < inputs.length; run++) {
      inputs[run] = new double[] {run};
    }
    return TellingInputs.chance(inputs, 0, cases(inOrder), each(inputs.length));
  }

  private static boolean[] cases(String inOrder) {
    boolean[] cases = new boolean[inOrder.length()];
    for (int run = 0; run < cases.length; run++) {
      cases[run] = inOrder.charAt(run) == '1';
    }
    return cases;
  }
}
