package org.inferencefrontier.analysis.backcast;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.inferencefrontier.analysis.calibration.Target;
import org.inferencefrontier.analysis.calibration.Targets;
import org.inferencefrontier.world.evidence.RecordPoint;

/**
 * Runs that are told the figures of the fitted period: each keeps its path, and what it missed so
 * far is carried on ({@link CarriedMisfit}).
 */
final class ToldForecast {
  private static final double SHORTEST_MEMORY_MONTHS = 1;
  private static final double LONGEST_MEMORY_MONTHS = 240;

  private final Targets targets;
  private final double[] medians;
  private final double[] discrepancy;
  private final double memoryMonths;

  private ToldForecast(
      Targets targets, double[] medians, double[] discrepancy, double memoryMonths) {
    this.targets = targets;
    this.medians = medians;
    this.discrepancy = discrepancy;
    this.memoryMonths = memoryMonths;
  }

  /**
   * Learns how long a misfit lasts from all series of the fitted period: the memory at which the
   * misfits of the runs' medians are most likely.
   *
   * @param medians of the runs, by figure
   * @param discrepancy standard deviation of what the model leaves out, by series
   */
  static ToldForecast learn(Targets targets, double[] medians, double[] discrepancy) {
    return new ToldForecast(
        targets, medians, discrepancy, memoryMonths(targets, medians, discrepancy));
  }

  /** Months after which the correlation of misfits has fallen to 1/e. */
  static double memoryMonths(Targets targets, double[] medians, double[] discrepancy) {
    ToldForecast none = new ToldForecast(targets, medians, discrepancy, Double.NaN);
    return StrictMath.exp(
        new BrentOptimizer(1e-4, 1e-4)
            .optimize(
                new MaxEval(200),
                GoalType.MAXIMIZE,
                new SearchInterval(
                    StrictMath.log(SHORTEST_MEMORY_MONTHS), StrictMath.log(LONGEST_MEMORY_MONTHS)),
                new UnivariateObjectiveFunction(log -> none.logLikelihood(StrictMath.exp(log))))
            .getPoint());
  }

  private double logLikelihood(double memory) {
    double sum = 0;
    for (int series = 0; series < targets.series().size(); series++) {
      List<Integer> known = known(series, Double.POSITIVE_INFINITY);
      if (known.size() > 1) {
        sum +=
            covariance(targets.targets().get(known.get(0)), memory)
                .logLikelihood(
                    times(known), known.stream().mapToDouble(i -> misfit(i, medians[i])).toArray());
      }
    }
    return sum;
  }

  /**
   * The figure as each run tells it, with the noise of the free forecast; none without earlier
   * figures.
   *
   * @param runs {@code [run][figure]}, NaN where a run has no value
   */
  double[] forecast(double[][] runs, int figure, long seed) {
    Target target = targets.targets().get(figure);
    RecordPoint point = target.point();
    List<Integer> known = known(target.series(), Backcast.time(point));
    if (known.isEmpty()) {
      return new double[0];
    }
    CarriedMisfit misfit =
        new CarriedMisfit(times(known), Backcast.time(point), covariance(target, memoryMonths));
    double[] noise = Backcast.noise(point, runs.length, seed);
    List<Double> told = new ArrayList<>();
    for (int run = 0; run < runs.length; run++) {
      double[] values = runs[run];
      if (!Double.isNaN(values[figure])) {
        double[] missed = known.stream().mapToDouble(i -> misfit(i, values[i])).toArray();
        told.add(
            values[figure]
                * StrictMath.exp(misfit.expected(missed) + misfit.spread() * noise[run]));
      }
    }
    return told.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Fitted figures of a series before a month. */
  private List<Integer> known(int series, double before) {
    List<Integer> known = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      Target target = targets.targets().get(i);
      if (target.series() == series
          && medians[i] > 0
          && Backcast.period(target.point()) == Period.FITTED
          && Backcast.time(target.point()) < before) {
        known.add(i);
      }
    }
    return known;
  }

  private double[] times(List<Integer> figures) {
    return figures.stream()
        .mapToDouble(i -> Backcast.time(targets.targets().get(i).point()))
        .toArray();
  }

  /** Logarithm of figure over run; the median stands in for a run without a value. */
  private double misfit(int figure, double value) {
    double told = value > 0 ? value : medians[figure];
    return StrictMath.log(targets.targets().get(figure).point().central() / told);
  }

  private CarriedMisfit.Covariance covariance(Target target, double memory) {
    return new CarriedMisfit.Covariance(target.observation(), discrepancy[target.series()], memory);
  }
}
