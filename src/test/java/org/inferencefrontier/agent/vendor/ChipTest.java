package org.inferencefrontier.agent.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.inferencefrontier.testing.Profiles;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.technology.Accelerator;
import org.junit.jupiter.api.Test;

/** What the model makes of a row of the catalogue. */
class ChipTest {
  private static final ParameterValues VALUES = RealWorld.reference();

  private static Chip chip(Accelerator specification, ParameterValues values) {
    return Chip.of(0, specification, 0, -1, 0, 1, VendorSettings.from(values));
  }

  private static Chip catalogued(String id, ParameterValues values) {
    Accelerator specification =
        RealWorld.world().accelerators().stream()
            .filter(accelerator -> accelerator.id().equals(id))
            .findFirst()
            .orElseThrow();
    return chip(specification, values);
  }

  @Test
  void aBoardDrawsMoreWithItsServer() {
    Chip h100 =
        chip(Profiles.h100("h", 25_000, 3320), VALUES.with("chip.server-power-multiple", 2));
    assertThat(h100.kilowatts()).isCloseTo(1.4, within(1e-12));
  }

  /** Rubin Ultra's rack of 144 packages draws 600 kW. */
  @Test
  void powerOfAWholeSystemIsNotMultipliedAgain() {
    ParameterValues much = VALUES.with("chip.server-power-multiple", 2.1);
    assertThat(catalogued("nvidia-rubin-ultra", much).kilowatts())
        .isCloseTo(600.0 / 144, within(0.001));
    assertThat(catalogued("cerebras-wse-3", much).kilowatts()).isCloseTo(23, within(1e-12));
  }

  /** Blackwell Ultra trains as well in a rack as on a board. */
  @Test
  void leaningToInferenceIsNotBeingMadeForIt() {
    assertThat(catalogued("nvidia-gb300", VALUES).trainingH100e())
        .isGreaterThan(catalogued("nvidia-b300", VALUES).trainingH100e());
  }
}
