package org.inferencefrontier.gui.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "NaN; none",
        "0; 0",
        "1e-12; 0",
        "0.1234; 0.123",
        "0.01961; 0.0196",
        "0.00402; 0.00402",
        "0.0000181; 1.81e-05",
        "-0.5; -0.500",
        "3; 3",
        "3.14159; 3.14",
        "31.4159; 31.4",
        "314.159; 314",
        "24690; 24,690",
        "1234567; 1.23 million",
        "999600000; 1.000 billion",
        "4.95e9; 4.95 billion",
        "2.26e16; 22,600 trillion",
        "2.26e19; 2.26e+19"
      })
  void readsAsPeopleDo(double value, String words) {
    assertThat(Numbers.words(value)).isEqualTo(words);
  }
}
