package org.inferencefrontier.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LogitTest {
  private static final double NO = Double.NEGATIVE_INFINITY;

  @Test
  void sharesAndInclusiveValueOfTwo() {
    double[] utilities = {Math.log(1), Math.log(3), 99};
    double inclusive = Logit.shares(utilities, 2);
    assertThat(utilities[0]).isCloseTo(0.25, within(1e-12));
    assertThat(utilities[1]).isCloseTo(0.75, within(1e-12));
    assertThat(utilities[2]).as("beyond the count").isEqualTo(99);
    assertThat(inclusive).isCloseTo(Math.log(4), within(1e-12));
  }

  @Test
  void whatIsNotAvailableHasNoShare() {
    double[] utilities = {NO, 2, NO};
    assertThat(Logit.shares(utilities, 3)).isEqualTo(2);
    assertThat(utilities).containsExactly(0, 1, 0);
    double[] none = {NO, NO};
    assertThat(Logit.shares(none, 2)).isEqualTo(NO);
    assertThat(none).containsExactly(0, 0);
  }

  @Test
  void hugeUtilitiesDoNotOverflow() {
    double[] utilities = {1e4, 1e4 + Math.log(2)};
    assertThat(Logit.shares(utilities, 2)).isCloseTo(1e4 + Math.log(3), within(1e-9));
    assertThat(utilities[1]).isCloseTo(2 / 3.0, within(1e-9));
  }

  @Property(seed = "20230101", tries = 200)
  void sharesSumToOneAndOnlyDifferencesMatter(
      @ForAll @Size(5) List<@DoubleRange(min = -50, max = 50) Double> utilities,
      @ForAll @DoubleRange(min = -30, max = 30) double shift) {
    double[] one = utilities.stream().mapToDouble(Double::doubleValue).toArray();
    double[] other = one.clone();
    for (int i = 0; i < other.length; i++) {
      other[i] += shift;
    }
    double value = Logit.shares(one, 5);
    double shifted = Logit.shares(other, 5);
    double sum = 0;
    for (int i = 0; i < 5; i++) {
      sum += one[i];
      assertThat(other[i]).isCloseTo(one[i], within(1e-9));
    }
    assertThat(sum).isCloseTo(1, within(1e-12));
    assertThat(shifted - value).isCloseTo(shift, within(1e-9));
  }

  @Test
  void manyDifferencesAreTurnedInPlace() {
    double[] differences = {0, 1.5, -3};
    Logit.binary(differences);
    assertThat(differences).containsExactly(0.5, Logit.binary(1.5), Logit.binary(-3));
  }

  @Test
  void binaryIsTheLogisticFunction() {
    assertThat(Logit.binary(0)).isEqualTo(0.5);
    assertThat(Logit.binary(Math.log(9))).isCloseTo(0.9, within(1e-12));
    assertThat(Logit.binary(-800)).isBetween(0.0, 1e-300);
    assertThat(Logit.binary(800)).isEqualTo(1);
  }
}
