package org.inferencefrontier.analysis.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

  /** By hand: bounds of a tenth either side hold nine cases in ten. */
  @Test
  void boundsAreThoseOfANormalDistribution() {
    Target target = Target.of(point(0.2, null), 0);
    assertThat(target.observation()).isCloseTo(Math.log(11 / 9.0) / 3.28971, within(1e-6));
    assertThat(target.variance())
        .isCloseTo(target.observation() * target.observation() + 0.01, within(1e-12));
  }

  @Test
  void errorsAreLogarithmsThatAreCut() {
    Target target = Target.of(point(0.2, null), 0);
    assertThat(target.residual(20)).isCloseTo(Math.log(2), within(1e-12));
    assertThat(target.residual(5)).isCloseTo(-Math.log(2), within(1e-12));
    assertThat(target.residual(1e9)).isEqualTo(2);
    assertThat(target.residual(1e-9)).isEqualTo(-2);
    assertThat(target.residual(0)).isEqualTo(-2);
    assertThat(target.residual(Double.NaN)).isEqualTo(-2);
  }

  @Test
  void figuresWithoutLogarithmsAreNoTargets() {
    assertThat(Target.isPossible(bounds(9, 10, 11))).isTrue();
    assertThat(Target.isPossible(bounds(10, 10, 11))).isTrue();
    assertThat(Target.isPossible(bounds(0, 10, 11))).isFalse();
    assertThat(Target.isPossible(bounds(9, 8, 11))).isFalse();
    assertThat(Target.isPossible(bounds(10, 10, 10))).isFalse();
  }

  private static RecordPoint bounds(double low, double central, double high) {
    return new RecordPoint(
        "vendor.revenue",
        "nvidia",
        "2023-01",
        "2023-06",
        Aggregate.SUM,
        central,
        low,
        high,
        null,
        null,
        "",
        "read",
        "test");
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
