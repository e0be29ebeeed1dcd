package org.inferencefrontier.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathTextTest {
  @Test
  void writesStepsFromPointToPoint() {
    assertThat(PathText.shortened("M52.7 239.6 L54.2 230.1 L54.2 240 Z M1 2 L0.9 2.1"))
        .isEqualTo("M52.7 239.6l1.5-9.5 0 9.9ZM1 2l-.1 .1");
  }

  @Test
  void closingReturnsToTheStart() {
    assertThat(PathText.shortened("M10 10 L20 10 L20 20 Z L15 15"))
        .isEqualTo("M10 10l10 0 0 10Zl5 5");
  }

  @Test
  void leavesOutPointsThatNobodySees() {
    assertThat(PathText.shortened("M0 0 L10 0.1 L20 0 L30 5 L40 0"))
        .isEqualTo("M0 0l20 0 10 5 10-5");
    assertThat(PathText.shortened("M0 0 L10 0.5 L20 0")).isEqualTo("M0 0l10 .5 10-.5");
  }

  @Test
  void curvesAreStepsToo() {
    assertThat(PathText.shortened("M1 1 Q2 2 3 1 L3 0 Z")).isEqualTo("M1 1q1 1 2 0l0-1Z");
  }

  @Test
  void leavesOtherCommandsAlone() {
    assertThat(PathText.shortened("M0 0 A1 1 0 0 1 3 3 Z")).isEqualTo("M0 0 A1 1 0 0 1 3 3 Z");
    assertThat(PathText.shortened("")).isEmpty();
  }
}
