package org.inferencefrontier.analysis.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.inferencefrontier.analysis.sensitivity.Points.RUNS;
import static org.inferencefrontier.analysis.sensitivity.Points.each;
import static org.inferencefrontier.analysis.sensitivity.Points.uniform;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.inferencefrontier.study.sampling.UniformStream;
import org.junit.jupiter.api.Test;

class RuleInductionTest {
  private static RuleInduction induction(double[][] points, boolean[] cases) {
    return new RuleInduction(points, cases, each(points.length));
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

  /** A slice is a twentieth of the box's runs, cut at the value of the first run that stays. */
  @Test
  void aPeelTakesATwentiethOfTheRunsAndItsChanceIsTheBinomialTail() {
    double[][] points = uniform(3);
    boolean[] cases = new boolean[RUNS];
    for (int run = 0; run < RUNS; run++) {
      cases[run] = points[run][0] + points[run][1] > 1.4;
    }
    RuleInduction induction = induction(points, cases);
    List<RuleInduction.Box> boxes = induction.trajectory();
    RuleInduction.Box first = boxes.get(1);
    RuleInduction.Limit limit = first.limits().get(0);
    double[] sorted =
        Arrays.stream(points).mapToDouble(point -> point[limit.input()]).sorted().toArray();
    assertThat(limit.low()).isEqualTo(sorted[RUNS / 20]);
    int inside = RUNS - RUNS / 20;
    int found =
        (int)
            IntStream.range(0, RUNS)
                .filter(run -> cases[run] && points[run][limit.input()] >= limit.low())
                .count();
    assertThat(first.mass()).isEqualTo((double) inside / RUNS);
    assertThat(first.density()).isEqualTo((double) found / inside);
    assertThat(first.coverage()).isEqualTo((double) found / induction.cases());
    double share = (double) induction.cases() / induction.runs();
    assertThat(limit.probability())
        .isCloseTo(
            1 - new BinomialDistribution(null, inside, share).cumulativeProbability(found - 1),
            within(1e-9));
    // The next slice is a twentieth of what is left, rounded down.
    assertThat(boxes.get(2).mass()).isEqualTo((double) (inside - inside / 20) / RUNS);
    assertThat(boxes.get(0).limits()).isEmpty();
  }

  /**
   * Half of the runs have either value of the first input, which tells a little; the lowest tenth
   * of the second has no case at all. Taking half of the runs away gains more, but less for each
   * run.
   */
  @Test
  void inputsOfFewValuesAreNotPreferred() {
    int runs = 2000;
    double[][] points = new double[runs][2];
    boolean[] cases = new boolean[runs];
    UniformStream chance = new UniformStream(3, "chance");
    for (int run = 0; run < runs; run++) {
      points[run][0] = run % 2;
      points[run][1] = (run / 2 * 377 % 1000 + 0.5) / 1000;
      cases[run] = points[run][1] > 0.1 && chance.at(run) < 0.22 + 0.1 * points[run][0];
    }
    assertThat(TellingInputs.of(points, cases, each(runs))).containsExactly(0, 1);
    List<RuleInduction.Box> boxes = induction(points, cases).trajectory();
    assertThat(boxes.get(1).limits()).extracting(RuleInduction.Limit::input).containsExactly(1);
  }

  /** Of the cases 45 in 100 stand close together, all others far apart. */
  @Test
  void aBoxWithoutHalfOfTheCasesIsNotToldHoweverDense() {
    int runs = 1000;
    double[][] points = new double[runs][1];
    boolean[] cases = new boolean[runs];
    for (int run = 0; run < runs; run++) {
      points[run][0] = (run + 0.5) / runs;
      cases[run] = run >= 940 || run % 13 == 0;
    }
    RuleInduction induction = induction(points, cases);
    assertThat(induction.trajectory()).anyMatch(box -> box.density() > 0.9 && box.coverage() < 0.5);
    assertThat(induction.best().coverage()).isGreaterThanOrEqualTo(0.5);
  }

  /** The second input follows the first: it tells by itself, but nothing more beside it. */
  @Test
  void aLimitThatChanceExplainsIsLeftOut() {
    double[][] points = uniform(2);
    UniformStream chance = new UniformStream(3, "chance");
    boolean[] cases = new boolean[RUNS];
    for (int run = 0; run < RUNS; run++) {
      points[run][1] = points[run][0] + 0.5 * points[run][1];
      cases[run] = points[run][0] > 0.7 != chance.at(run) < 0.05;
    }
    RuleInduction induction = induction(points, cases);
    assertThat(TellingInputs.of(points, cases, each(RUNS))).containsExactly(0, 1);
    assertThat(induction.trajectory())
        .anyMatch(
            box ->
                box.limits().size() == 2
                    && box.limits().get(1).input() == 1
                    && box.limits().get(1).probability() > 0.05);
    RuleInduction.Box best = induction.best();
    assertThat(best.limits()).extracting(RuleInduction.Limit::input).containsExactly(0);
    long inside =
        Arrays.stream(points).filter(point -> point[0] >= best.limits().get(0).low()).count();
    assertThat(best.mass()).isEqualTo((double) inside / RUNS);
  }

  @Test
  void theStrongestLimitComesFirst() {
    double[][] points = uniform(6);
    boolean[] cases = new boolean[RUNS];
    for (int run = 0; run < RUNS; run++) {
      cases[run] = points[run][1] > 0.3 && points[run][4] > 0.8;
    }
    assertThat(induction(points, cases).best().limits())
        .extracting(RuleInduction.Limit::input)
        .containsExactly(4, 1);
  }
}
