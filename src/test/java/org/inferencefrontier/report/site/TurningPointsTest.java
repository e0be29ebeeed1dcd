package org.inferencefrontier.report.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TurningPointsTest {
  @Test
  void aStraightLineHasNoTurnButItsEnds() {
    assertThat(TurningPoints.of(new double[] {1, 2, 3, 4}, 0.01, 6)).containsExactly(0, 3);
  }

  @Test
  void theFurthestTurnsComeFirstAndSmallOnesAreNotTold() {
    double[] path = {0, 1, 2, 3, 2, 1, 0, 0.1, 0, 0, 5};
    assertThat(TurningPoints.of(path, 0.5, 6)).containsExactly(0, 3, 6, 9, 10);
    assertThat(TurningPoints.of(path, 0.5, 3)).hasSize(3).contains(9);
  }
}
