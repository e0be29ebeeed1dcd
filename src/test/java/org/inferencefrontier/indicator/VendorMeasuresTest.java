package org.inferencefrontier.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.Test;

class VendorMeasuresTest {
  @Test
  void theMarginIsOfSalesAfterWriteOffs() {
    assertThat(VendorMeasures.margin(vendor(1_000, 30e6, 12e6))).isCloseTo(0.6, within(1e-12));
    assertThat(VendorMeasures.margin(vendor(1_000, 30e6, 90e6))).isCloseTo(-2, within(1e-12));
  }

  /** A trillionth of a chip under a write-off once made margins of minus 1e17. */
  @Test
  void lessThanAChipHasNoMarginAndNoPrice() {
    Vendor vendor = vendor(1e-12, 3e-8, 5e8);
    assertThat(VendorMeasures.margin(vendor)).isNaN();
    assertThat(VendorMeasures.pricePerH100e(vendor)).isNaN();
    assertThat(VendorMeasures.margin(vendor(0, 0, 5e8))).isNaN();
  }

  @Test
  void aMonthOfWriteOffsHasNoMargin() {
    assertThat(VendorMeasures.margin(vendor(2, 60_000, 601_000))).isNaN();
    assertThat(VendorMeasures.margin(vendor(2, 60_000, 600_000))).isCloseTo(-9, within(1e-12));
  }

  @Test
  void countsOfUnitsSayThatUnitsGrow() {
    assertThat(new VendorMeasures().definitions())
        .filteredOn(indicator -> indicator.unit().startsWith("chips"))
        .hasSize(2)
        .allSatisfy(
            indicator ->
                assertThat(indicator.definition())
                    .contains("After the catalogue a unit is a bundle")
                    .contains("the number of units loses its meaning"));
  }

  private static Vendor vendor(double units, double revenueUsd, double costUsd) {
    Vendor vendor = new Vendor(0, RealWorld.world().vendors().get(0));
    vendor.units = units;
    vendor.shippedH100e = 3 * units;
    vendor.revenueUsd = revenueUsd;
    vendor.costUsd = costUsd;
    return vendor;
  }
}
