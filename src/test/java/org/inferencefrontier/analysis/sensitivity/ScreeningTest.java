package org.inferencefrontier.analysis.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.inferencefrontier.study.sampling.UniformStream;
import org.junit.jupiter.api.Test;

class ScreeningTest {
  private static final int RUNS = 500;

  private static double[][] uniform(int inputs) {
    double[][] points = new double[RUNS][inputs];
    UniformStream stream = new UniformStream(3, "points");
    for (int i = 0; i < RUNS * inputs; i++) {
      points[i / inputs][i % inputs] = stream.at(i);
    }
    return points;
  }

  private static RuleInduction induction(double[][] points, boolean[] cases) {
    return new RuleInduction(points, cases, each(points.length));
  }

  /** Every run has a draw of its own. */
  private static int[] each(int runs) {
    return IntStream.range(0, runs).toArray();
  }

  @Test
  void effectsOfALinearFunctionAreItsSlopes() {
    MorrisScreening morris = new MorrisScreening(4, 6, 1);
    assertThat(morris.points()).hasNumberOfRows(6 * 5);
    double[] results =
        Arrays.stream(morris.points()).mapToDouble(x -> 3 * x[0] - 2 * x[1] + 0.5 * x[3]).toArray();
    MorrisScreening.Effect[] effects = morris.effects(results);
    double[] slopes = {3, -2, 0, 0.5};
    for (int i = 0; i < slopes.length; i++) {
      assertThat(effects[i].mean()).isCloseTo(slopes[i], within(1e-9));
      assertThat(effects[i].meanSize()).isCloseTo(Math.abs(slopes[i]), within(1e-9));
      assertThat(effects[i].spread()).isCloseTo(0, within(1e-9));
    }
  }

  @Test
  void interactionShowsAsSpread() {
    MorrisScreening morris = new MorrisScreening(3, 20, 1);
    double[] results =
        Arrays.stream(morris.points()).mapToDouble(x -> (x[0] - 0.5) * (x[1] - 0.5)).toArray();
    MorrisScreening.Effect[] effects = morris.effects(results);
    assertThat(effects[0].spread()).isGreaterThan(0.1);
    assertThat(effects[2].spread()).isZero();
  }

  @Test
  void pathsMoveOneInputAtATimeInsideTheCube() {
    MorrisScreening morris = new MorrisScreening(7, 5, 2);
    for (int point = 0; point < morris.points().length; point++) {
      double[] at = morris.points()[point];
      assertThat(Arrays.stream(at).allMatch(x -> x > 0 && x < 1)).isTrue();
      if (point % 8 > 0) {
        double[] before = morris.points()[point - 1];
        assertThat(Arrays.mismatch(at, before)).isNotNegative();
        int moved = 0;
        for (int i = 0; i < at.length; i++) {
          moved += at[i] == before[i] ? 0 : 1;
        }
        assertThat(moved).isEqualTo(1);
      }
    }
  }

  @Test
  void rankCorrelationOfARisingFunctionIsItsShareOfNoise() {
    double[][] points = uniform(5);
    UniformStream noise = new UniformStream(3, "noise");
    double[] results = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      double[] x = points[run];
      results[run] = Math.exp(4 * x[0] - 4 * x[1] + 0.2 * noise.at(run));
    }
    double[] found = PartialRankCorrelation.of(points, results);
    assertThat(found[0]).isBetween(0.95, 1.0);
    assertThat(found[1]).isBetween(-1.0, -0.95);
    assertThat(Math.abs(found[2])).isLessThan(0.15);
  }

  @Test
  void rankCorrelationLeavesOutWhatDoesNotVaryOrExist() {
    double[][] points = uniform(2);
    for (double[] point : points) {
      point[1] = 4;
    }
    double[] results = Arrays.stream(points).mapToDouble(x -> x[0] * x[0]).toArray();
    results[7] = Double.NaN;
    double[] found = PartialRankCorrelation.of(points, results);
    assertThat(found[0]).isCloseTo(1, within(1e-6));
    assertThat(found[1]).isZero();
    assertThatThrownBy(
            () ->
                PartialRankCorrelation.of(
                    Arrays.copyOf(uniform(5), 7), new double[] {1, 2, 3, 4, 5, 6, 7}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least");
  }

  @Test
  void aKnownBoxIsFound() {
    double[][] points = uniform(6);
    boolean[] cases = new boolean[RUNS];
    for (int run = 0; run < RUNS; run++) {
      cases[run] = points[run][1] > 0.6 && points[run][4] < 0.5;
    }
    RuleInduction.Box box = induction(points, cases).best();
    assertThat(box.limits().stream().map(RuleInduction.Limit::input))
        .containsExactlyInAnyOrder(1, 4);
    assertThat(box.density()).isGreaterThan(0.9);
    assertThat(box.coverage()).isGreaterThan(0.8);
    for (RuleInduction.Limit limit : box.limits()) {
      assertThat(limit.probability()).isLessThan(0.001);
      if (limit.input() == 1) {
        assertThat(limit.low()).isCloseTo(0.6, within(0.05));
        assertThat(limit.high()).isInfinite();
      } else {
        assertThat(limit.high()).isCloseTo(0.5, within(0.05));
      }
    }
  }

  /** Rare cases among very many inputs, most of which do nothing: the box is of those that do. */
  @Test
  void inputsWithoutEffectDoNotHideTheBox() {
    double[][] points = uniform(300);
    UniformStream chance = new UniformStream(3, "chance");
    boolean[] cases = new boolean[RUNS];
    for (int run = 0; run < RUNS; run++) {
      cases[run] = points[run][17] + 0.5 * points[run][250] + 0.4 * chance.at(run) > 1.4;
    }
    RuleInduction.Box box = induction(points, cases).best();
    assertThat(box.limits().stream().map(RuleInduction.Limit::input))
        .containsExactlyInAnyOrder(17, 250);
    assertThat(box.density()).isGreaterThan(0.5);
    assertThat(box.coverage()).isGreaterThan(0.6);
  }

  /** A range in the middle moves no mean, and is seen all the same. */
  @Test
  void aRangeInTheMiddleTells() {
    double[][] points = uniform(40);
    boolean[] cases = new boolean[RUNS];
    for (int run = 0; run < RUNS; run++) {
      cases[run] = Math.abs(points[run][3] - 0.5) < 0.15;
    }
    assertThat(TellingInputs.of(points, cases, each(RUNS))).contains(3).hasSizeLessThan(4);
  }

  @Test
  void noInputTellsWhatHappensByChance() {
    double[][] points = uniform(200);
    UniformStream chance = new UniformStream(3, "chance");
    boolean[] cases = new boolean[RUNS];
    for (int run = 0; run < RUNS; run++) {
      cases[run] = chance.at(run) < 0.15;
    }
    assertThat(TellingInputs.of(points, cases, each(RUNS))).isEmpty();
    RuleInduction.Box box = induction(points, cases).best();
    assertThat(box.limits()).isEmpty();
    assertThat(box.mass()).isEqualTo(1);
  }

  /** Cases by the luck of a draw: its ten runs are no ten pieces of evidence on what it drew. */
  @Test
  void repeatedDrawsTellNothingMore() {
    int repeats = 10;
    double[][] drawn = Arrays.copyOf(uniform(60), 60);
    UniformStream chance = new UniformStream(3, "chance");
    double[][] points = new double[drawn.length * repeats][];
    boolean[] cases = new boolean[points.length];
    int[] draws = new int[points.length];
    for (int run = 0; run < points.length; run++) {
      draws[run] = run % drawn.length;
      points[run] = drawn[draws[run]];
      cases[run] = chance.at(draws[run]) < 0.3 != chance.at(1000 + run) < 0.05;
    }
    assertThat(TellingInputs.of(points, cases, each(points.length))).isNotEmpty();
    assertThat(TellingInputs.of(points, cases, draws)).isEmpty();
    assertThat(new RuleInduction(points, cases, draws).best().limits()).isEmpty();
  }

  /** A draw's runs together count as that draw: as often as all are repeated, nothing changes. */
  @Test
  void limitsOfDrawsThatAreAllRepeatedAreAsLikelyAsOfOneRunEach() {
    double[][] once = uniform(6);
    double[][] twice = Arrays.copyOf(once, 2 * RUNS);
    boolean[] cases = new boolean[RUNS];
    UniformStream chance = new UniformStream(3, "chance");
    for (int run = 0; run < RUNS; run++) {
      twice[RUNS + run] = once[run];
      cases[run] = once[run][1] > 0.6 && chance.at(run) < 0.7;
    }
    boolean[] again = Arrays.copyOf(cases, 2 * RUNS);
    System.arraycopy(cases, 0, again, RUNS, RUNS);
    int[] draws = IntStream.range(0, 2 * RUNS).map(run -> run % RUNS).toArray();
    RuleInduction.Box alone = induction(once, cases).best();
    RuleInduction.Box repeated = new RuleInduction(twice, again, draws).best();
    assertThat(alone.limits()).hasSize(1);
    assertThat(repeated.limits()).hasSize(1);
    RuleInduction.Limit limit = repeated.limits().get(0);
    assertThat(limit.input()).isEqualTo(1);
    assertThat(limit.low()).isCloseTo(alone.limits().get(0).low(), within(0.02));
    double chanceAlone = Math.log(alone.limits().get(0).probability());
    assertThat(Math.log(limit.probability())).isCloseTo(chanceAlone, within(5.0));
  }

  /** What a scenario draws anew for each run tells by run, though the rest is repeated. */
  @Test
  void whatIsDrawnForEachRunCountsByRun() {
    double[][] points = new double[RUNS][];
    boolean[] cases = new boolean[RUNS];
    double[][] own = uniform(2);
    int[] draws = new int[RUNS];
    for (int run = 0; run < RUNS; run++) {
      draws[run] = run % 5;
      points[run] = new double[] {own[draws[run]][0], own[run][1]};
      cases[run] = own[run][1] > 0.8;
    }
    assertThat(TellingInputs.of(points, cases, draws)).containsExactly(1);
  }

  @Test
  void eachStepOfThePeelingIsInsideTheOneBefore() {
    double[][] points = uniform(3);
    boolean[] cases = new boolean[RUNS];
    for (int run = 0; run < RUNS; run++) {
      cases[run] = points[run][0] + points[run][1] > 1.4;
    }
    double mass = 1.1;
    for (RuleInduction.Box box : induction(points, cases).trajectory()) {
      assertThat(box.mass()).isLessThan(mass);
      mass = box.mass();
    }
    assertThat(mass).isGreaterThanOrEqualTo(0.05);
  }
}
