package org.inferencefrontier.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class HalfYearTest {
  @Test
  void juneIsOfTheFirstAndJulyOfTheSecond() {
    assertThat(HalfYear.of(YearMonth.of(2024, 1)).title()).isEqualTo("2024, first half");
    assertThat(HalfYear.of(YearMonth.of(2024, 6)).title()).isEqualTo("2024, first half");
    assertThat(HalfYear.of(YearMonth.of(2024, 7)).title()).isEqualTo("2024, second half");
  }

  @Test
  void earlierOnesComeFirst() {
    HalfYear late = new HalfYear(2024, 2);
    HalfYear early = new HalfYear(2024, 1);
    HalfYear before = new HalfYear(2023, 2);

    assertThat(new TreeSet<>(List.of(late, before, early))).containsExactly(before, early, late);
  }
}
