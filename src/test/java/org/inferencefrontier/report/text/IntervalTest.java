package org.inferencefrontier.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
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
        .isEqualTo("−11.2\u00a0TWh (−15.7\u00a0to\u00a0−6.8\u00a0TWh)");
    assertThat(new Interval(8e5, 1e6, 2e6).band(Wording::number)).isEqualTo("800,000 to 2 million");
  }

  /** A band said 0.0231 to 112: no study knows its low end to the kilowatt beside such a spread. */
  @Test
  void endsAreRoundedTogetherToWhatTheSpreadBears() {
    assertThat(new Interval(0.0231, 5.17, 112.4).shortBand(Wording::number)).isEqualTo("0.023–112");
    assertThat(new Interval(314, 604, 1172).text(Wording::number).replace('\u00a0', ' '))
        .isEqualTo("604 (310 to 1,170)");
    assertThat(new Interval(0.0123, 0.14, 0.3139).shortBand(Wording::percent)).isEqualTo("1.2–31%");
    assertThat(new Interval(168_600, 168_900, 169_100).band(Wording::number))
        .isEqualTo("169,000 to 169,000");
    assertThat(new Interval(5.7e-6, 3e-5, 2.3e-4).band(Wording::number))
        .isEqualTo("5.7 × 10⁻⁶ to 2.3 × 10⁻⁴");
  }

  /** A low end that was rounded up stood over the median. */
  @Test
  void noEndIsRoundedPastTheMedian() {
    assertThat(new Interval(317, 318, 1172).text(Wording::number).replace('\u00a0', ' '))
        .isEqualTo("318 (310 to 1,170)");
    assertThat(new Interval(10, 1172, 1173).text(Wording::number).replace('\u00a0', ' '))
        .isEqualTo("1,170 (10 to 1,180)");
  }

  /** To three places and then to two made 0.29 of it. */
  @Test
  void noEndIsRoundedTwice() {
    assertThat(
            new Interval(0.18, 0.23, 0.2849)
                .band(value -> String.format(Locale.ROOT, "$%.2f", value)))
        .isEqualTo("$0.18 to $0.28");
    assertThat(new Interval(0.105, 0.13, 0.1549).band(Wording::percent)).isEqualTo("11% to 15%");
  }

  @Test
  void datesAreNotRounded() {
    assertThat(new Interval(13, 40, 151).band(month -> Wording.month((int) month)))
        .isEqualTo("Feb 2024 to Aug 2035");
  }

  /** A line ended between the minus and its dollars. */
  @Test
  void bandsBreakBeforeTheirSecondEndAlone() {
    assertThat(new Interval(-2.71e9, -1e9, -40.5e6).unbrokenEnds(IntervalTest::dollars))
        .isEqualTo("−\u2060$2.7bn to\u00a0−\u2060$41M");
    assertThat(new Interval(Double.NaN, 1, 2).unbrokenEnds(IntervalTest::dollars)).isEqualTo("–");
  }
}
