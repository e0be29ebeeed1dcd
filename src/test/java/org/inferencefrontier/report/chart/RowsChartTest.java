package org.inferencefrontier.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.inferencefrontier.report.text.Wording;
import org.junit.jupiter.api.Test;

class RowsChartTest {
  private static final Pattern MONTH =
      Pattern.compile("<text x=\"([-\\d.]+)\"[^>]*>[A-Z][a-z]{2} \\d{4}<");

  /** Pixels that a month takes at the least. */
  private static final double MONTH_WIDTH = 55;

  /** The first letter of February was cut at the edge. */
  @Test
  void numbersOfTheScaleAreNotCutAtItsEnds() {
    Rows rows =
        new Rows(
            "rows",
            "Rows",
            "rows in words",
            25,
            37,
            Double.NaN,
            month -> Wording.month((int) month),
            List.of(new Rows.Row("Row", List.of(), List.of(), List.of())));

    List<Double> starts =
        MONTH
            .matcher(RowsChart.render(rows).svg())
            .results()
            .map((MatchResult found) -> Double.parseDouble(found.group(1)))
            .toList();

    assertThat(starts).hasSizeGreaterThan(2);
    assertThat(starts).allSatisfy(x -> assertThat(x).isBetween(0.0, RowsChart.WIDTH - MONTH_WIDTH));
  }
}
