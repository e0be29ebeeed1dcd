package org.inferencefrontier.agent.operator;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BuildStagesTest {
  private static final BuildStages STAGES = new BuildStages(6, 8, 11);

  @Test
  void landAndShellRunBesideQueueAndWorks() {
    // Queue 4 and works 11 are longer than land 6 and shell 8; a queue of 2 is not.
    assertThat(STAGES.monthsToHalls(4, 1)).isEqualTo(15);
    assertThat(STAGES.monthsToHalls(2, 1)).isEqualTo(14);
    assertThat(STAGES.monthsFromGrant(4, 1)).isEqualTo(11);
    assertThat(STAGES.monthsFromGrant(2, 1)).isEqualTo(12);
    assertThat(STAGES.monthsFromGrant(0, 1)).isEqualTo(14);
  }

  @Test
  void slowPermitsHoldTheSiteBackAndFastOnesCannotHastenTheGrid() {
    assertThat(STAGES.landMonths(0.5)).isEqualTo(12);
    assertThat(STAGES.monthsFromGrant(4, 0.5)).isEqualTo(16);
    assertThat(STAGES.monthsFromGrant(4, 2)).isEqualTo(11);
    assertThat(STAGES.landMonths(0)).isEqualTo(60);
  }

  /** Halls stand neither before their power nor before their shell, and not later than both. */
  @Property
  void hallsWaitForTheLaterOfTheTwo(
      @ForAll @DoubleRange(min = 0, max = 20) double land,
      @ForAll @DoubleRange(min = 1, max = 15) double shell,
      @ForAll @IntRange(min = 1, max = 20) int works,
      @ForAll @IntRange(min = 0, max = 80) int waited,
      @ForAll @DoubleRange(min = 0.05, max = 5) double permitting) {
    BuildStages stages = new BuildStages(land, shell, works);
    double halls = waited + stages.monthsFromGrant(waited, permitting);
    double later = Math.max(waited + works, stages.landMonths(permitting) + shell);
    assertThat(halls).isBetween(later - 1e-6, later + 1);
    assertThat(stages.monthsToHalls(waited, permitting)).isEqualTo(later);
  }
}
