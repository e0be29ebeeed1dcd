package org.inferencefrontier.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.world.EntityKind;
import org.junit.jupiter.api.Test;

class RunResultTest {
  private static final int SERIES = 71;
  private static final int MONTHS = 5;

  private static SeriesCatalog catalog() {
    List<SeriesCatalog.Series> series = new ArrayList<>();
    for (int s = 0; s < SERIES; s++) {
      series.add(
          new SeriesCatalog.Series(
              new IndicatorDefinition("world.number_" + s, "count", EntityKind.WORLD, false, ""),
              ""));
    }
    return new SeriesCatalog(series, MONTHS);
  }

  private static double value(int series, int month) {
    return 1000.0 * series + month;
  }

  @Test
  void seriesAreCopiedOneAfterAnother() {
    double[][] byMonth = new double[MONTHS][SERIES];
    double[] bySeries = new double[MONTHS * SERIES];
    for (int s = 0; s < SERIES; s++) {
      for (int m = 0; m < MONTHS; m++) {
        byMonth[m][s] = value(s, m);
        bySeries[s * MONTHS + m] = value(s, m);
      }
    }
    for (RunResult result :
        List.of(
            new RunResult(catalog(), byMonth, List.of()),
            RunResults.bySeries(catalog(), bySeries))) {
      float[] rows = new float[MONTHS * (SERIES - 2)];
      result.copyTo(1, SERIES - 1, rows);
      for (int s = 1; s < SERIES - 1; s++) {
        for (int m = 0; m < MONTHS; m++) {
          assertThat(rows[(s - 1) * MONTHS + m]).isEqualTo((float) value(s, m));
          assertThat(result.value("world.number_" + s, "", m)).isEqualTo(value(s, m));
        }
      }
    }
  }

  @Test
  void arraysOfAnotherSizeAreRefused() {
    assertThatThrownBy(() -> RunResults.bySeries(catalog(), new double[MONTHS * SERIES + 1]))
        .hasMessage("expected 355 values, got 356");
    assertThatThrownBy(() -> new RunResult(catalog(), new double[MONTHS + 1][SERIES], List.of()))
        .hasMessage("expected 5 months, got 6");
    assertThatThrownBy(() -> new RunResult(catalog(), new double[MONTHS][SERIES - 1], List.of()))
        .hasMessage("expected 71 values, got 70");
  }
}
