package org.inferencefrontier.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DustTest {
  @ParameterizedTest
  @CsvSource({
    "chips, 1.9e-12, 0",
    "weeks, 2.0e-15, 0",
    "MW, -2.7e-16, 0",
    "USD/month, 0.004, 0",
    "0-1, 1e-10, 0",
    "0-1, -1e-17, 0",
    "chips, 0.25, 0.25",
    "USD, 0.01, 0.01",
    "0-1, 4e-9, 4e-9",
    "USD/million tokens, 3.1e-6, 3.1e-6",
    "H100e, -12, -12",
    "MW, NaN, NaN"
  })
  void tooLittleIsNothing(String unit, double value, double recorded) {
    double[] row = {value};
    Dust.clear(row, new double[] {Dust.least(unit)});
    assertThat(row).containsExactly(recorded);
  }

  @Test
  void noSeriesOfARunHoldsLessThanCounts() {
    RunResult run = new Simulation(RealWorld.world(), 72, false).run(RealWorld.reference(), 1, 0);
    for (int series = 0; series < run.catalog().size(); series++) {
      IndicatorDefinition indicator = run.catalog().series().get(series).indicator();
      for (int month = 0; month < 72; month++) {
        double value = run.value(series, month);
        if (value != 0) {
          assertThat(Math.abs(value))
              .as("%s in %d", indicator.name(), month)
              .satisfiesAnyOf(
                  v -> assertThat(v).isNaN(),
                  v -> assertThat(v).isGreaterThanOrEqualTo(Dust.least(indicator.unit())));
        }
      }
    }
  }
}
