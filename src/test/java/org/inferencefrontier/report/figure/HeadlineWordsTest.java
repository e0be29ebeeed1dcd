package org.inferencefrontier.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inferencefrontier.analysis.kept.KeptSensitivity.Driver;
import org.inferencefrontier.analysis.kept.KeptSensitivity.Headline;
import org.inferencefrontier.analysis.sensitivity.Drivers;
import org.junit.jupiter.api.Test;

class HeadlineWordsTest {
  /** Noise of 400 runs is 21 TWh: the third bar is no more than that. */
  private static final Headline ELECTRICITY =
      new Headline(
          "ai_twh_2030",
          "Electricity of AI",
          500,
          700,
          900,
          400,
          List.of(
              driver("shared", 0.3, 600, 660),
              driver("wide", 0.01, 800, 600),
              driver("noise", 0.2, 600, 620),
              driver(Drivers.CHANCE, 0.25, Double.NaN, Double.NaN)),
          List.of());

  private static Driver driver(String name, double total, double low, double high) {
    return new Driver(name, total, total, total, total, total, total, low, high);
  }

  @Test
  void namesDriversInTheOrderOfTheTornadoChart() {
    assertThat(HeadlineWords.top(ELECTRICITY, 3))
        .extracting(Driver::name)
        .containsExactly("wide", "shared");
    assertThat(HeadlineWords.bySwing(ELECTRICITY))
        .extracting(Driver::name)
        .startsWith("wide", "shared");
  }

  /** The widest swing is not the largest share; chance is held against the latter. */
  @Test
  void chanceLeadsOnlyWhereItWeighsMoreThanAnyThatShows() {
    assertThat(HeadlineWords.leadingChance(ELECTRICITY)).isEmpty();
  }

  @Test
  void theMonthOfCrossoverIsWrittenAsADate() {
    Headline crossover =
        new Headline("crossover_month", "Month", 20, 31, 44, 400, List.of(), List.of());

    assertThat(HeadlineWords.measure(crossover)).isSameAs(Measure.CALENDAR_MONTH);
    assertThat(HeadlineWords.measure(ELECTRICITY)).isSameAs(Measure.TERAWATT_HOURS);
  }
}
