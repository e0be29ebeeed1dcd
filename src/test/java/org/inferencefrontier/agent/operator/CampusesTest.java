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

class CampusesTest {
  private static final int AREAS = 6;
  private static final double SMALLEST = 100;

  /** The last area is no choice. */
  private static final int[] CHOICE = {0, 1, 2, 3, 4};

  private final boolean[] present = new boolean[AREAS];
  private final double[] connection = new double[AREAS];

  private double[] split(double megawatts, int run) {
    double[] shares = {0.4, 0.3, 0.15, 0.1, 0.05, 0};
    new Campuses(AREAS)
        .split(
            CHOICE,
            CHOICE.length,
            shares,
            present,
            connection,
            megawatts,
            SMALLEST,
            new RandomStreams(3, run),
            11,
            5);
    return shares;
  }

  private static int places(double[] shares) {
    return (int) Arrays.stream(shares).filter(share -> share > 0).count();
  }

  @Property(tries = 200, seed = "20230101")
  void aBlockGoesWholeToOneAreaOrAFew(
      @ForAll @DoubleRange(min = 1, max = 3000) double megawatts,
      @ForAll @IntRange(max = 99) int run) {
    Arrays.fill(connection, 1000);
    double[] shares = split(megawatts, run);
    assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-12));
    assertThat(places(shares)).isBetween(1, (int) Math.max(1, Math.min(3, megawatts / SMALLEST)));
    assertThat(shares[5]).isZero();
  }

  @Test
  void aSmallBlockExtendsWhatStands() {
    Arrays.fill(connection, 1000);
    present[3] = true;
    for (int run = 0; run < 50; run++) {
      assertThat(split(20, run)[3]).isEqualTo(1);
    }
  }

  @Test
  void aCampusGoesWhereItCanBeConnected() {
    Arrays.fill(connection, 10);
    connection[2] = 400;
    for (int run = 0; run < 50; run++) {
      assertThat(split(150, run)[2]).isEqualTo(1);
    }
  }

  /** Over runs a single campus falls on areas as often as the discrete choice says. */
  @Test
  void areasAreDrawnWithTheProbabilitiesOfTheChoice() {
    Arrays.fill(connection, 1000);
    int runs = 20_000;
    int[] drawn = new int[AREAS];
    for (int run = 0; run < runs; run++) {
      double[] shares = split(150, run);
      for (int a = 0; a < AREAS; a++) {
        drawn[a] += shares[a] > 0 ? 1 : 0;
      }
    }
    assertThat(drawn[0] / (double) runs).isCloseTo(0.4, within(0.015));
    assertThat(drawn[2] / (double) runs).isCloseTo(0.15, within(0.015));
  }
}
