package org.inferencefrontier.agent.utility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.junit.jupiter.api.Test;

class OnsiteSupplyTest {
  private static final ParameterValues VALUES =
      RealWorld.reference().with("power.onsite-capacity", 2).with("power.onsite-growth", 0.3);

  /** None in 2023; 2 GW in 2024; from January 2025 on what has grown since July 2024. */
  @Test
  void growsFromTheMonthThatItIsAnAmountOf() {
    OnsiteSupply supply = OnsiteSupply.from(VALUES);
    assertThat(supply.megawattsOfYear(0)).isZero();
    assertThat(supply.megawattsOfYear(12)).isEqualTo(2000);
    assertThat(supply.megawattsOfYear(24)).isCloseTo(2000 * Math.exp(0.15), within(1e-9));
    assertThat(supply.megawattsOfYear(36)).isCloseTo(2000 * Math.exp(0.45), within(1e-9));
  }

  @Test
  void bothMonthsAreParameters() {
    OnsiteSupply supply =
        OnsiteSupply.from(
            VALUES.with("power.onsite-first-month", 24).with("power.onsite-reference-month", 12));
    assertThat(supply.megawattsOfYear(12)).isZero();
    assertThat(supply.megawattsOfYear(24)).isCloseTo(2000 * Math.exp(0.3), within(1e-9));
  }
}
