package org.inferencefrontier.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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
}
