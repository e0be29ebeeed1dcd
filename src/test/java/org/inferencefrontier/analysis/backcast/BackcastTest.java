package org.inferencefrontier.analysis.backcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.inferencefrontier.analysis.calibration.Targets;
import org.inferencefrontier.world.evidence.Aggregate;
import org.inferencefrontier.world.evidence.RecordPoint;
import org.junit.jupiter.api.Test;

class BackcastTest {
  private static final int RUNS = 400;

  private static RecordPoint point(String month, double central) {
    return new RecordPoint(
        "vendor.revenue",
        "nvidia",
        month,
        month,
        Aggregate.END,
        central,
        central * 0.9,
        central * 1.1,
        0.2,
        null,
        "",
        "read",
        "test");
  }

  private static final List<String> MONTHS =
      List.of("2023-06", "2023-12", "2024-06", "2024-12", "2025-06");

  private static Backcast backcast(double heldBack, double... model) {
    List<RecordPoint> points =
        List.of(
            point(MONTHS.get(0), 10),
            point(MONTHS.get(1), 20),
            point(MONTHS.get(2), 40),
            point(MONTHS.get(3), 80),
            point(MONTHS.get(4), heldBack));
    double[][] runs = new double[RUNS][];
    Arrays.fill(runs, model);
    return Backcast.of(Targets.until(points, Backcast.LAST_HELD_BACK), runs, 1);
  }

  @Test
  void periodsAreScoredApart() {
    Backcast perfect = backcast(160, 10, 20, 40, 80, 160);
    assertThat(perfect.of(Period.FITTED).points()).isEqualTo(4);
    assertThat(perfect.of(Period.HELD_BACK).points()).isEqualTo(1);
    assertThat(perfect.of(Period.HELD_BACK).medianError()).isZero();
    assertThat(perfect.of(Period.HELD_BACK).coverage50()).isEqualTo(1);
    Backcast off = backcast(160, 10, 20, 40, 80, 500);
    assertThat(off.of(Period.HELD_BACK).medianError()).isCloseTo(500.0 / 160 - 1, within(1e-12));
    assertThat(off.of(Period.HELD_BACK).coverage90()).isZero();
    assertThat(off.of(Period.FITTED).coverage90()).isEqualTo(1);
  }

  /** Otherwise the test period would widen the very band it is to test. */
  @Test
  void whatIsHeldBackTeachesNothing() {
    double spread = backcast(160, 10, 20, 40, 80, 160).points().get(4).spread();
    assertThat(backcast(500, 10, 20, 40, 80, 160).points().get(4).spread()).isEqualTo(spread);
    assertThat(backcast(160, 10, 20, 40, 160, 160).points().get(4).spread())
        .isGreaterThan(1.5 * spread);
  }

  @Test
  void steadyGrowthIsWhatNaiveForecastsAreGoodAt() {
    PointScore point = backcast(160, 10, 20, 40, 80, 100).points().get(4);
    assertThat(point.growthScore()).isLessThan(0.05);
    assertThat(point.trendScore()).isLessThan(1e-6);
    assertThat(point.score()).isGreaterThan(point.trendScore());
    assertThat(backcast(160, 10, 20, 40, 80, 100).of(Period.HELD_BACK).isBetterThanBoth())
        .isFalse();
    assertThat(backcast(90, 10, 20, 40, 80, 90).of(Period.HELD_BACK).isBetterThanBoth()).isTrue();
  }

  @Test
  void goalsTellMissesAsPlainlyAsHits() {
    assertThat(Goals.of(backcast(160, 10, 20, 40, 80, 150)).get(0))
        .isEqualTo(
            new Goals.Goal(
                true, "median within 10% of vendor.revenue:nvidia, 2025-06 to 2025-06: -6%"));
    assertThat(Goals.of(backcast(160, 10, 20, 40, 80, 200)).get(0).isMet()).isFalse();
  }

  @Test
  void naiveForecastsByHand() {
    double[] times = {0, 6, 12, 18};
    double[] values = {10, 20, 40, 80};
    NaiveForecast growth = NaiveForecast.lastGrowth(times, values, 24);
    assertThat(growth.median()).isCloseTo(160, within(1e-9));
    assertThat(growth.spread()).isCloseTo(0, within(1e-9));
    assertThat(NaiveForecast.trend(times, values, 24).median()).isCloseTo(160, within(1e-9));
    // Half the growth in the last step: only the first rule follows.
    values[3] = 40 * Math.sqrt(2);
    assertThat(NaiveForecast.lastGrowth(times, values, 24).median()).isCloseTo(80, within(1e-9));
    assertThat(NaiveForecast.trend(times, values, 24).median()).isGreaterThan(95);
    assertThat(NaiveForecast.lastGrowth(times, values, 24).spread()).isGreaterThan(0.2);
    assertThat(NaiveForecast.trend(new double[] {1}, new double[] {1}, 2)).isNull();
  }

  /** Runs that were a fifth low all along and turn with the world, once told that they are low. */
  @Test
  void toldRunsCarryOnWhatTheyMissed() {
    Backcast low = backcast(90, 8, 16, 32, 64, 72);
    PointScore point = low.points().get(4);
    assertThat(point.score()).isGreaterThan(0.1);
    assertThat(point.toldScore()).isLessThan(0.5 * point.score());
    assertThat(low.of(Period.HELD_BACK).isBetterThanBothOnceTold()).isTrue();
    // The first figure has nothing before it to be told.
    assertThat(low.points().get(0).toldScore()).isNaN();
  }

  @Test
  void aMisfitIsCarriedAsItsCovarianceSays() {
    double own = CarriedMisfit.Covariance.OWN * CarriedMisfit.Covariance.OWN;
    CarriedMisfit misfit =
        new CarriedMisfit(new double[] {12}, 18, new CarriedMisfit.Covariance(0.1, 0.2, 12));
    double variance = 0.01 + 0.04 + own;
    double shared = 0.01 + 0.04 * Math.exp(-0.5);
    assertThat(misfit.expected(new double[] {0.1}))
        .isCloseTo(0.1 * shared / variance, within(1e-12));
    assertThat(misfit.spread() * misfit.spread())
        .isCloseTo(variance - shared * shared / variance, within(1e-12));
  }

  @Test
  void lastingMisfitsAreTakenForLasting() {
    assertThat(memory(8, 16, 32, 64)).isGreaterThan(24);
    assertThat(memory(8, 25, 32, 100)).isLessThan(3);
  }

  private static double memory(double... model) {
    List<RecordPoint> points =
        List.of(
            point(MONTHS.get(0), 10),
            point(MONTHS.get(1), 20),
            point(MONTHS.get(2), 40),
            point(MONTHS.get(3), 80));
    Targets targets = Targets.until(points, Backcast.LAST_HELD_BACK);
    return ToldForecast.memoryMonths(targets, model, new double[] {0.2});
  }
}
