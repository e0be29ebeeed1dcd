package org.inferencefrontier.analysis.backcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
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

  /** Four figures at 0.1 by assumption, four of the record that show nothing or a factor of 2. */
  @Test
  void whatTheModelLeavesOutIsLearntFromFittedFigures() {
    double observed = Math.log(1.1 / 0.9) / (2 * 1.6448536269514722);
    double hit = 4 * 0.01 / 8;
    assertThat(backcast(160, 10, 20, 40, 80, 160).points().get(4).spread())
        .isCloseTo(Math.sqrt(observed * observed + hit), within(1e-12));
    double missed = (4 * 0.01 + Math.log(2) * Math.log(2) - observed * observed) / 8;
    assertThat(backcast(160, 10, 20, 40, 160, 160).points().get(4).spread())
        .isCloseTo(Math.sqrt(observed * observed + missed), within(1e-12));
  }

  @Test
  void theBandIsOfRunsWithErrorsAndScoredAsAShareOfTheFigure() {
    PointScore point = backcast(160, 10, 20, 40, 80, 150).points().get(4);
    double[] predicted =
        Arrays.stream(Backcast.noise(point.point(), RUNS, 1))
            .map(noise -> 150 * Math.exp(point.spread() * noise))
            .sorted()
            .toArray();
    // Type 7: the 380th and the 381st of 400, 379.05 from the lowest on.
    double p95 = predicted[379] + 0.05 * (predicted[380] - predicted[379]);
    assertThat(point.p95()).isCloseTo(p95, within(1e-9));
    assertThat(point.modelMedian()).isEqualTo(150);
    assertThat(point.score())
        .isCloseTo(ContinuousRankedProbability.ofSample(predicted, 160) / 160, within(1e-12));
  }

  /** Nothing of other series, nothing of another rule, nothing held back. */
  @Test
  void naiveForecastsKnowTheFittedFiguresOfTheSeriesAlone() {
    List<RecordPoint> points = new ArrayList<>();
    double[] centrals = {10, 20, 40, 90};
    for (int i = 0; i < centrals.length; i++) {
      points.add(point(MONTHS.get(i), centrals[i]));
    }
    points.add(point("2025-06", 160));
    PointScore alone = score(points, 4);
    points.add(point("2025-03", 1000));
    points.add(like(point("2024-09", 1000), "amd", Aggregate.END));
    points.add(like(point("2024-09", 1000), "nvidia", Aggregate.MEAN));
    PointScore among = score(points, 4);
    assertThat(among.growthScore()).isEqualTo(alone.growthScore()).isPositive();
    assertThat(among.trendScore()).isEqualTo(alone.trendScore()).isPositive();
  }

  /** A year, two quarters and a half-year at 10 a month each: what comes is 10 a month. */
  @Test
  void sumsOfUnequalLengthMakeOneSeries() {
    List<RecordPoint> points =
        List.of(
            sum("2023-01", "2023-12", 120),
            sum("2024-01", "2024-03", 30),
            sum("2024-04", "2024-06", 30),
            sum("2024-07", "2024-12", 60),
            sum("2025-01", "2025-03", 30));
    assertThat(score(points, 4).trendScore()).isLessThan(1e-6);
    assertThat(score(points, 4).growthScore()).isLessThan(1e-6);
  }

  @Test
  void seriesAreToldApart() {
    List<RecordPoint> points =
        List.of(
            like(point("2025-06", 5), "amd", Aggregate.END),
            like(point("2024-12", 5), "intel", Aggregate.END),
            point("2025-06", 160));
    double[][] runs = {{5, 5, 160}};
    Backcast backcast = Backcast.of(Targets.until(points, Backcast.LAST_HELD_BACK), runs, 1);
    assertThat(backcast.bySeries(Period.HELD_BACK))
        .containsOnlyKeys("vendor.revenue:amd", "vendor.revenue:nvidia");
    assertThat(backcast.bySeries(Period.FITTED)).containsOnlyKeys("vendor.revenue:intel");
  }

  /** Score of one of some figures by runs that have all of them. */
  private static PointScore score(List<RecordPoint> points, int figure) {
    double[] perfect = points.stream().mapToDouble(RecordPoint::central).toArray();
    return Backcast.of(
            Targets.until(points, Backcast.LAST_HELD_BACK), new double[][] {perfect, perfect}, 1)
        .points()
        .get(figure);
  }

  private static RecordPoint like(RecordPoint point, String entity, Aggregate aggregate) {
    return new RecordPoint(
        point.indicator(),
        entity,
        point.from(),
        point.to(),
        aggregate,
        point.central(),
        point.low(),
        point.high(),
        point.tolerance(),
        null,
        "",
        "read",
        "test");
  }

  private static RecordPoint sum(String from, String to, double central) {
    return new RecordPoint(
        "vendor.revenue",
        "nvidia",
        from,
        to,
        Aggregate.SUM,
        central,
        central * 0.9,
        central * 1.1,
        0.2,
        null,
        "",
        "read",
        "test");
  }
}
