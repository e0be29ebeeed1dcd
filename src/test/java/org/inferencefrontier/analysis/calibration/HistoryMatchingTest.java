package org.inferencefrontier.analysis.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.inferencefrontier.study.run.ManyRuns;
import org.inferencefrontier.study.sampling.PriorCube;
import org.inferencefrontier.study.sampling.UniformStream;
import org.inferencefrontier.testing.Priors;
import org.inferencefrontier.world.evidence.Aggregate;
import org.inferencefrontier.world.evidence.Grade;
import org.inferencefrontier.world.evidence.RecordPoint;
import org.inferencefrontier.world.parameter.ParameterDefinition;
import org.inferencefrontier.world.parameter.ParameterSet;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.parameter.PriorKind;
import org.junit.jupiter.api.Test;

/** A model whose answer is known: level and growth of some series, and one parameter of none. */
class HistoryMatchingTest {
  private static final YearMonth LAST = YearMonth.of(2024, 12);
  private static final double LEVEL = 7;
  private static final double GROWTH = 0.35;
  private static final int SERIES = 5;

  private static final ParameterSet PARAMETERS =
      new ParameterSet(
          List.of(
              parameter("level", PriorKind.LOG_UNIFORM, 1, 20),
              parameter("growth", PriorKind.UNIFORM, 0, 1),
              parameter("idle", PriorKind.UNIFORM, 0, 1),
              parameter("known", PriorKind.FIXED, 0, 0)));

  private static ParameterDefinition parameter(
      String name, PriorKind kind, double low, double high) {
    return new ParameterDefinition(
        name,
        "1",
        "test",
        1,
        Priors.of(kind, low, high, null, null),
        Grade.values()[0],
        "test",
        null,
        null);
  }

  /** Half-years of some series that follow the truth, and one that no parameter can match. */
  private static Targets targets() {
    List<RecordPoint> points = new ArrayList<>();
    for (int series = 0; series <= SERIES; series++) {
      for (int half = 0; half < 4; half++) {
        String month = YearMonth.of(2023, 6).plusMonths(6L * half).toString();
        double truth = series == SERIES ? 1e6 : (series + 1) * value(LEVEL, GROWTH, half);
        points.add(
            new RecordPoint(
                "series-" + series,
                "",
                month,
                month,
                Aggregate.END,
                truth,
                truth * 0.95,
                truth * 1.05,
                0.1,
                null,
                "",
                "read",
                "test"));
      }
    }
    return Targets.until(points, LAST);
  }

  private static double value(double level, double growth, int half) {
    return level * Math.exp(growth * half);
  }

  private static double[] model(ParameterValues draw, int run) {
    double[] numbers = new double[(SERIES + 1) * 4];
    NormalDistribution normal = new NormalDistribution(null, 0, 0.02);
    UniformStream chance = new UniformStream(9, "run " + run);
    for (int series = 0; series <= SERIES; series++) {
      for (int half = 0; half < 4; half++) {
        int at = series * 4 + half;
        numbers[at] =
            (series + 1)
                * value(draw.get("level"), draw.get("growth"), half)
                * Math.exp(normal.inverseCumulativeProbability(chance.at(at)));
      }
    }
    return numbers;
  }

  @Test
  void whyHardlyAnyRunEndsIsSaid() {
    IllegalStateException cause = new IllegalStateException("the grid of nowhere is empty");
    HistoryMatching matching =
        new HistoryMatching(
            new PriorCube(PARAMETERS),
            targets(),
            (draw, run) -> {
              throw cause;
            },
            new MatchSettings(300, 3, 200, 5, 1),
            new ManyRuns(1, ended -> {}),
            wave -> {});
    assertThatThrownBy(matching::match)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageMatching(
            "only 0 of (\\d+) runs ended: \\1 of \\1 runs failed; the first, run 0: the grid of"
                + " nowhere is empty")
        .hasCause(cause);
  }

  private static Match match(int threads) throws InterruptedException {
    MatchSettings settings = new MatchSettings(300, 3, 200, 5, threads);
    return new HistoryMatching(
            new PriorCube(PARAMETERS),
            targets(),
            HistoryMatchingTest::model,
            settings,
            new ManyRuns(threads, ended -> {}),
            wave -> {})
        .match();
  }

  @Test
  void theTruthIsRecovered() throws InterruptedException {
    Match match = match(2);
    assertThat(match.draws()).hasSize(200);
    assertThat(match.implausible()).isZero();
    double[] level = match.draws().stream().mapToDouble(draw -> draw.get("level")).toArray();
    double[] growth = match.draws().stream().mapToDouble(draw -> draw.get("growth")).toArray();
    assertThat(StatUtils.percentile(level, 50)).isCloseTo(LEVEL, within(0.5));
    assertThat(StatUtils.percentile(growth, 50)).isCloseTo(GROWTH, within(0.04));
    assertThat(StatUtils.percentile(level, 5)).isBetween(5.5, LEVEL);
    assertThat(StatUtils.percentile(level, 95)).isBetween(LEVEL, 8.5);

    Map<String, Learnt> learnt =
        Learnt.of(match, new PriorCube(PARAMETERS)).stream()
            .collect(Collectors.toMap(one -> one.parameter().name(), Function.identity()));
    assertThat(learnt.keySet()).containsExactlyInAnyOrder("level", "growth", "idle");
    assertThat(learnt.get("level").verdict()).isEqualTo("pinned down");
    assertThat(learnt.get("growth").verdict()).isEqualTo("pinned down");
    assertThat(learnt.get("idle").verdict()).isEqualTo("not told");
    assertThat(learnt.get("idle").shrinkage()).isCloseTo(0, within(0.12));
  }

  @Test
  void aSeriesOutOfReachIsNamedAndDoesNotCount() throws InterruptedException {
    Match match = match(1);
    assertThat(match.reachable().get(SERIES)).isFalse();
    assertThat(match.reachable().cardinality()).isEqualTo(SERIES);
  }

  @Test
  void wavesLeaveLessAndLessOfThePrior() throws InterruptedException {
    List<Wave> waves = match(2).waves();
    assertThat(waves).hasSize(4);
    assertThat(waves.get(0).priorShare()).isLessThan(0.8);
    for (int wave = 1; wave < waves.size(); wave++) {
      assertThat(waves.get(wave).priorShare())
          .isLessThanOrEqualTo(waves.get(wave - 1).priorShare());
    }
    assertThat(waves.get(3).plausible()).isGreaterThan(waves.get(0).plausible() / 2);
  }

  @Test
  void threadsDoNotMatter() throws InterruptedException {
    assertThat(match(3).points()).isDeepEqualTo(match(1).points());
  }

  @Test
  void anEmulatorOfASquareIsExact() {
    PriorCube cube = new PriorCube(PARAMETERS);
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    double[][] inputs =
        Arrays.stream(cube.hypercube(400, 1, "emulator"))
            .map(p -> Arrays.stream(p).map(normal::inverseCumulativeProbability).toArray())
            .toArray(double[][]::new);
    double[][] outputs =
        Arrays.stream(inputs).map(z -> new double[] {truth(z), z[2]}).toArray(double[][]::new);
    int[] active = ActiveInputs.of(inputs, outputs, 3);
    assertThat(active).contains(0, 2);
    Emulator emulator = Emulator.fit(new int[] {0, 1, 2}, 2, inputs, outputs);
    // The ridge keeps back a hundredth or so.
    assertThat(emulator.at(new double[] {0.7, -0.4, 1, 0})[0])
        .isCloseTo(truth(new double[] {0.7, -0.4, 1, 0}), within(0.06));
    assertThat(emulator.variance()[1]).isLessThan(1e-3);
  }

  private static double truth(double[] z) {
    return 1 + 2 * z[0] - z[1] + 0.5 * z[0] * z[1] + 0.3 * z[0] * z[0];
  }

  @Test
  void chainsDrawFromPriorTimesLikelihood() {
    // A standard normal prior seen once with an error of 1 at 2 gives mean 1 and variance a half.
    EmulatedPosterior posterior =
        new EmulatedPosterior(new int[] {0}, z -> -0.5 * (z[0] - 2) * (z[0] - 2));
    double[] drawn =
        IntStream.range(0, 40)
            .mapToObj(chain -> new UniformStream(4, "chain " + chain))
            .flatMap(s -> Arrays.stream(posterior.draws(new double[50][2], 1, s)))
            .mapToDouble(z -> z[0])
            .toArray();
    assertThat(StatUtils.mean(drawn)).isCloseTo(1, within(0.08));
    assertThat(StatUtils.variance(drawn)).isCloseTo(0.5, within(0.06));
  }
}
