package org.inferencefrontier.world.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimelineTest {
  @Test
  void monthsAsInputsWriteThemHaveTheTickOfTheMonth() {
    for (int tick = -240; tick <= Timeline.MONTHS; tick++) {
      assertThat(Timeline.indexOf(Timeline.month(tick).toString())).isEqualTo(tick);
    }
  }
}
