package org.inferencefrontier.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.World;
import org.junit.jupiter.api.Test;

class VendorWordsTest {
  private static final World WORLD = RealWorld.world();

  /** By what the catalogue says of its chips, not by its name. */
  @Test
  void aMakerOfDeviceChipsThatSellsToDataCentresIsSaidToDoSo() {
    assertThat(sells("mediatek")).isEqualTo("device chips; designs for operators");
    assertThat(sells("qualcomm")).isEqualTo("device chips; accelerators");
    assertThat(sells("apple")).isEqualTo("device chips");
    assertThat(sells("broadcom")).isEqualTo("designs for operators");
    assertThat(sells("nvidia")).isEqualTo("accelerators");
  }

  private static String sells(String id) {
    return VendorWords.sells(
        WORLD,
        WORLD.vendors().stream()
            .filter(vendor -> vendor.id().equals(id))
            .findFirst()
            .orElseThrow());
  }
}
