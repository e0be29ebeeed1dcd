package org.inferencefrontier.analysis.backcast;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;
import org.inferencefrontier.analysis.calibration.Target;
import org.inferencefrontier.analysis.calibration.Targets;
import org.inferencefrontier.study.sampling.UniformStream;
import org.inferencefrontier.study.statistics.RecordFigures;
import org.inferencefrontier.world.evidence.Aggregate;
import org.inferencefrontier.world.evidence.RecordPoint;

/**
 * Runs held against the record figure by figure.
 *
 * <p>What is predicted is the figure as it is recorded: to the logarithm of each run a normal
 * number is added for what the record does not know (its bounds) and one for what the model leaves
 * out. The latter's variance is learnt, series by series, from the errors of the runs' median in
 * the fitted period alone: an inverse-gamma prior, worth {@value #PRIOR_FIGURES} figures, at the
 * discrepancy that the calibration assumes.
 *
 * @param points every figure
 */
public record Backcast(List<PointScore> points) {
  /** Last month of the fitted period. */
  public static final YearMonth LAST_FITTED = YearMonth.of(2024, 12);

  /** Last month of the period that is held back. */
  public static final YearMonth LAST_HELD_BACK = YearMonth.of(2025, 6);

  /** A series of a few figures cannot tell its own misfit. Judgement. */
  private static final double PRIOR_FIGURES = 4;

  public Backcast {
    points = List.copyOf(points);
  }

  /**
   * Scores runs.
   *
   * @param targets the figures
   * @param runs {@code [run][figure]}, NaN where a run has no value
   * @param seed of the noise of record and model
   */
  public static Backcast of(Targets targets, double[][] runs, long seed) {
    double[] medians = new double[targets.size()];
    for (int i = 0; i < medians.length; i++) {
      medians[i] = quantile(present(runs, i), 50);
    }
    double[] discrepancy = discrepancy(targets, medians);
    ToldForecast told = ToldForecast.learn(targets, medians, discrepancy);
    List<PointScore> points = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      double[] values = present(runs, i);
      if (values.length > 0) {
        Target target = targets.targets().get(i);
        double spread =
            Math.sqrt(
                target.observation() * target.observation()
                    + discrepancy[target.series()] * discrepancy[target.series()]);
        double[] toldValues = told.forecast(runs, i, seed);
        double[] predicted = withErrors(target.point(), values, spread, seed);
        points.add(score(targets, target.point(), predicted, medians[i], spread, toldValues));
      }
    }
    return new Backcast(points);
  }

  private static double[] present(double[][] runs, int figure) {
    return Arrays.stream(runs)
        .mapToDouble(run -> run[figure])
        .filter(value -> !Double.isNaN(value))
        .toArray();
  }

  /** Standard deviation of what the model leaves out, by series. */
  private static double[] discrepancy(Targets targets, double[] medians) {
    int series = targets.series().size();
    double[] squares = new double[series];
    double[] weight = new double[series];
    double[] prior = new double[series];
    for (int i = 0; i < medians.length; i++) {
      Target target = targets.targets().get(i);
      prior[target.series()] = target.discrepancy();
      if (period(target.point()) == Period.FITTED && medians[i] > 0) {
        double error = StrictMath.log(medians[i] / target.point().central());
        squares[target.series()] +=
            Math.max(0, error * error - target.observation() * target.observation());
        weight[target.series()]++;
      }
    }
    double[] discrepancy = new double[series];
    for (int i = 0; i < series; i++) {
      discrepancy[i] =
          Math.sqrt(
              (PRIOR_FIGURES * prior[i] * prior[i] + squares[i]) / (PRIOR_FIGURES + weight[i]));
    }
    return discrepancy;
  }

  /**
   * The runs' values with errors of the record and of what the model leaves out.
   *
   * @param spread standard deviation of the errors' logarithm
   */
  private static double[] withErrors(RecordPoint point, double[] values, double spread, long seed) {
    double[] noise = noise(point, values.length, seed);
    double[] predicted = new double[values.length];
    for (int run = 0; run < values.length; run++) {
      predicted[run] = values[run] * StrictMath.exp(spread * noise[run]);
    }
    return predicted;
  }

  private static PointScore score(
      Targets targets,
      RecordPoint point,
      double[] predicted,
      double median,
      double spread,
      double[] told) {
    double time = time(point);
    List<RecordPoint> past = past(targets, point);
    double[] times = past.stream().mapToDouble(Backcast::time).toArray();
    double[] rates = past.stream().mapToDouble(p -> p.central() / scale(p)).toArray();
    double central = point.central();
    return new PointScore(
        point,
        Targets.name(point),
        period(point),
        predicted.length,
        median,
        spread,
        quantile(predicted, 5),
        quantile(predicted, 25),
        quantile(predicted, 75),
        quantile(predicted, 95),
        ContinuousRankedProbability.ofSample(predicted, central) / central,
        told.length == 0
            ? Double.NaN
            : ContinuousRankedProbability.ofSample(told, central) / central,
        naive(NaiveForecast.lastGrowth(times, rates, time), point),
        naive(NaiveForecast.trend(times, rates, time), point));
  }

  /** Standard normal numbers of a figure, one a run. */
  static double[] noise(RecordPoint point, int runs, long seed) {
    UniformStream stream =
        new UniformStream(
            seed, "noise of " + Targets.name(point) + " " + point.from() + " " + point.to());
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    double[] noise = new double[runs];
    for (int run = 0; run < runs; run++) {
      noise[run] = normal.inverseCumulativeProbability(stream.at(run));
    }
    return noise;
  }

  /**
   * What a naive forecast may know: of a figure held back, all fitted ones; of a fitted one, those
   * before it.
   */
  private static List<RecordPoint> past(Targets targets, RecordPoint point) {
    return targets.targets().stream()
        .map(Target::point)
        .filter(p -> Targets.name(p).equals(Targets.name(point)))
        .filter(p -> period(p) == Period.FITTED && time(p) < time(point))
        .filter(p -> p.aggregate() == point.aggregate())
        .sorted((a, b) -> Double.compare(time(a), time(b)))
        .toList();
  }

  private static double naive(NaiveForecast forecast, RecordPoint point) {
    if (forecast == null) {
      return Double.NaN;
    }
    double rate = point.central() / scale(point);
    return ContinuousRankedProbability.ofLogNormal(forecast.median(), forecast.spread(), rate)
        / rate;
  }

  /** Sums become rates a month, so that figures of unequal length make one series. */
  private static double scale(RecordPoint point) {
    return point.aggregate() == Aggregate.SUM
        ? RecordFigures.to(point) - RecordFigures.from(point) + 1
        : 1;
  }

  /** Month that a figure stands for: the last of a stock, the middle of a flow. */
  static double time(RecordPoint point) {
    return point.aggregate() == Aggregate.END
        ? RecordFigures.to(point)
        : (RecordFigures.from(point) + RecordFigures.to(point)) / 2.0;
  }

  static Period period(RecordPoint point) {
    return YearMonth.parse(point.to()).isAfter(LAST_FITTED) ? Period.HELD_BACK : Period.FITTED;
  }

  private static double quantile(double[] values, double percent) {
    Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
    return values.length == 0 ? Double.NaN : percentile.evaluate(values, percent);
  }

  /** Scores of a period. */
  public Scores of(Period period) {
    return Scores.of(points.stream().filter(point -> point.period() == period).toList());
  }

  /** Scores of a period by series, in order of their names. */
  public Map<String, Scores> bySeries(Period period) {
    return points.stream()
        .filter(point -> point.period() == period)
        .collect(
            Collectors.groupingBy(
                PointScore::series,
                TreeMap::new,
                Collectors.collectingAndThen(Collectors.toList(), Scores::of)));
  }
}
