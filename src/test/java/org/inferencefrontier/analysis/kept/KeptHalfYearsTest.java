package org.inferencefrontier.analysis.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.inferencefrontier.analysis.kept.KeptBackcast.HalfYear;
import org.inferencefrontier.study.statistics.RecordSummary.Comparison;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.evidence.RecordPoint;
import org.junit.jupiter.api.Test;

/**
 * The record's lines in the kept backcast: each is near, or its {@code note} in world-data/record
 * says why it is not. Without the backcast at hand, 'frontier backcast --keep' makes it anew.
 */
class KeptHalfYearsTest {
  private static boolean isOf(HalfYear kept, RecordPoint point) {
    return kept.indicator().equals(point.indicator())
        && kept.entity().equals(point.entity())
        && kept.from().equals(point.from())
        && kept.to().equals(point.to())
        && kept.aggregate().equals(point.aggregate().name().toLowerCase(Locale.ROOT));
  }

  @Test
  void everyLineIsNearOrExplained() throws IOException, UnusableException {
    KeptBackcast backcast =
        KeptAnalyses.read(Path.of("world-data", KeptFolder.NAME)).backcast().orElseThrow();
    List<String> unexplained = new ArrayList<>();
    for (RecordPoint point : RealWorld.world().record()) {
      if (point.tolerance() == null) {
        continue;
      }
      String name =
          point.indicator() + ":" + point.entity() + " " + point.from() + " to " + point.to();
      HalfYear kept =
          backcast.halfYears().stream()
              .filter(each -> isOf(each, point))
              .findFirst()
              .orElseThrow(() -> new AssertionError("not in the kept backcast: " + name));
      Comparison comparison =
          new Comparison(point, kept.runs(), kept.low(), kept.median(), kept.high());
      if (!comparison.isWithinTolerance() && !comparison.isExplained()) {
        unexplained.add(String.format(Locale.ROOT, "%s: %.2f", name, comparison.ratio()));
      }
    }
    assertThat(unexplained).as("off without a note").isEmpty();
  }
}
