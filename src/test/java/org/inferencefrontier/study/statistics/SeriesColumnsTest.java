package org.inferencefrontier.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SeriesColumnsTest {
  private static final int MONTHS = 3;

  @Test
  void runsThatKeepOneValueAreToldApart() {
    SeriesColumns columns = new SeriesColumns(4, MONTHS);
    float none = Float.NaN;
    columns.begin(false);
    columns.add(new float[] {1, 1, 1, 1, 1, 2, none, none, none, 5, none, 5}, columns.runs());
    assertThat(columns.constant()).containsExactly(0, 2);
    assertThat(columns.changing()).containsExactly(1, 3);
    assertThat(columns.columns()).isEqualTo(MONTHS);
    assertThat(columns.count(0)).isEqualTo(3);
    assertThat(columns.count(1)).isEqualTo(2);
    assertThat(columns.sum(2)).isEqualTo(8);
    assertThat(columns.least(2)).isEqualTo(1);
    assertThat(columns.most(2)).isEqualTo(5);
  }

  @Test
  void ofRunsThatNeverChangeOneColumnIsTurned() {
    SeriesColumns columns = new SeriesColumns(2, MONTHS);
    columns.begin(false);
    columns.add(new float[] {1, 1, 1, 4, 4, 4}, columns.runs());
    assertThat(columns.columns()).isEqualTo(1);
    assertThat(columns.changing()).isEmpty();
    SeriesStatistics statistics = new SeriesSummariser(2).summarise(columns);
    for (int month = 0; month < MONTHS; month++) {
      assertThat(statistics.count(month)).isEqualTo(2);
      assertThat(statistics.mean(month)).isEqualTo(2.5);
      assertThat(statistics.standardDeviation(month)).isEqualTo(Math.sqrt(4.5));
      assertThat(statistics.quantile(month, Quantile.P50)).isEqualTo(2.5);
    }
  }

  @Test
  void ofOneValueARunNothingIsSaidOfLaterMonths() {
    SeriesColumns columns = new SeriesColumns(2, MONTHS);
    columns.begin(true);
    columns.add(new float[] {1, 7, 7, 4, 7, 7}, columns.runs());
    SeriesStatistics statistics = new SeriesSummariser(2).summarise(columns);
    assertThat(statistics.mean(0)).isEqualTo(2.5);
    assertThat(statistics.count(1)).isZero();
    assertThat(statistics.mean(1)).isNaN();
    assertThat(statistics.quantile(2, Quantile.P50)).isNaN();
  }

  @Property
  void columnsHoldWhatRowsHeld(
      @ForAll @IntRange(min = 1, max = 70) int runs,
      @ForAll @IntRange(min = 1, max = 20) int months,
      @ForAll @IntRange(max = 9) int seed) {
    float[] rows = new float[runs * months];
    for (int at = 0; at < rows.length; at++) {
      int drawn = Math.floorMod(at * 7919 + seed * 31, 11);
      rows[at] = drawn == 0 ? Float.NaN : drawn - 5;
    }
    SeriesColumns columns = new SeriesColumns(runs, months);
    // What was there before leaves no trace.
    columns.begin(false);
    columns.add(new float[runs * months], runs);
    int first = seed % runs;
    columns.begin(false);
    columns.add(rows, first);
    columns.add(Arrays.copyOfRange(rows, first * months, rows.length), runs - first);
    for (int month = 0; month < columns.columns(); month++) {
      double sum = 0;
      int count = 0;
      for (int run = 0; run < runs; run++) {
        float value = rows[run * months + month];
        assertThat(Float.floatToRawIntBits(columns.values()[columns.start(month) + run]))
            .isEqualTo(Float.floatToRawIntBits(value));
        if (!Float.isNaN(value)) {
          sum += value;
          count++;
          assertThat(value).isBetween(columns.least(month), columns.most(month));
        }
      }
      assertThat(columns.sum(month)).isEqualTo(sum);
      assertThat(columns.count(month)).isEqualTo(count);
    }
    assertThat(columns.changing().length + columns.constant().length).isEqualTo(runs);
  }
}
