package org.inferencefrontier.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.RunResults;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.world.EntityKind;
import org.junit.jupiter.api.Test;

class EnsembleSummaryTest {
  private static final SeriesCatalog CATALOG =
      new SeriesCatalog(
          List.of(
              new SeriesCatalog.Series(
                  new IndicatorDefinition("a", "1", EntityKind.WORLD, false, "test"), "")),
          1);

  @Property(tries = 200)
  void agreesWithCommonsMath(
      @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = -1e6, max = 1e6) Double> values) {
    // Results are kept with 32 bits.
    double[] numbers = values.stream().mapToDouble(Double::floatValue).toArray();
    EnsembleSummary summary = summary(numbers);
    DescriptiveStatistics expected = new DescriptiveStatistics(numbers);
    Percentile percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
    percentile.setData(numbers);
    assertThat(summary.count(0, 0)).isEqualTo(numbers.length);
    assertThat(summary.mean(0, 0)).isCloseTo(expected.getMean(), within(1e-6));
    if (numbers.length > 1) {
      assertThat(summary.standardDeviation(0, 0))
          .isCloseTo(expected.getStandardDeviation(), within(1e-6));
    } else {
      assertThat(summary.standardDeviation(0, 0)).isNaN();
    }
    for (Quantile quantile : Quantile.values()) {
      assertThat(summary.quantile(0, 0, quantile))
          .isCloseTo(percentile.evaluate(100 * quantile.probability()), within(1e-6));
    }
  }

  @Test
  void missingValuesAreLeftOut() {
    EnsembleSummary summary = summary(Double.NaN, 4, Double.NaN, 2);
    assertThat(summary.count(0, 0)).isEqualTo(2);
    assertThat(summary.mean(0, 0)).isEqualTo(3);
    assertThat(summary.quantile(0, 0, Quantile.P50)).isEqualTo(3);
    assertThat(summary.runs()).isEqualTo(6);
    assertThat(summary.failedRuns()).isEqualTo(2);
  }

  @Test
  void nothingIsKnownWhereNoRunHasAValue() {
    EnsembleSummary summary = summary(Double.NaN, Double.NaN);
    assertThat(summary.count(0, 0)).isZero();
    assertThat(summary.mean(0, 0)).isNaN();
    assertThat(summary.quantile(0, 0, Quantile.P95)).isNaN();
  }

  private static EnsembleSummary summary(double... values) {
    List<RunResult> runs = new ArrayList<>();
    Arrays.stream(values)
        .forEach(value -> runs.add(RunResults.bySeries(CATALOG, new double[] {value})));
    return new RunsInMemory(CATALOG, runs).summary(2);
  }
}
