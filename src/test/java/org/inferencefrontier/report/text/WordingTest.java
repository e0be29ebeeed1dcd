package org.inferencefrontier.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferencefrontier.report.figure.Measure;
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
    "0.01013, 0.0101",
    "0.09996, 0.1",
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
    "0.0004, 0.04%",
    "0.00002, 0.002%",
    "-0.0000001, 0%",
    "0.0996, 10%",
    "NaN, –"
  })
  void percents(double value, String text) {
    assertThat(Wording.percent(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0.26, 1, +0.3", "-0.26, 1, −0.3", "-0.04, 1, 0.0", "0.004, 2, 0.00", "NaN, 1, –"})
  void signed(double value, int decimals, String text) {
    assertThat(Wording.signed(value, decimals)).isEqualTo(text);
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

  @ParameterizedTest
  @CsvSource({
    "0.0015, 0.15%",
    "0.00025, 0.025%",
    "0.2, 20%",
    "0.125, 12.5%",
    "-0.2, −20%",
    "-1e-17, 0%",
    "1, 100%",
    "NaN, –"
  })
  void percentsOnAxesHaveTheDecimalsOfTheirGridLines(double value, String text) {
    assertThat(Measure.SHARE.tick().apply(value)).isEqualTo(text);
  }

  @Test
  void countsAreWholeOrHalves() {
    assertThat(Measure.NUMBER.write().apply(3.95)).isEqualTo("4");
    assertThat(Measure.NUMBER.write().apply(13.5)).isEqualTo("13.5");
    assertThat(Measure.NUMBER.write().apply(Double.NaN)).isEqualTo("–");
  }

  @ParameterizedTest
  @CsvSource({
    "2.49e17, 4.48e16, 1.2e18, 2.5 × 10¹⁷ (4.5 × 10¹⁶ to 1.2 × 10¹⁸)",
    "2.49e8, 4.48e7, 1.2e9, 249M (45M to 1.2bn)",
    "2e-5, 0, 0.00016, 2.0 × 10⁻⁵ (0 to 1.6 × 10⁻⁴)"
  })
  void aCellHasOneNotation(double median, double low, double high, String text) {
    assertThat(new Interval(low, median, high).text(Wording::shortNumber))
        .isEqualTo(Wording.unbroken(text).replace("\u00a0(", " ("));
  }

  @Test
  void months() {
    assertThat(Wording.month(0)).isEqualTo("Jan 2023");
    assertThat(Wording.longMonth(33)).isEqualTo("October 2025");
  }

  @Test
  void halvesOfThingsAreWritten() {
    assertThat(Wording.halves(13.5)).isEqualTo("13.5");
    assertThat(Wording.halves(5.4999)).isEqualTo("5.5");
    assertThat(Wording.halves(6)).isEqualTo("6");
  }

  /** 11,050 runs were told as 11,100, beside a table that added up to 11,050. */
  @Test
  void whatIsCountedIsToldToTheLast() {
    assertThat(Wording.count(11_050)).isEqualTo("11,050");
    assertThat(Wording.count(40)).isEqualTo("40");
  }
}
