package org.inferencefrontier.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairedDifferenceTest {
  private final StudentQuantiles student = new StudentQuantiles();

  /** Two pairs are left: 1 to 2 and 2 to 4. */
  @Test
  void runsWithoutANumberOnEitherSideAreLeftOut() {
    double[] reference = {1, 2, Double.NaN, 4};
    double[] scenario = {2, 4, 5, Double.NaN};

    PairedDifference paired = PairedDifference.of(reference, scenario, student);

    assertThat(paired.pairs()).isEqualTo(2);
    assertThat(paired.reference()).isEqualTo(1.5);
    assertThat(paired.scenario()).isEqualTo(3);
    assertThat(paired.difference()).isEqualTo(1.5);
    // Student's t with one degree of freedom, times the root of a half over two.
    assertThat(paired.low()).isCloseTo(1.5 - 12.7062 * 0.5, within(1e-4));
    assertThat(paired.high()).isCloseTo(1.5 + 12.7062 * 0.5, within(1e-4));
    assertThat(paired.p05()).isCloseTo(1.05, within(1e-12));
    assertThat(paired.p50()).isEqualTo(1.5);
    assertThat(paired.p95()).isCloseTo(1.95, within(1e-12));
    // Variances 0.5 and 2, that of the differences 0.5.
    assertThat(paired.varianceRatio()).isCloseTo(0.2, within(1e-12));
  }

  /** A tie is not more. */
  @Test
  void onlyPairsWithMoreInTheScenarioCount() {
    double[] reference = {1, 1, 1, 1};
    double[] scenario = {2, 1, 0, 3};

    assertThat(PairedDifference.of(reference, scenario, student).shareAbove()).isEqualTo(0.5);
  }

  @Test
  void withoutPairsNothingIsKnown() {
    double[] none = {Double.NaN};

    PairedDifference paired = PairedDifference.of(none, new double[] {1}, student);

    assertThat(paired.pairs()).isZero();
    assertThat(
            new double[] {
              paired.reference(),
              paired.scenario(),
              paired.difference(),
              paired.low(),
              paired.high(),
              paired.p05(),
              paired.p50(),
              paired.p95(),
              paired.shareAbove(),
              paired.varianceRatio()
            })
        .containsOnly(Double.NaN);
  }

  @Test
  void onePairHasADifferenceButNoInterval() {
    double[] one = {3};

    PairedDifference paired = PairedDifference.of(one, new double[] {5}, student);

    assertThat(paired.difference()).isEqualTo(2);
    assertThat(paired.p95()).isEqualTo(2);
    assertThat(paired.low()).isNaN();
    assertThat(paired.varianceRatio()).isNaN();
  }

  @Test
  void studentsTIsThatOfTheTables() {
    assertThat(student.halfWidth(1)).isNaN();
    assertThat(student.halfWidth(2)).isCloseTo(12.7062, within(1e-4));
    assertThat(student.halfWidth(3)).isCloseTo(4.3027, within(1e-4));
    assertThat(student.halfWidth(31)).isCloseTo(2.0423, within(1e-4));
  }
}
