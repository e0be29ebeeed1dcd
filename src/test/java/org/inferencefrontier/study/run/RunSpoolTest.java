package org.inferencefrontier.study.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.RunResults;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.world.EntityKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of runs comes back to the bit, whatever repeats in it. */
class RunSpoolTest {
  private static final int SERIES = 70;
  private static final int MONTHS = 5;
  private static final SeriesCatalog CATALOG = catalog();

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("runs.spool");
  }

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

  /**
   * By turns: values that change, one that does not, none at all, one in the first month alone, and
   * zeros that differ in their sign alone.
   */
  private static double value(int run, int series, int month) {
    return switch (series % 5) {
      case 0 -> 100 * run + series + month / 8.0;
      case 1 -> 100 * run + series;
      case 2 -> Double.NaN;
      case 3 -> month == 0 ? run : Double.NaN;
      default -> month == 3 ? -0.0 : 0.0;
    };
  }

  private static RunResult result(int run) {
    double[] values = new double[SERIES * MONTHS];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(run, i / MONTHS, i % MONTHS);
    }
    return RunResults.bySeries(CATALOG, values);
  }

  private static void assertHolds(RunSpool spool, int[] runs, int from, int to) throws IOException {
    float[][] read = spool.read(runs, from, to);
    for (int series = from; series < to; series++) {
      for (int i = 0; i < runs.length; i++) {
        for (int month = 0; month < MONTHS; month++) {
          assertThat(Float.floatToRawIntBits(read[series - from][i * MONTHS + month]))
              .as("run %d, series %d, month %d", runs[i], series, month)
              .isEqualTo(Float.floatToRawIntBits((float) value(runs[i], series, month)));
        }
      }
    }
  }

  @Test
  void everyValueComesBack() throws Exception {
    try (RunSpool spool = new RunSpool(file, CATALOG)) {
      spool.write(2, result(2));
      spool.write(0, result(0));
      assertHolds(spool, new int[] {0, 2}, 0, SERIES);
      assertHolds(spool, new int[] {2}, 0, 1);
      assertHolds(spool, new int[] {2, 0}, 31, 67);
      assertHolds(spool, new int[] {0}, SERIES - 1, SERIES);
    }
  }

  @Test
  void itIsThereWhenItIsOpenedAgain() throws Exception {
    long checksum;
    try (RunSpool spool = new RunSpool(file, CATALOG)) {
      checksum = spool.write(1, result(1));
    }
    try (RunSpool spool = new RunSpool(file, CATALOG)) {
      assertThat(spool.holds(1, checksum)).isTrue();
      assertThat(spool.holds(1, checksum + 1)).isFalse();
      // Zeros, and nothing at all.
      assertThat(spool.holds(0, checksum)).isFalse();
      assertThat(spool.holds(2, checksum)).isFalse();
      assertHolds(spool, new int[] {1}, 0, SERIES);
    }
  }

  @Test
  void whatIsCutShortIsTold() throws Exception {
    try (RunSpool spool = new RunSpool(file, CATALOG)) {
      spool.write(0, result(0));
      assertThatThrownBy(() -> spool.read(new int[] {1}, 0, 1))
          .isInstanceOf(EOFException.class)
          .hasMessage("the results of run 1 are cut short");
    }
  }

  /** Of seventy series fourteen have five values, fourteen two kinds, the rest one. */
  @Test
  void whatRepeatsIsKeptOnce() throws Exception {
    try (RunSpool spool = new RunSpool(file, CATALOG)) {
      spool.write(0, result(0));
    }
    int numbers = 14 * (MONTHS + 1 + 1 + MONTHS + MONTHS);
    assertThat(file).hasSize((SERIES + 1) * Integer.BYTES + numbers * Float.BYTES);
  }
}
