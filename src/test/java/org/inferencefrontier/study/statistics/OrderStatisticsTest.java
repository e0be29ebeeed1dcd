package org.inferencefrontier.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OrderStatisticsTest {
  private static final double[] PROBABILITIES =
      Arrays.stream(Quantile.values()).mapToDouble(Quantile::probability).toArray();

  private final OrderStatistics order = new OrderStatistics(3000);

  @Property(tries = 1000)
  void findsWhatSortingFinds(@ForAll("samples") List<Float> sample) {
    float[] values = new float[sample.size()];
    double[] sorted = new double[sample.size()];
    float least = Float.POSITIVE_INFINITY;
    float most = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < values.length; i++) {
      values[i] = sample.get(i);
      sorted[i] = sample.get(i);
      least = Math.min(least, values[i]);
      most = Math.max(most, values[i]);
    }
    Arrays.sort(sorted);
    double[] found = new double[PROBABILITIES.length];
    order.quantiles(values, values.length, least, most, found, 0);
    for (int i = 0; i < found.length; i++) {
      double expected = SeriesStatistics.sortedQuantile(sorted, sorted.length, PROBABILITIES[i]);
      // Between infinite values there is no number; and which zero it is does not matter.
      assertThat((Double) (found[i] + 0.0)).isEqualTo((Double) (expected + 0.0));
    }
  }

  /** Spread evenly, over all orders of size, in few values, and with infinite ones. */
  @Provide
  static Arbitrary<List<Float>> samples() {
    Arbitrary<Float> even = Arbitraries.floats().between(-10, 10);
    Arbitrary<Float> few = Arbitraries.of(0f, 1f, 1.0000001f, 7f, -3f);
    Arbitrary<Float> wide = Arbitraries.floats();
    Arbitrary<Float> endless =
        Arbitraries.of(Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 0f, 2f, 3f);
    return Arbitraries.of(List.of(even, few, wide, endless))
        .flatMap(values -> values.list().ofMinSize(1).ofMaxSize(3000));
  }
}
