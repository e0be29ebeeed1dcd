package org.inferencefrontier.study.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.inferencefrontier.study.StudySpecification;
import org.inferencefrontier.study.Synthetic;
import org.inferencefrontier.study.run.FailedRun;
import org.inferencefrontier.study.run.RunSpecification;
import org.inferencefrontier.world.evidence.Grade;
import org.inferencefrontier.world.parameter.ParameterDefinition;
import org.inferencefrontier.world.parameter.ParameterSet;
import org.inferencefrontier.world.parameter.Prior;
import org.inferencefrontier.world.parameter.PriorKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DesignsTest {
  private static final ParameterSet SQUARE =
      new ParameterSet(
          List.of(
              Synthetic.parameter("first", PriorKind.UNIFORM, 0.0, 1.0, null, null),
              Synthetic.parameter("second", PriorKind.UNIFORM, 0.0, 1.0, null, null)));

  private static ParameterDefinition parameter(String name, double value, Prior prior) {
    return new ParameterDefinition(
        name, "1", "test", value, prior, Grade.ESTIMATE, "test", null, null);
  }

  private static Prior beta(double low, double high, double alpha, double beta) {
    return new Prior(PriorKind.BETA, low, high, null, null, alpha, beta, null, null, null);
  }

  private static Prior discrete(List<Double> values, List<Double> weights) {
    return new Prior(PriorKind.DISCRETE, null, null, null, null, null, null, values, weights, null);
  }

  private static Prior uniform(Map<String, Double> correlation) {
    return new Prior(PriorKind.UNIFORM, 0.0, 1.0, null, null, null, null, null, null, correlation);
  }

  private static double[][] columns(DesignKind kind, ParameterSet set, int runs, long seed) {
    SamplingDesign design = design(kind, set, runs, seed);
    double[][] columns = new double[set.size()][runs];
    for (int run = 0; run < runs; run++) {
      for (int column = 0; column < columns.length; column++) {
        columns[column][run] = design.draw(run).get(column);
      }
    }
    return columns;
  }

  private static SamplingDesign design(DesignKind kind, ParameterSet set, int runs, long seed) {
    return new Sampling(kind, Vary.BOTH, null).designOf(set, runs, seed);
  }

  @ParameterizedTest
  @EnumSource(
      value = DesignKind.class,
      names = {"RANDOM", "LATIN_HYPERCUBE", "SOBOL"})
  void marginalsFollowThePriors(DesignKind kind) {
    ParameterSet set =
        new ParameterSet(
            List.of(
                Synthetic.parameter("u", PriorKind.UNIFORM, -2.0, 6.0, null, null),
                Synthetic.parameter("n", PriorKind.NORMAL, null, null, 3.0, 2.0),
                Synthetic.parameter("t", PriorKind.TRIANGULAR, 1.0, 8.0, 2.0, null),
                parameter("b", 0.3, beta(0, 1, 2, 5))));
    double[][] columns = columns(kind, set, 1024, 3);
    List<RealDistribution> expected =
        List.of(
            new UniformRealDistribution(-2, 6),
            new NormalDistribution(3, 2),
            new TriangularDistribution(1, 2, 8),
            new BetaDistribution(2, 5));
    // Independent draws pass the test of Kolmogorov and Smirnov; designs do better than any test.
    double farthest = kind == DesignKind.RANDOM ? 1.63 / 32 : 1.01 / 1024;
    for (int i = 0; i < columns.length; i++) {
      assertThat(
              new KolmogorovSmirnovTest().kolmogorovSmirnovStatistic(expected.get(i), columns[i]))
          .as("column " + i)
          .isLessThan(farthest);
    }
  }

  @Test
  void aBetaIsStretchedOverItsBounds() {
    double[] draws =
        columns(
            DesignKind.LATIN_HYPERCUBE,
            new ParameterSet(List.of(parameter("b", 12, beta(10, 20, 2, 6)))),
            1000,
            1)[0];
    assertThat(Arrays.stream(draws).average().getAsDouble()).isCloseTo(12.5, within(0.01));
    assertThat(Arrays.stream(draws).min().getAsDouble()).isBetween(10.0, 10.5);
    assertThat(Arrays.stream(draws).max().getAsDouble()).isBetween(17.0, 20.0);
  }

  @Test
  void discreteValuesComeAsOftenAsTheirWeightsSay() {
    ParameterSet set =
        new ParameterSet(
            List.of(
                parameter("w", 1, discrete(List.of(1.0, 4.0, 9.0), List.of(1.0, 2.0, 5.0))),
                parameter("e", 1, discrete(List.of(1.0, 2.0), null))));
    double[][] columns = columns(DesignKind.LATIN_HYPERCUBE, set, 800, 1);
    assertThat(Arrays.stream(columns[0]).filter(v -> v == 1).count()).isEqualTo(100);
    assertThat(Arrays.stream(columns[0]).filter(v -> v == 4).count()).isEqualTo(200);
    assertThat(Arrays.stream(columns[0]).filter(v -> v == 9).count()).isEqualTo(500);
    assertThat(Arrays.stream(columns[1]).filter(v -> v == 2).count()).isEqualTo(400);
  }

  @ParameterizedTest
  @EnumSource(
      value = DesignKind.class,
      names = {"RANDOM", "LATIN_HYPERCUBE", "SOBOL"})
  void correlatedGroupsHaveTheirRankCorrelation(DesignKind kind) {
    ParameterSet set =
        new ParameterSet(
            List.of(
                parameter("a", 0.5, uniform(Map.of("b", 0.8, "c", -0.4))),
                parameter("b", 0.5, uniform(null)),
                parameter("c", 0.5, uniform(null)),
                parameter("free", 0.5, uniform(null))));
    double[][] columns = columns(kind, set, 4096, 5);
    SpearmansCorrelation spearman = new SpearmansCorrelation();
    assertThat(spearman.correlation(columns[0], columns[1])).isCloseTo(0.8, within(0.02));
    assertThat(spearman.correlation(columns[0], columns[2])).isCloseTo(-0.4, within(0.04));
    assertThat(spearman.correlation(columns[0], columns[3])).isCloseTo(0, within(0.05));
    for (double[] column : columns) {
      assertThat(
              new KolmogorovSmirnovTest()
                  .kolmogorovSmirnovStatistic(new UniformRealDistribution(0, 1), column))
          .isLessThan(1.63 / 64);
    }
  }

  @Test
  void aCorrelatedLatinHypercubeStillUsesEverySliceOnce() {
    ParameterSet set =
        new ParameterSet(
            List.of(
                parameter("a", 0.5, uniform(Map.of("b", 0.7))),
                parameter("b", 0.5, uniform(null))));
    for (double[] column : columns(DesignKind.LATIN_HYPERCUBE, set, 200, 5)) {
      Set<Integer> slices = new HashSet<>();
      for (double value : column) {
        slices.add((int) (value * 200));
      }
      assertThat(slices).hasSize(200);
    }
  }

  /** Centred L2 discrepancy (Hickernell 1998), 0 for a set that fills the square evenly. */
  private static double discrepancy(double[][] columns) {
    int n = columns[0].length;
    double single = 0;
    double pairs = 0;
    for (int i = 0; i < n; i++) {
      double one = 1;
      for (double[] x : columns) {
        double d = Math.abs(x[i] - 0.5);
        one *= 1 + 0.5 * d - 0.5 * d * d;
      }
      single += one;
      for (int j = 0; j < n; j++) {
        double two = 1;
        for (double[] x : columns) {
          two *=
              1
                  + 0.5 * Math.abs(x[i] - 0.5)
                  + 0.5 * Math.abs(x[j] - 0.5)
                  - 0.5 * Math.abs(x[i] - x[j]);
        }
        pairs += two;
      }
    }
    return Math.sqrt(
        Math.pow(13.0 / 12, columns.length) - 2 * single / n + pairs / ((double) n * n));
  }

  @Test
  void designsFillTheSquareEverMoreEvenly() {
    double random = 0;
    double hypercube = 0;
    double sobol = 0;
    for (long seed = 1; seed <= 10; seed++) {
      random += discrepancy(columns(DesignKind.RANDOM, SQUARE, 256, seed));
      hypercube += discrepancy(columns(DesignKind.LATIN_HYPERCUBE, SQUARE, 256, seed));
      sobol += discrepancy(columns(DesignKind.SOBOL, SQUARE, 256, seed));
    }
    // Independent points: the mean square is ((5/4)^2 - (13/12)^2) / n.
    double expected = Math.sqrt((25.0 / 16 - 169.0 / 144) / 256);
    assertThat(random / 10).isCloseTo(expected, within(0.3 * expected));
    assertThat(hypercube).isLessThan(0.6 * random);
    assertThat(sobol).isLessThan(0.35 * hypercube);
  }

  @Test
  void scrambledSobolPointsKeepTheNet() {
    double[][] columns = columns(DesignKind.SOBOL, SQUARE, 256, 9);
    // Each of the 256 boxes of area 1/256, whatever its shape, has exactly one point.
    for (int bits = 0; bits <= 8; bits++) {
      Set<Integer> boxes = new HashSet<>();
      for (int run = 0; run < 256; run++) {
        int across = (int) (columns[0][run] * (1 << bits));
        int up = (int) (columns[1][run] * (1 << (8 - bits)));
        boxes.add((across << 8) | up);
      }
      assertThat(boxes).as("boxes of 2^-" + bits).hasSize(256);
    }
  }

  @Test
  void scramblingDependsOnTheSeedAndIsUniform() {
    double mean = 0;
    for (long seed = 0; seed < 400; seed++) {
      mean += design(DesignKind.SOBOL, SQUARE, 1, seed).draw(0).get(0) / 400;
    }
    // The first plain point is 0 in every dimension.
    assertThat(mean).isCloseTo(0.5, within(3 * Math.sqrt(1.0 / 12 / 400)));
  }

  @ParameterizedTest
  @EnumSource(
      value = DesignKind.class,
      names = {"RANDOM", "SOBOL"})
  void moreRunsLeaveTheFirstOnesAsTheyWere(DesignKind kind) {
    SamplingDesign few = design(kind, SQUARE, 20, 3);
    SamplingDesign many = design(kind, SQUARE, 2000, 3);
    for (int run = 19; run >= 0; run--) {
      assertThat(many.draw(run).toArray()).isEqualTo(few.draw(run).toArray());
    }
  }

  @Test
  void seedsAloneLeaveTheParametersAlone() {
    SamplingDesign design =
        new Sampling(DesignKind.RANDOM, Vary.SEEDS, null).designOf(SQUARE, 5, 3);
    for (int run = 0; run < 5; run++) {
      assertThat(design.draw(run)).isEqualTo(SQUARE.referenceValues());
    }
    assertThat(specification(Vary.SEEDS).run(4).randomStream()).isEqualTo(4);
    assertThat(specification(Vary.PARAMETERS).run(4).randomStream()).isZero();
    assertThat(specification(Vary.BOTH).run(4).randomStream()).isEqualTo(4);
  }

  private static StudySpecification specification(Vary vary) {
    return Synthetic.specification(5, 1, 3, new Sampling(DesignKind.RANDOM, vary, null), List.of());
  }

  @Test
  void aRunIsAFewHundredBytes() throws Exception {
    RunSpecification run = specification(Vary.BOTH).run(3);
    FailedRun failed = new FailedRun(run, new TreeMap<>(Map.of("price", 2.0)), "no power", "");
    JsonMapper json = JsonMapper.builder().build();
    JsonNode stored = json.valueToTree(failed).get("specification");
    assertThat(stored.toString().length()).isLessThan(400);
    assertThat(json.readValue(json.writeValueAsString(failed), FailedRun.class)).isEqualTo(failed);
  }
}
