package org.inferencefrontier.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.junit.jupiter.api.Test;

class RandomStreamsTest {
  private static final int COUNT = 200_000;
  private static final RandomStreams STREAMS = new RandomStreams(42, 0);

  @Test
  void uniformMoments() {
    long key = RandomStreams.key("test", "uniform");
    DescriptiveStatistics draws = new DescriptiveStatistics();
    int[] tenths = new int[10];
    for (int i = 0; i < COUNT; i++) {
      double draw = STREAMS.uniform(key, i % 156, i / 156);
      assertThat(draw > 0 && draw < 1).isTrue();
      draws.addValue(draw);
      tenths[(int) (10 * draw)]++;
    }
    assertThat(draws.getMean()).isCloseTo(0.5, within(0.003));
    assertThat(draws.getVariance()).isCloseTo(1 / 12.0, within(0.001));
    for (int tenth : tenths) {
      assertThat(tenth).isBetween((int) (0.097 * COUNT), (int) (0.103 * COUNT));
    }
  }

  @Test
  void normalMoments() {
    long key = RandomStreams.key("test", "normal");
    DescriptiveStatistics draws = new DescriptiveStatistics();
    int inside = 0;
    for (int i = 0; i < COUNT; i++) {
      double draw = STREAMS.normal(key, i % 156, i / 156);
      draws.addValue(draw);
      inside += Math.abs(draw) < 1.959964 ? 1 : 0;
    }
    assertThat(draws.getMean()).isCloseTo(0, within(0.01));
    assertThat(draws.getStandardDeviation()).isCloseTo(1, within(0.01));
    assertThat(draws.getSkewness()).isCloseTo(0, within(0.03));
    assertThat(draws.getKurtosis()).as("excess").isCloseTo(0, within(0.06));
    assertThat(inside / (double) COUNT).isCloseTo(0.95, within(0.002));
  }

  /** Neighbouring names, months, indices, runs and seeds have nothing to do with each other. */
  @Test
  void neighboursAreIndependent() {
    int count = 20_000;
    double[][] draws = new double[7][count];
    RandomStreams nextRun = new RandomStreams(42, 1);
    RandomStreams nextSeed = new RandomStreams(43, 0);
    long key = RandomStreams.key("stress", "pjm");
    long otherAgent = RandomStreams.key("stress", "pjn");
    long otherStream = RandomStreams.key("stresr", "pjm");
    for (int i = 0; i < count; i++) {
      draws[0][i] = STREAMS.uniform(key, i, 0);
      draws[1][i] = STREAMS.uniform(key, i + 1, 0);
      draws[2][i] = STREAMS.uniform(key, i, 1);
      draws[3][i] = STREAMS.uniform(otherAgent, i, 0);
      draws[4][i] = STREAMS.uniform(otherStream, i, 0);
      draws[5][i] = nextRun.uniform(key, i, 0);
      draws[6][i] = nextSeed.uniform(key, i, 0);
    }
    PearsonsCorrelation correlation = new PearsonsCorrelation();
    for (int one = 0; one < draws.length; one++) {
      for (int other = 0; other < one; other++) {
        assertThat(correlation.correlation(draws[one], draws[other]))
            .as("%d and %d", one, other)
            .isCloseTo(0, within(0.03));
      }
    }
  }

  @Test
  void aDrawDoesNotDependOnWhatWasDrawnBefore() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      order.add(i);
    }
    long key = RandomStreams.key("policy", "deu");
    Map<Integer, Double> first = new HashMap<>();
    RandomStreams one = new RandomStreams(7, 3);
    order.forEach(i -> first.put(i, one.uniform(key, i % 12, i)));
    Collections.shuffle(order, new Random(1));
    RandomStreams two = new RandomStreams(7, 3);
    long unused = RandomStreams.key("policy", "newcomer");
    for (int i : order) {
      two.normal(unused, i, 0);
      assertThat(two.uniform(key, i % 12, i)).isEqualTo(first.get(i));
    }
  }

  @Test
  void drawsDoNotRepeat() {
    Set<Double> seen = new HashSet<>();
    for (String agent : new String[] {"a", "b", "ab", "ba", ""}) {
      long key = RandomStreams.key("s", agent);
      for (int month = 0; month < 156; month++) {
        for (int index = 0; index < 20; index++) {
          seen.add(STREAMS.uniform(key, month, index));
        }
      }
    }
    assertThat(seen).hasSize(5 * 156 * 20);
  }

  /** The mixer is ours: golden results outlive the platform. */
  @Test
  void theFirstDrawsAreFixed() {
    long key = RandomStreams.key("optimism", "amazon");
    RandomStreams streams = new RandomStreams(1, 0);
    assertThat(streams.uniform(key, 0, 0)).isEqualTo(0.440663296464426);
    assertThat(streams.normal(key, 5, 2)).isEqualTo(-1.0072859572022095);
  }
}
