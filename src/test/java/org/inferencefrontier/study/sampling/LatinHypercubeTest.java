package org.inferencefrontier.study.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.inferencefrontier.study.Synthetic;
import org.inferencefrontier.world.parameter.ParameterDefinition;
import org.inferencefrontier.world.parameter.ParameterSet;
import org.inferencefrontier.world.parameter.PriorKind;
import org.junit.jupiter.api.Test;

class LatinHypercubeTest {
  private static final ParameterDefinition UNIFORM =
      Synthetic.parameter("uniform", PriorKind.UNIFORM, -2.0, 6.0, null, null);
  private static final ParameterDefinition NORMAL =
      Synthetic.parameter("normal", PriorKind.NORMAL, null, null, 3.0, 2.0);
  private static final ParameterDefinition LOG_NORMAL =
      Synthetic.parameter("log-normal", PriorKind.LOG_NORMAL, null, null, 5.0, 0.4);
  private static final ParameterDefinition TRIANGULAR =
      Synthetic.parameter("triangular", PriorKind.TRIANGULAR, 1.0, 8.0, 2.0, null);
  private static final ParameterDefinition LOG_UNIFORM =
      Synthetic.parameter("log-uniform", PriorKind.LOG_UNIFORM, 0.1, 1000.0, null, null);

  @Property(tries = 50)
  void everySliceOfProbabilityHasExactlyOneRun(
      @ForAll @IntRange(min = 1, max = 300) int runs, @ForAll long seed) {
    double[] draws = draws(new ParameterSet(List.of(UNIFORM)), "uniform", runs, seed);
    int[] slices =
        Arrays.stream(draws).mapToInt(value -> (int) ((value + 2) / 8 * runs)).sorted().toArray();
    for (int slice = 0; slice < runs; slice++) {
      assertThat(slices[slice]).isEqualTo(slice);
    }
  }

  @Test
  void marginalsFollowThePriors() {
    check(UNIFORM, new UniformRealDistribution(-2, 6));
    check(NORMAL, new NormalDistribution(3, 2));
    check(LOG_NORMAL, new LogNormalDistribution(Math.log(5), 0.4));
    check(TRIANGULAR, new TriangularDistribution(1, 2, 8));
  }

  private static void check(ParameterDefinition parameter, RealDistribution expected) {
    double[] draws = draws(new ParameterSet(List.of(parameter)), parameter.name(), 1000, 3);
    // A Latin hypercube of n runs is nowhere further from its distribution than one slice.
    assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovStatistic(expected, draws))
        .as(parameter.name())
        .isLessThan(1.0 / 1000 + 1e-6);
  }

  @Test
  void logUniformHasItsMedianAtTheGeometricMean() {
    double[] draws = draws(new ParameterSet(List.of(LOG_UNIFORM)), "log-uniform", 1001, 3);
    Arrays.sort(draws);
    assertThat(draws[500]).isCloseTo(10, within(0.1));
    assertThat(draws[0]).isGreaterThanOrEqualTo(0.1);
    assertThat(draws[1000]).isLessThanOrEqualTo(1000);
  }

  @Test
  void truncationCutsAndKeepsTheShapeInside() {
    ParameterDefinition cut = Synthetic.parameter("cut", PriorKind.NORMAL, 2.0, 4.0, 3.0, 2.0);
    double[] draws = draws(new ParameterSet(List.of(cut)), "cut", 1001, 3);
    Arrays.sort(draws);
    assertThat(draws[0]).isBetween(2.0, 2.01);
    assertThat(draws[1000]).isBetween(3.99, 4.0);
    assertThat(draws[500]).isCloseTo(3, within(0.01));
    ParameterDefinition cutLogarithm =
        Synthetic.parameter("cut", PriorKind.LOG_NORMAL, 4.0, 6.0, 5.0, 3.0);
    for (double value : draws(new ParameterSet(List.of(cutLogarithm)), "cut", 500, 3)) {
      assertThat(value).isBetween(4.0, 6.0);
    }
  }

  @Test
  void fixedParametersKeepTheirValue() {
    ParameterDefinition fixed =
        Synthetic.parameter("fixed", PriorKind.FIXED, null, null, null, null);
    assertThat(draws(new ParameterSet(List.of(fixed)), "fixed", 20, 3)).containsOnly(1.25);
  }

  @Test
  void otherParametersAndTheirOrderChangeNothing() {
    List<ParameterDefinition> all = new ArrayList<>(List.of(UNIFORM, NORMAL, TRIANGULAR));
    double[] alone = draws(new ParameterSet(List.of(NORMAL)), "normal", 40, 3);
    assertThat(draws(new ParameterSet(all), "normal", 40, 3)).isEqualTo(alone);
    Collections.reverse(all);
    assertThat(draws(new ParameterSet(all), "normal", 40, 3)).isEqualTo(alone);
    assertThat(draws(new ParameterSet(all), "normal", 40, 4)).isNotEqualTo(alone);
  }

  @Test
  void parametersAreIndependent() {
    ParameterSet set = new ParameterSet(List.of(UNIFORM, NORMAL));
    double[] uniform = draws(set, "uniform", 2000, 3);
    double[] normal = draws(set, "normal", 2000, 3);
    double correlation =
        new org.apache.commons.math3.stat.correlation.PearsonsCorrelation()
            .correlation(uniform, normal);
    assertThat(correlation).isCloseTo(0, within(0.07));
  }

  private static double[] draws(ParameterSet set, String name, int runs, long seed) {
    LatinHypercube design = new LatinHypercube(set, runs, seed);
    double[] values = new double[runs];
    for (int run = 0; run < runs; run++) {
      values[run] = design.draw(run).get(name);
    }
    return values;
  }
}
