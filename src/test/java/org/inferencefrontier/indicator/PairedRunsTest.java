package org.inferencefrontier.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What counts as a rise in a paired experiment. */
class PairedRunsTest {
  private static final double[] ZERO = new double[8];

  @Test
  void everyPairOrBeyondOneInAHundred() {
    assertThat(PairedRuns.rises(ZERO, new double[] {1, 9, 1, 9, 1, 9, 1, 9})).isTrue();
    // t is 2.8: one in fifty.
    assertThat(PairedRuns.rises(ZERO, new double[] {-1, 3, 1, 2, 0, 3, 1, 2})).isFalse();
    // t is 3.5.
    assertThat(PairedRuns.rises(ZERO, new double[] {-0.5, 3, 1, 2, 0.5, 3, 1, 2})).isTrue();
    assertThat(PairedRuns.rises(ZERO, ZERO)).isFalse();
  }

  /** The larger experiment gives no pair to the smaller one. */
  @Test
  void onlyPairsCount() {
    assertThat(PairedRuns.rises(ZERO, new double[] {1, 1, 1, 1, 1, 1, 1, 1, -9})).isTrue();
  }
}
