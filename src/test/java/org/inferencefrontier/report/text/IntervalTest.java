package org.inferencefrontier.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IntervalTest {
  private static String terawattHours(double value) {
    return Wording.number(value) + " TWh";
  }

  private static String dollars(double value) {
    return (value < 0 ? "−$" : "$") + Wording.shortNumber(Math.abs(value));
  }

  /** Tables were full of 1 (1 to 1) and 0% (0% to 0%). */
  @Test
  void whatReadsTheSameIsToldOnce() {
    assertThat(new Interval(1, 1, 1).text(Wording::shortNumber)).isEqualTo("1");
    assertThat(new Interval(0.1101, 0.1102, 0.1104).text(Wording::percent)).isEqualTo("11%");
    assertThat(new Interval(0, 0, 0.02).text(Wording::percent))
        .isEqualTo("0% (0%\u00a0to\u00a02.0%)");
  }

  @Test
  void aUnitInWordsStandsOnceABand() {
    assertThat(new Interval(-15.7, -11.2, -6.79).text(IntervalTest::terawattHours))
        .isEqualTo("−11.2\u00a0TWh (−15.7\u00a0to\u00a0−6.79\u00a0TWh)");
    assertThat(new Interval(8e5, 1e6, 2e6).band(Wording::number)).isEqualTo("800,000 to 2 million");
  }

  /** A line ended between the minus and its dollars. */
  @Test
  void bandsBreakBeforeTheirSecondEndAlone() {
    assertThat(new Interval(-2.71e9, -1e9, -40.5e6).unbrokenEnds(IntervalTest::dollars))
        .isEqualTo("−\u2060$2.71bn to\u00a0−\u2060$40.5M");
    assertThat(new Interval(Double.NaN, 1, 2).unbrokenEnds(IntervalTest::dollars)).isEqualTo("–");
  }
}
