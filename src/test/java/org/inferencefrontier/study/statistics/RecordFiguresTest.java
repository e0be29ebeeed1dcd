package org.inferencefrontier.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.RunResults;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.world.EntityKind;
import org.inferencefrontier.world.evidence.Aggregate;
import org.inferencefrontier.world.evidence.RecordPoint;
import org.junit.jupiter.api.Test;

class RecordFiguresTest {
  private static final SeriesCatalog CATALOG =
      new SeriesCatalog(
          List.of(
              new SeriesCatalog.Series(
                  new IndicatorDefinition("world.a", "1", EntityKind.WORLD, false, "test"), ""),
              new SeriesCatalog.Series(
                  new IndicatorDefinition("vendor.b", "1", EntityKind.VENDOR, false, "test"),
                  "nvidia")),
          4);

  private static RecordPoint point(
      String indicator, String entity, String from, String to, Aggregate aggregate) {
    return new RecordPoint(
        indicator, entity, from, to, aggregate, 1, 0.5, 2, 0.35, null, "", "read", "test");
  }

  @Test
  void figuresThatTheRunsCannotHaveAreLeftOut() {
    RecordPoint known = point("world.a", "", "2023-01", "2023-04", Aggregate.SUM);
    RecordPoint other = point("vendor.b", "nvidia", "2023-02", "2023-02", Aggregate.END);
    RecordFigures figures =
        RecordFigures.of(
            CATALOG,
            List.of(
                point("world.a", "", "2023-02", "2023-05", Aggregate.SUM),
                known,
                point("vendor.b", "amd", "2023-02", "2023-02", Aggregate.END),
                point("world.a", "", "2022-12", "2023-01", Aggregate.SUM),
                other));
    assertThat(figures.points()).containsExactly(known, other);
  }

  @Test
  void monthsAreCombinedByEachFiguresOwnRule() {
    RecordFigures figures =
        RecordFigures.of(
            CATALOG,
            List.of(
                point("world.a", "", "2023-02", "2023-04", Aggregate.SUM),
                point("world.a", "", "2023-01", "2023-02", Aggregate.MEAN),
                point("vendor.b", "nvidia", "2023-01", "2023-03", Aggregate.END),
                point("vendor.b", "nvidia", "2023-01", "2023-04", Aggregate.SUM),
                point("vendor.b", "nvidia", "2023-02", "2023-04", Aggregate.MEAN)));
    RunResult run = RunResults.bySeries(CATALOG, new double[] {1, 3, 5, 8, 10, Double.NaN, 30, 50});
    assertThat(figures.of(run)).containsExactly(16, 2, 30, Double.NaN, 40);
  }

  /** A year is left out beside its half; what ends at the same month is not. */
  @Test
  void aFigureThatOnlyAddsUpOthersIsLeftOut() {
    RecordPoint year = point("world.a", "", "2023-01", "2023-12", Aggregate.SUM);
    RecordPoint half = point("world.a", "", "2023-07", "2023-12", Aggregate.SUM);
    RecordPoint start = point("world.a", "", "2024-01", "2024-03", Aggregate.SUM);
    RecordPoint across = point("world.a", "", "2023-10", "2024-02", Aggregate.SUM);
    RecordPoint ofAnother = point("vendor.b", "nvidia", "2023-01", "2023-12", Aggregate.SUM);
    RecordPoint mean = point("world.a", "", "2023-01", "2023-12", Aggregate.MEAN);
    RecordPoint end = point("world.a", "", "2023-01", "2023-12", Aggregate.END);
    RecordPoint later = point("world.a", "", "2023-06", "2023-12", Aggregate.END);
    assertThat(
            RecordFigures.finest(
                List.of(year, half, start, across, ofAnother, mean, end, later, half)))
        .containsExactly(half, start, across, ofAnother, mean, end, later, half);
    RecordPoint begin = point("world.a", "", "2023-01", "2023-06", Aggregate.SUM);
    assertThat(RecordFigures.finest(List.of(year, begin))).containsExactly(begin);
  }
}
