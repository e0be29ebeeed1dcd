package org.inferencefrontier.agent.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.inferencefrontier.agent.RandomStreams;
import org.junit.jupiter.api.Test;

class InferenceSitesTest {
  private static final int AREAS = 7;
  private static final double SITE = 25;
  private static final double EXTENSION = 1;

  /** Area 3 is no choice. */
  private static final int[] CHOICE = {0, 1, 2, 4, 5, 6};

  private static final double[] PROBABILITY = {0.5, 0.3, 0.1, 0.06, 0.03, 0.01};

  private final boolean[] present = new boolean[AREAS];

  private double[] split(double megawatts, int run) {
    double[] shares = PROBABILITY.clone();
    new InferenceSites(AREAS)
        .split(
            CHOICE,
            CHOICE.length,
            shares,
            present,
            megawatts,
            SITE,
            EXTENSION,
            new RandomStreams(3, run),
            11,
            5);
    return shares;
  }

  @Property(tries = 300, seed = "20230101")
  void theBlockIsSplitWhole(
      @ForAll @DoubleRange(min = 0.5, max = 20_000) double megawatts,
      @ForAll @IntRange(max = 99) int run) {
    double[] shares = split(megawatts, run);
    assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-12));
    assertThat(Arrays.stream(shares)).allMatch(share -> share >= 0);
    assertThat(shares).containsExactly(split(megawatts, run));
  }

  @Test
  void aBlockOfManySitesIsSplitByTheChoice() {
    assertThat(split(100 * SITE, 1)).containsExactly(PROBABILITY, within(1e-12));
  }

  @Test
  void aBlockOfLessThanASiteGoesToOneAreaOrAFew() {
    for (int run = 0; run < 200; run++) {
      double[] shares = split(0.1 * SITE, run);
      assertThat(Arrays.stream(shares).filter(share -> share > 0)).hasSizeBetween(1, 3);
    }
  }

  /** Less is enough there: who seeks less than a site mostly extends those it has. */
  @Test
  void aBlockOfLessThanASiteMostlyGoesWhereTheOperatorStands() {
    present[4] = true;
    int extended = 0;
    for (int run = 0; run < 1000; run++) {
      extended += split(0.1 * SITE, run)[3] > 0.5 ? 1 : 0;
    }
    assertThat(extended).isGreaterThan(500);
    present[4] = false;
    int begun = 0;
    for (int run = 0; run < 1000; run++) {
      begun += split(0.1 * SITE, run)[3] > 0.5 ? 1 : 0;
    }
    assertThat(begun).isBetween(1, 100);
  }

  /** What a small area is asked for in the mean of many blocks is its probability. */
  @Test
  void noAreaIsLeftOut() {
    double[] mean = new double[CHOICE.length];
    int runs = 20_000;
    for (int run = 0; run < runs; run++) {
      double[] shares = split(20 * SITE, run);
      for (int i = 0; i < mean.length; i++) {
        mean[i] += shares[i] / runs;
      }
    }
    assertThat(mean).containsExactly(PROBABILITY, within(0.003));
  }

  /** Beside parts that fill a site, a lot stands for a site: 25 of 500 MW are a twentieth. */
  @Test
  void smallPartsComeInLotsOfASite() {
    int lots = 0;
    for (int run = 0; run < 1000; run++) {
      double[] shares = split(20 * SITE, run);
      if (shares[5] > 0) {
        lots++;
        assertThat(shares[5] / shares[0]).isCloseTo(0.05 / 0.5, within(1e-12));
      }
    }
    assertThat(lots).isBetween(150, 250);
  }

  @Test
  void sitesThatStandAreExtendedByLess() {
    present[6] = true;
    for (int run = 0; run < 50; run++) {
      double[] shares = split(5 * SITE, run);
      assertThat(shares[5] / shares[0]).isCloseTo(0.01 / 0.5, within(1e-12));
    }
  }
}
