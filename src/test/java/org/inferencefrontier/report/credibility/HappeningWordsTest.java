package org.inferencefrontier.report.credibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferencefrontier.report.text.Names;
import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.Test;

class HappeningWordsTest {
  private static final Names NAMES = new Names(RealWorld.world());

  @Test
  void aConditionIsToldInWords() {
    assertThat(HappeningWords.of("world.ai_twh@2030-12 > 1000", NAMES))
        .isEqualTo("Electricity of AI data centres over 1,000 TWh a year in December 2030");
    assertThat(HappeningWords.of("vendor.revenue_share:nvidia@2030-12 < 0.5", NAMES))
        .isEqualTo("NVIDIA, revenue share under 50% in December 2030");
    assertThat(HappeningWords.of("world.crossover_month <= 36", NAMES)).contains(" of at most 36 ");
    assertThat(HappeningWords.of("world.utilisation >= 0.9", NAMES)).contains(" of at least 90%");
    assertThat(HappeningWords.of("something else", NAMES)).isEqualTo("something else");
    assertThat(HappeningWords.of("world.ai_twh@2030-13 > 1", NAMES))
        .isEqualTo("world.ai_twh@2030-13 > 1");
  }
}
