package org.inferencefrontier.analysis.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.evidence.Aggregate;
import org.inferencefrontier.world.evidence.RecordPoint;
import org.junit.jupiter.api.Test;

class TargetTest {
  private static RecordPoint point(Double tolerance, Double discrepancy) {
    return new RecordPoint(
        "vendor.revenue",
        "nvidia",
        "2023-01",
        "2023-06",
        Aggregate.SUM,
        10,
        9,
        11,
        tolerance,
        discrepancy,
        "",
        "read",
        "test");
  }

  @Test
  void leavesOutWhatTheRecordSaysOrHalfTheTolerance() {
    assertThat(Target.of(point(0.35, 0.45), 0).discrepancy()).isEqualTo(0.45);
    assertThat(Target.of(point(0.2, null), 0).discrepancy()).isEqualTo(0.1);
    assertThat(Target.of(point(null, null), 0).discrepancy()).isEqualTo(0.175);
  }

  /** Tokens are counted in ways of their own: judged like all lines, they must not rule the fit. */
  @Test
  void noLineOfTheRecordIsNearAtTwiceTheFigure() {
    for (RecordPoint point : RealWorld.world().record()) {
      if (point.tolerance() != null) {
        assertThat(point.tolerance()).as("%s", point).isLessThanOrEqualTo(0.5);
      }
      if (point.indicator().endsWith(".tokens_per_day") && point.tolerance() != null) {
        assertThat(point.discrepancy()).as("%s", point).isEqualTo(0.45);
      }
    }
  }
}
