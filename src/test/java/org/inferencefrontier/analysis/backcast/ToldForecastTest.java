package org.inferencefrontier.analysis.backcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.inferencefrontier.analysis.backcast.CarriedMisfit.Covariance;
import org.inferencefrontier.analysis.calibration.Targets;
import org.inferencefrontier.study.sampling.UniformStream;
import org.inferencefrontier.world.evidence.Aggregate;
import org.inferencefrontier.world.evidence.RecordPoint;
import org.inferencefrontier.world.time.Timeline;
import org.junit.jupiter.api.Test;

/** Runs that are told what was known, held against what is worked out by hand. */
class ToldForecastTest {
  private static final double[] DISCREPANCY = {0.2, 0.3};

  /** Two fitted figures of NVIDIA, one of AMD, then one of NVIDIA fitted and two held back. */
  private static final List<RecordPoint> POINTS =
      List.of(
          point("nvidia", 5, 10),
          point("nvidia", 11, 20),
          point("amd", 11, 3),
          point("nvidia", 20, 40),
          point("nvidia", 26, 80),
          point("nvidia", 29, 90));

  private static final double[] MEDIANS = {8, 25, 6, 40, 80, 90};

  private static RecordPoint point(String vendor, int month, double central) {
    String written = Timeline.month(month).toString();
    return new RecordPoint(
        "vendor.revenue",
        vendor,
        written,
        written,
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

  private static Targets targets(List<RecordPoint> points) {
    return Targets.until(points, Backcast.LAST_HELD_BACK);
  }

  private static double[] forecast(int figure, double[]... runs) {
    return ToldForecast.learn(targets(POINTS), MEDIANS, DISCREPANCY).forecast(runs, figure, 1);
  }

  /** How the misfits of NVIDIA's figures hang together, with the memory that was learnt. */
  private static CarriedMisfit misfit(int figure, double... known) {
    double memory = ToldForecast.memoryMonths(targets(POINTS), MEDIANS, DISCREPANCY);
    double observed = targets(POINTS).targets().get(figure).observation();
    int month = Timeline.indexOf(YearMonth.parse(POINTS.get(figure).to()));
    return new CarriedMisfit(known, month, new Covariance(observed, DISCREPANCY[0], memory));
  }

  @Test
  void aRunKeepsItsPathAndWhatItMissedIsCarriedOn() {
    double[] run = {5, 25, 100, 50, 70, 100};
    CarriedMisfit misfit = misfit(3, 5, 11);
    double noise = Backcast.noise(POINTS.get(3), 1, 1)[0];
    double missed = misfit.expected(new double[] {Math.log(10 / 5.0), Math.log(20 / 25.0)});
    assertThat(forecast(3, run))
        .hasSize(1)
        .satisfies(
            told ->
                assertThat(told[0])
                    .isCloseTo(50 * Math.exp(missed + misfit.spread() * noise), within(1e-9)));
  }

  /** What is held back is told of nobody, be it before the figure asked for. */
  @Test
  void figuresThatAreHeldBackAreNotKnown() {
    double[] run = {5, 25, 100, 50, 70, 100};
    double[] other = run.clone();
    other[4] = 1;
    assertThat(forecast(5, other)).containsExactly(forecast(5, run));
    CarriedMisfit misfit = misfit(5, 5, 11, 20);
    double noise = Backcast.noise(POINTS.get(5), 1, 1)[0];
    double missed =
        misfit.expected(
            new double[] {Math.log(10 / 5.0), Math.log(20 / 25.0), Math.log(40 / 50.0)});
    assertThat(forecast(5, run)[0])
        .isCloseTo(100 * Math.exp(missed + misfit.spread() * noise), within(1e-9));
  }

  @Test
  void aFigureWithoutEarlierOnesOfItsSeriesIsNotTold() {
    double[] run = {5, 25, 100, 50, 70, 100};
    assertThat(forecast(0, run)).isEmpty();
    assertThat(forecast(2, run)).isEmpty();
  }

  /** At a known figure the median stands in; at the figure asked for there is nothing to tell. */
  @Test
  void aRunWithoutAValueIsToldByTheMedianOrNotAtAll() {
    double[] whole = {MEDIANS[0], 25, 100, 50, 70, 100};
    double[] lacks = whole.clone();
    lacks[0] = Double.NaN;
    assertThat(forecast(3, lacks)).containsExactly(forecast(3, whole));
    double[] lacksAsked = whole.clone();
    lacksAsked[3] = Double.NaN;
    double[] told = forecast(3, lacksAsked, whole);
    assertThat(told).hasSize(1);
    double second = Backcast.noise(POINTS.get(3), 2, 1)[1];
    double first = Backcast.noise(POINTS.get(3), 1, 1)[0];
    double spread = misfit(3, 5, 11).spread();
    assertThat(told[0] / forecast(3, whole)[0])
        .isCloseTo(Math.exp(spread * (second - first)), within(1e-9));
  }

  /** Paths of a known process: the memory that they are most likely of is near its own. */
  @Test
  void theMemoryOfAProcessIsFoundInItsPaths() {
    assertThat(memoryOf(3)).isBetween(2.0, 4.5);
    assertThat(memoryOf(12)).isBetween(9.0, 16.0);
  }

  private static double memoryOf(double memory) {
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    double kept = Math.exp(-1 / memory);
    List<RecordPoint> points = new ArrayList<>();
    List<Double> medians = new ArrayList<>();
    int series = 60;
    double[] discrepancy = new double[series];
    for (int vendor = 0; vendor < series; vendor++) {
      UniformStream stream = new UniformStream(5, "vendor " + vendor);
      long next = 0;
      discrepancy[vendor] = 0.3;
      double shared = 0.061 * normal.inverseCumulativeProbability(stream.at(next++));
      double process = 0.3 * normal.inverseCumulativeProbability(stream.at(next++));
      for (int month = 0; month < 24; month++) {
        double own = Covariance.OWN * normal.inverseCumulativeProbability(stream.at(next++));
        points.add(point("vendor-" + vendor, month, 100));
        medians.add(100 * Math.exp(-(shared + process + own)));
        double news = normal.inverseCumulativeProbability(stream.at(next++));
        process = kept * process + 0.3 * Math.sqrt(1 - kept * kept) * news;
      }
    }
    return ToldForecast.memoryMonths(
        targets(points), medians.stream().mapToDouble(Double::doubleValue).toArray(), discrepancy);
  }
}
