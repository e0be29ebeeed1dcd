package org.inferencefrontier.analysis.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.inferencefrontier.world.evidence.Aggregate;
import org.inferencefrontier.world.evidence.RecordPoint;
import org.junit.jupiter.api.Test;

/** Errors here have a variance of 1 all told, so that residuals are standard deviations. */
class MisfitTest {
  /** By hand: Student's density with five degrees of freedom, a series worth three at most. */
  @Test
  void aSeriesOfManyFiguresCountsAsThree() {
    Misfit misfit = misfit(series("one", 1), series("six", 6));
    double[] residuals = {2, 1, 1, 1, 1, 1, 3};
    double six = (5 * 1 + 9) / 6.0;
    assertThat(misfit.logLikelihood(residuals))
        .isCloseTo(-3 * Math.log(1 + 4 / 5.0) - 4 * Math.log(1 + 3 * six / 5), within(1e-9));
  }

  @Test
  void implausibilityIsThatOfTheThirdFromTheWorst() {
    Misfit misfit = misfit(series("a", 1), series("b", 1), series("c", 1), series("d", 1));
    assertThat(misfit.implausibility(new double[] {4, 2, 1, 3})).isCloseTo(2, within(1e-9));
    assertThat(misfit(series("a", 1), series("b", 1)).implausibility(new double[] {4, 2}))
        .isCloseTo(2, within(1e-9));
  }

  @Test
  void seriesThatAreNotUsedDoNotCount() {
    List<RecordPoint> points = points(series("a", 1), series("b", 1));
    BitSet second = new BitSet();
    second.set(1);
    Misfit misfit = new Misfit(Targets.until(points, LAST), noise(2), second);
    assertThat(misfit.implausibility(new double[] {100, 2})).isCloseTo(2, within(1e-9));
    assertThat(misfit.logLikelihood(new double[] {100, 2}))
        .isCloseTo(-3 * Math.log(1 + 4 / 5.0), within(1e-9));
    assertThat(
            new Misfit(Targets.until(points, LAST), noise(2), new BitSet())
                .implausibility(new double[] {100, 2}))
        .isZero();
  }

  /** One run in two hundred has to come near: of 400, two. */
  @Test
  void aSeriesIsInReachWhereSomeRunsComeNear() {
    Targets targets = Targets.until(points(series("a", 1), series("b", 1)), LAST);
    double[][] residuals = new double[400][];
    for (int run = 0; run < residuals.length; run++) {
      residuals[run] = new double[] {run < 2 ? 2.9 : 3.1, run < 1 ? 2.9 : 3.1};
    }
    BitSet reachable = Misfit.reachable(targets, noise(2), residuals, 3);
    assertThat(reachable.get(0)).isTrue();
    assertThat(reachable.get(1)).isFalse();
  }

  private static final YearMonth LAST = YearMonth.of(2024, 12);

  private record Series(String entity, int figures) {}

  private static Series series(String entity, int figures) {
    return new Series(entity, figures);
  }

  private static Misfit misfit(Series... series) {
    List<RecordPoint> points = points(series);
    BitSet all = new BitSet();
    all.set(0, series.length);
    return new Misfit(Targets.until(points, LAST), noise(points.size()), all);
  }

  private static List<RecordPoint> points(Series... series) {
    List<RecordPoint> points = new ArrayList<>();
    for (Series each : series) {
      for (int figure = 0; figure < each.figures(); figure++) {
        String month = "2023-0" + (figure + 1);
        points.add(
            new RecordPoint(
                "vendor.revenue",
                each.entity(),
                month,
                month,
                Aggregate.END,
                10,
                9,
                11,
                null,
                0.1,
                "",
                "read",
                "test"));
      }
    }
    return points;
  }

  /** What is left of a variance of 1 beside the record's own and the model's. */
  private static double[] noise(int figures) {
    double[] noise = new double[figures];
    List<RecordPoint> one = points(new Series("one", 1));
    Arrays.fill(noise, 1 - Target.of(one.get(0), 0).variance());
    return noise;
  }
}
