package org.inferencefrontier.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "945, 945",
    "999.4, 999",
    "999.6, '1,000'",
    "12345, '12,300'",
    "999499, '999,000'",
    "1200000, 1.2 million",
    "999600000, 1 billion",
    "3.28e15, '3,280 trillion'",
    "5e20, 5.0 × 10²⁰",
    "0.077, 0.077",
    "0.3124, 0.312",
    "0.0001, 0.0001",
    "0.00000123, 1.2 × 10⁻⁶",
    "-0.00002, −2.0 × 10⁻⁵",
    "-1500000, −1.5 million",
    "NaN, –",
    "Infinity, –"
  })
  void numbers(double value, String text) {
    assertThat(Wording.number(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0.62, 62%",
    "0.0314, 3.1%",
    "1, 100%",
    "0, 0%",
    "-0.006, −0.6%",
    "0.0996, 10%",
    "NaN, –"
  })
  void percents(double value, String text) {
    assertThat(Wording.percent(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2.1, $2.10",
    "8, $8",
    "0.077, $0.077",
    "4.1e9, $4.1bn",
    "-3, −$3",
    "-0.0000012, −$1.2 × 10⁻⁶",
    "NaN, –"
  })
  void dollars(double value, String text) {
    assertThat(Measure.usd(value)).isEqualTo(text);
  }

  @Test
  void powersOfTen() {
    assertThat(Wording.powerOfTen(3.2e26)).isEqualTo("3.2 × 10²⁶");
    assertThat(Wording.powerOfTen(9.99e9)).isEqualTo("1.0 × 10¹⁰");
    assertThat(Wording.powerOfTen(2e-5)).isEqualTo("2.0 × 10⁻⁵");
    assertThat(Wording.axisPower(1e25)).isEqualTo("10²⁵");
  }

  @Test
  void months() {
    assertThat(Wording.month(0)).isEqualTo("Jan 2023");
    assertThat(Wording.longMonth(33)).isEqualTo("October 2025");
  }
}
