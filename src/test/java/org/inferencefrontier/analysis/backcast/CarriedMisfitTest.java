package org.inferencefrontier.analysis.backcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.inferencefrontier.analysis.backcast.CarriedMisfit.Covariance;
import org.inferencefrontier.study.sampling.UniformStream;
import org.junit.jupiter.api.Test;

/** What is known of a misfit once others are, held against the algebra of two and three numbers. */
class CarriedMisfitTest {
  private static final double OWN = Covariance.OWN * Covariance.OWN;
  private static final Covariance MIXED = new Covariance(0.1, 0.2, 12);

  @Test
  void covarianceIsThatOfTheRecordAndOfWhatTheModelLeavesOut() {
    assertThat(MIXED.variance()).isCloseTo(0.01 + 0.04 + 0.0004, within(1e-15));
    assertThat(MIXED.of(12)).isCloseTo(0.01 + 0.04 / Math.E, within(1e-15));
    assertThat(MIXED.of(-12)).isEqualTo(MIXED.of(12));
  }

  /** The inverse of two rows by hand. */
  @Test
  void twoKnownFiguresAreWeighedByTheInverseOfTheirCovariance() {
    double variance = MIXED.variance();
    double between = MIXED.of(6);
    double far = MIXED.of(9);
    double near = MIXED.of(3);
    double determinant = variance * variance - between * between;
    double first = (variance * far - between * near) / determinant;
    double second = (variance * near - between * far) / determinant;
    CarriedMisfit misfit = new CarriedMisfit(new double[] {0, 6}, 9, MIXED);
    assertThat(misfit.expected(new double[] {0.3, 0})).isCloseTo(0.3 * first, within(1e-14));
    assertThat(misfit.expected(new double[] {0, -0.2})).isCloseTo(-0.2 * second, within(1e-14));
    assertThat(misfit.spread())
        .isCloseTo(Math.sqrt(variance - first * far - second * near), within(1e-14));
  }

  @Test
  void theLikelihoodIsTheNormalDensityOfTwoFigures() {
    double variance = MIXED.variance();
    double between = MIXED.of(6);
    double determinant = variance * variance - between * between;
    double distance = (variance * (0.09 + 0.04) - 2 * between * 0.3 * -0.2) / determinant;
    assertThat(MIXED.logLikelihood(new double[] {0, 6}, new double[] {0.3, -0.2}))
        .isCloseTo(-0.5 * (distance + Math.log(determinant)), within(1e-12));
  }

  /** What an estimate is off by stays: the mean of the misfits, drawn to none by its own part. */
  @Test
  void whatTheRecordIsOffByIsCarriedForEver() {
    Covariance record = new Covariance(0.1, 0, 12);
    CarriedMisfit misfit = new CarriedMisfit(new double[] {0, 1, 2}, 500, record);
    double weight = 0.01 / (3 * 0.01 + OWN);
    assertThat(misfit.expected(new double[] {0.1, 0.2, 0.6}))
        .isCloseTo(0.9 * weight, within(1e-13));
    assertThat(misfit.spread()).isCloseTo(Math.sqrt(0.01 + OWN - 3 * weight * 0.01), within(1e-13));
  }

  @Test
  void whatTheModelLeavesOutIsForgotten() {
    Covariance model = new Covariance(0, 0.2, 12);
    CarriedMisfit late = new CarriedMisfit(new double[] {0}, 1200, model);
    assertThat(late.expected(new double[] {1})).isCloseTo(0, within(1e-40));
    assertThat(late.spread()).isCloseTo(Math.sqrt(model.variance()), within(1e-12));
    double before = 0;
    for (double month : new double[] {1, 3, 6, 12, 48}) {
      double spread = new CarriedMisfit(new double[] {0}, month, model).spread();
      assertThat(spread).isGreaterThan(before).isLessThan(late.spread());
      before = spread;
    }
  }

  /** Misfits made by hand of a shared error, a process month by month and an own part. */
  @Test
  void errorsOfWhatIsToldAreOfTheSpreadThatItSays() {
    double[] times = {0, 3, 4, 10};
    CarriedMisfit misfit = new CarriedMisfit(times, 16, MIXED);
    int samples = 4000;
    double[] errors = new double[samples];
    double[] last = new double[samples];
    for (int sample = 0; sample < samples; sample++) {
      double[] path = path(sample);
      double[] known = {path[0], path[3], path[4], path[10]};
      errors[sample] = (path[16] - misfit.expected(known)) / misfit.spread();
      last[sample] = known[3];
    }
    assertThat(StatUtils.mean(errors)).isCloseTo(0, within(0.06));
    assertThat(StatUtils.variance(errors)).isCloseTo(1, within(0.09));
    assertThat(new PearsonsCorrelation().correlation(errors, last)).isCloseTo(0, within(0.06));
  }

  private static double[] path(int sample) {
    UniformStream stream = new UniformStream(11, "path " + sample);
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    long next = 0;
    double shared = 0.1 * normal.inverseCumulativeProbability(stream.at(next++));
    double process = 0.2 * normal.inverseCumulativeProbability(stream.at(next++));
    double kept = Math.exp(-1 / 12.0);
    double[] path = new double[17];
    for (int month = 0; month < path.length; month++) {
      if (month > 0) {
        double news = normal.inverseCumulativeProbability(stream.at(next++));
        process = kept * process + 0.2 * Math.sqrt(1 - kept * kept) * news;
      }
      double own = Covariance.OWN * normal.inverseCumulativeProbability(stream.at(next++));
      path[month] = shared + process + own;
    }
    return path;
  }
}
