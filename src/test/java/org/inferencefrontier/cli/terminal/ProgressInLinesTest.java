package org.inferencefrontier.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.junit.jupiter.api.Test;

class ProgressInLinesTest {
  private final StringWriter err = new StringWriter();
  private final ProgressInLines lines =
      new ProgressInLines(4, new SeriesCatalog(List.of(), 12), new PrintWriter(err));

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
