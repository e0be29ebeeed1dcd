package org.inferencefrontier.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValueNameTest {
  @Test
  void entityAndMonthMayBeLeftOut() {
    assertThat(ValueName.parse("vendor.revenue:nvidia@2030-12"))
        .contains(new ValueName("vendor.revenue", "nvidia", Optional.of("2030-12")));
    assertThat(ValueName.parse("world.ai_twh@2030-12"))
        .contains(new ValueName("world.ai_twh", "", Optional.of("2030-12")));
    assertThat(ValueName.parse("world.ai_twh"))
        .contains(new ValueName("world.ai_twh", "", Optional.empty()));
  }

  @Test
  void anIndicatorMayNot() {
    assertThat(ValueName.parse(":nvidia@2030-12")).isEmpty();
    assertThat(ValueName.parse("world.ai_twh@")).isEmpty();
    assertThat(ValueName.parse("")).isEmpty();
  }
}
