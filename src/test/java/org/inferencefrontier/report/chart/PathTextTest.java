package org.inferencefrontier.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathTextTest {
  @Test
  void writesStepsFromPointToPoint() {
    assertThat(PathText.shortened("M52.7 239.6 L54.2 239.1 L54.2 240 Z M1 2 L0.9 2.1"))
        .isEqualTo("M52.7 239.6l1.5-.5 0 .9ZM1 2l-.1 .1");
  }

  @Test
  void closingReturnsToTheStart() {
    assertThat(PathText.shortened("M10 10 L20 10 L20 20 Z L15 15"))
        .isEqualTo("M10 10l10 0 0 10Zl5 5");
  }

  @Test
  void leavesCurvesAlone() {
    assertThat(PathText.shortened("M0 0 C1 1 2 2 3 3 Z")).isEqualTo("M0 0 C1 1 2 2 3 3 Z");
    assertThat(PathText.shortened("")).isEmpty();
  }
}
