package org.inferencefrontier.analysis.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.inferencefrontier.analysis.backcast.BackcastFiles.HalfYearColumn;
import org.inferencefrontier.study.statistics.RecordSummary.Comparison;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.evidence.RecordPoint;
import org.junit.jupiter.api.Test;

/**
 * The record's lines in the kept backcast: each is near, or its {@code note} in world-data/record
 * says why it is not. Without the backcast at hand, 'frontier backcast --keep' makes it anew.
 */
class KeptHalfYearsTest {
  private static boolean isOf(KeptTable<HalfYearColumn> table, int row, RecordPoint point) {
    return table.text(row, HalfYearColumn.INDICATOR).equals(point.indicator())
        && table.text(row, HalfYearColumn.ENTITY).equals(point.entity())
        && table.text(row, HalfYearColumn.FROM).equals(point.from())
        && table.text(row, HalfYearColumn.TO).equals(point.to())
        && table
            .text(row, HalfYearColumn.AGGREGATE)
            .equals(point.aggregate().name().toLowerCase(Locale.ROOT));
  }

  private static Comparison read(KeptTable<HalfYearColumn> table, RecordPoint point)
      throws UnusableException {
    for (int row : table.<Integer>all(each -> each)) {
      if (isOf(table, row, point)) {
        return new Comparison(
            point,
            table.whole(row, HalfYearColumn.RUNS),
            table.number(row, HalfYearColumn.P05),
            table.number(row, HalfYearColumn.P50),
            table.number(row, HalfYearColumn.P95));
      }
    }
    throw new AssertionError(
        "not in the kept backcast: "
            + point.indicator()
            + ":"
            + point.entity()
            + " "
            + point.from()
            + " to "
            + point.to());
  }

  @Test
  void everyLineIsNearOrExplained() throws IOException, UnusableException {
    KeptTable<HalfYearColumn> table =
        new KeptTable<>(
            Path.of("world-data", KeptFolder.NAME, "backcast_half_years.csv"),
            Kind.BACKCAST,
            HalfYearColumn.class);
    List<String> unexplained = new ArrayList<>();
    for (RecordPoint point : RealWorld.world().record()) {
      if (point.tolerance() != null) {
        Comparison comparison = read(table, point);
        if (!comparison.isWithinTolerance() && !comparison.isExplained()) {
          unexplained.add(
              String.format(
                  Locale.ROOT,
                  "%s:%s %s to %s: %.2f",
                  point.indicator(),
                  point.entity(),
                  point.from(),
                  point.to(),
                  comparison.ratio()));
        }
      }
    }
    assertThat(unexplained).as("off without a note").isEmpty();
  }
}
