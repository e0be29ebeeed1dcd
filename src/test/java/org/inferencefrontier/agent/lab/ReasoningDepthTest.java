package org.inferencefrontier.agent.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReasoningDepthTest {
  private static final ReasoningSettings SETTINGS =
      new ReasoningSettings(0.6, 2.5, 0.25, 50, 0.1, 20, 12, 1);

  private static double gain(double depth, double worth, double exchange) {
    return worth * exchange * Math.log(depth) - depth;
  }

  /** Where the first-order condition holds, no other depth earns more. */
  @Test
  void depthIsWhereAnotherLogOfThinkingEarnsWhatItCosts() {
    for (double worth = 2; worth < 100; worth *= 1.7) {
      double best = ReasoningDepth.best(worth, 0.6);
      for (double depth = 1; depth < 200; depth *= 1.05) {
        assertThat(gain(depth, worth, 0.6)).isLessThanOrEqualTo(gain(best, worth, 0.6) + 1e-12);
      }
      double step = 1e-5;
      double slope =
          (gain(best * (1 + step), worth, 0.6) - gain(best * (1 - step), worth, 0.6)) / (2 * step);
      assertThat(slope).isCloseTo(0, within(best > 1 ? 1e-6 * best : 1));
    }
  }

  @Test
  void whereThinkingEarnsLessThanItCostsThereIsNone() {
    assertThat(ReasoningDepth.best(1, 0.6)).isEqualTo(1);
  }

  /**
   * Compute at a sixteenth of its cost doubles the worth over cost with a response of a quarter.
   */
  @Test
  void cheaperComputeAndHigherPricesDeepenThought() {
    double before = ReasoningDepth.worthOverPass(1, 1.3, SETTINGS);
    assertThat(before).isCloseTo(2.5 * 1.3, within(1e-12));
    assertThat(ReasoningDepth.worthOverPass(16, 1.3, SETTINGS))
        .isCloseTo(2 * before, within(1e-12));
    assertThat(ReasoningDepth.worthOverPass(1, 1.5, SETTINGS)).isGreaterThan(before);
  }
}
