package org.inferencefrontier.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.assertj.core.data.Percentage;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.EntityKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Revenue by layer, against the sums of others. */
class ValueMeasuresTest {
  private static final int MONTHS = 72;
  private static final int FIRST_INDEX = 11;
  private static final Percentage ROUNDING = Percentage.withPercentage(1e-9);
  private static final List<String> LAYERS =
      List.of("merchant", "custom", "device", "compute", "power");

  private static RunResult run;

  @BeforeAll
  static void simulate() {
    run = new Simulation(RealWorld.world(), MONTHS, false).run(RealWorld.reference(), 1, 0);
  }

  private static double world(String indicator, int month) {
    return run.value("world." + indicator, "", month);
  }

  private static double usd(String layer, int month) {
    return world("value_" + layer + "_usd", month);
  }

  private static double sum(ToDoubleFunction<String> value) {
    return LAYERS.stream().mapToDouble(value).sum();
  }

  private static double sumOver(EntityKind kind, ToDoubleFunction<String> value) {
    return (kind == EntityKind.VENDOR
            ? RealWorld.world().vendors().stream().map(vendor -> vendor.id())
            : RealWorld.world().areas().stream().map(area -> area.id()))
        .mapToDouble(value)
        .sum();
  }

  @Test
  void chipsAreWhatVendorsTakeIn() {
    for (int month = 0; month < MONTHS; month++) {
      int now = month;
      assertThat(usd("merchant", month) + usd("custom", month))
          .isCloseTo(world("accelerator_revenue", month), ROUNDING);
      assertThat(usd("device", month))
          .isCloseTo(
              sumOver(EntityKind.VENDOR, id -> run.value("vendor.device_revenue", id, now)),
              ROUNDING);
      assertThat(usd("custom", month))
          .isGreaterThanOrEqualTo(world("hyperscaler_own_silicon_spend", month) * (1 - 1e-9));
    }
  }

  /** Chips that Qualcomm sells to anybody are merchant's, though it makes device silicon. */
  @Test
  void aChipCountsByWhoMayBuyIt() {
    double apart = 0;
    for (int month = 0; month < MONTHS; month++) {
      assertThat(usd("merchant", month))
          .isGreaterThanOrEqualTo(world("merchant_revenue", month) * (1 - 1e-9));
      apart = Math.max(apart, usd("merchant", month) - world("merchant_revenue", month));
    }
    assertThat(apart).isPositive();
  }

  /** Between the West's price and China's, where rent is between the two. */
  @Test
  void computeIsWhatIsUsedTimesItsRent() {
    for (int month = 0; month < MONTHS; month += 6) {
      double hours = 730;
      double used =
          world("utilisation", month)
              * (capacity("area.training_capacity_h100e", month)
                  + capacity("area.inference_capacity_h100e", month));
      double rent = usd("compute", month) / used / hours;

      assertThat(rent / world("rental_usd_per_h100e_hour", month)).isBetween(0.75, 1.75);
    }
  }

  private static double capacity(String indicator, int month) {
    return sumOver(EntityKind.AREA, id -> run.value(indicator, id, month));
  }

  /** Load times tariff where nobody generates on site, which in 2023 is everywhere. */
  @Test
  void powerIsLoadTimesTariff() {
    for (int month = 0; month < 6; month++) {
      int now = month;
      double bills =
          sumOver(
              EntityKind.AREA,
              id ->
                  run.value("area.ai_mw", id, now)
                      * run.value("area.tariff_usd_per_mwh", id, now)
                      * 730);

      assertThat(sumOver(EntityKind.AREA, id -> run.value("area.onsite_mw", id, now))).isZero();
      assertThat(usd("power", month)).isCloseTo(bills, Percentage.withPercentage(0.1));
    }
  }

  @Test
  void sharesAreOfTheSumWithDevicesAndWithout() {
    for (int month = 0; month < MONTHS; month++) {
      int now = month;
      double all = sum(layer -> usd(layer, now));
      double inDataCentres = all - usd("device", month);
      assertThat(sum(layer -> world("value_share_" + layer, now))).isCloseTo(1, within(1e-12));
      for (String layer : LAYERS) {
        assertThat(world("value_share_" + layer, month))
            .isCloseTo(usd(layer, month) / all, within(1e-12));
        if (!layer.equals("device")) {
          assertThat(world("value_share_in_data_centres_" + layer, month))
              .isCloseTo(usd(layer, month) / inDataCentres, within(1e-12));
        }
      }
    }
  }

  @Test
  void theMeanMonthOf2023IsAHundred() {
    double baseOfAll = 0;
    for (String layer : LAYERS) {
      double base = 0;
      for (int month = 0; month <= FIRST_INDEX; month++) {
        base += usd(layer, month) / 12;
      }
      baseOfAll += base;
      for (int month = FIRST_INDEX; month < MONTHS; month++) {
        assertThat(world("value_index_" + layer, month))
            .isCloseTo(100 * usd(layer, month) / base, ROUNDING);
      }
      assertThat(world("value_index_" + layer, FIRST_INDEX - 1)).isNaN();
    }
    assertThat(world("value_index", FIRST_INDEX - 1)).isNaN();
    for (int month = FIRST_INDEX; month < MONTHS; month++) {
      int now = month;
      assertThat(world("value_index", month))
          .isCloseTo(100 * sum(layer -> usd(layer, now)) / baseOfAll, ROUNDING);
    }
  }
}
