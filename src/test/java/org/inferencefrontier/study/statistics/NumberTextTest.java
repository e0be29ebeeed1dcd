package org.inferencefrontier.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {
  @ParameterizedTest
  @CsvSource({
    "0,0",
    "-0.0,0",
    "1,1",
    "-12.5,-12.5",
    "1000000,1000000",
    "123456789,123456800",
    "0.1,0.1",
    "0.33333333333,0.3333333",
    "0.0001,0.0001",
    "0.00001234,1.234E-5",
    "4.56e25,4.56E25",
    "1e15,1E15",
    "-9.99999999e14,-1000000000000000",
    "NaN,''",
    "Infinity,Infinity"
  })
  void writesSevenDigits(double value, String text) {
    assertThat(NumberText.of(value)).isEqualTo(text);
  }

  @Property
  void readsBackToSevenDigits(@ForAll double value) {
    double read = Double.parseDouble(NumberText.of(value));
    assertThat(read).isCloseTo(value, within(Math.abs(value) * 5e-7));
  }

  @Property(tries = 5000)
  void roundsAsExactlyAsBigDecimal(@ForAll @DoubleRange(min = -1e6, max = 1e6) double number) {
    for (double value : new double[] {number, number * 1e-7, number * 1e8, Math.rint(number) / 8}) {
      BigDecimal exact = new BigDecimal(value).round(new MathContext(7, RoundingMode.HALF_EVEN));
      assertThat(new BigDecimal(NumberText.of(value))).isEqualByComparingTo(exact);
    }
  }
}
