package org.inferencefrontier.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.statistics.RunningEstimate;
import org.inferencefrontier.study.statistics.WatchedValue;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.EntityKind;
import org.junit.jupiter.api.Test;

class ProgressInLinesTest {
  private static final SeriesCatalog CATALOG =
      new SeriesCatalog(
          List.of(
              series("world.crossover_month", "", true),
              series("world.crossover_month_energy", "", true),
              series("vendor.revenue", "huawei", false)),
          12);
  private static final SeriesWords WORDS = new SeriesWords(RealWorld.world());

  private final StringWriter err = new StringWriter();
  private final ProgressInLines lines =
      new ProgressInLines(4, new EstimateText(CATALOG, WORDS), new PrintWriter(err));

  private static SeriesCatalog.Series series(String indicator, String entity, boolean perRun) {
    return new SeriesCatalog.Series(
        new IndicatorDefinition(
            indicator, perRun ? "months since 2023-01" : "1", EntityKind.WORLD, perRun, "test"),
        entity);
  }

  /** Names and one style of numbers; what no run has is said, since it may be waited for. */
  @Test
  void estimatesAreInWords() {
    WatchedValue crossover = new WatchedValue("world.crossover_month", "", 0);
    WatchedValue revenue = new WatchedValue("vendor.revenue", "huawei", 11);
    lines.estimated(
        List.of(
            new RunningEstimate(crossover, 50, 24, 31, 40, 1),
            new RunningEstimate(revenue, 50, 1234, 12345678, 23456789, 1000)));
    lines.ran(1, 0);
    assertThat(err.toString().strip())
        .isEqualTo(
            "1 of 4 runs; Crossover month: 2025-08 +- 1.00 months (2025-01 to 2026-05); Revenue,"
                + " Huawei: 12,350,000 +- 1,000 (1,234 to 23,460,000)");
    EstimateText text = new EstimateText(CATALOG, WORDS);
    RunningEstimate none =
        new RunningEstimate(
            crossover, 0, Double.NaN, Double.NaN, Double.NaN, Double.POSITIVE_INFINITY);
    assertThat(text.first(List.of(none))).isEqualTo("Crossover month: in no run so far");
    assertThat(text.all(List.of(none))).isEqualTo("; Crossover month: in no run so far");
    assertThat(text.missed(none, 50))
        .isEqualTo(
            "Precision of Crossover month (world.crossover_month) cannot be reached: none of 50"
                + " runs has it by December 2023");
  }

  /** Of the other definitions it was a number of months since January 2023. */
  @Test
  void crossoversOfEveryDefinitionAreDates() {
    WatchedValue energy = new WatchedValue("world.crossover_month_energy", "", 0);
    assertThat(
            new EstimateText(CATALOG, WORDS)
                .first(List.of(new RunningEstimate(energy, 50, 24, 31, 40, 1))))
        .endsWith(": 2025-08 +- 1.00 months (2025-01 to 2026-05)");
  }

  @Test
  void firstMonthsAreToldBeforeARunHasEnded() {
    lines.simulated(0);
    assertThat(err.toString()).isEmpty();
    lines.simulated(7);
    assertThat(err.toString().lines()).containsExactly("0 of 4 runs, 7 months of the next");
  }

  @Test
  void firstRunIsToldAtOnceAndLaterMonthsAreNot() {
    lines.simulated(7);
    lines.ran(1, 0);
    lines.simulated(20);
    lines.ran(2, 0);
    assertThat(err.toString().lines())
        .containsExactly("0 of 4 runs, 7 months of the next", "1 of 4 runs");
  }

  @Test
  void endTellsAllRunsAndFailures() {
    lines.resumed(2, 0);
    lines.simulated(3);
    lines.ran(3, 1);
    lines.ran(4, 1);
    lines.writing();
    assertThat(err.toString().lines())
        .hasSize(4)
        .startsWith(
            "2 of them are kept from before",
            "2 of 4 runs, 3 months of the next",
            "3 of 4 runs (1 failed)")
        .last()
        .asString()
        .matches("4 of 4 runs \\(1 failed\\) in \\d+\\.\\d s; writing the results");
  }
}
