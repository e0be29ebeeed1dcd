package org.inferencefrontier.gui.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inferencefrontier.testing.DecisionEntries.entry;

import org.junit.jupiter.api.Test;

class LatestDecisionsTest {
  @Test
  void keepsTheLatestOfEachAgentAndTellsThemFirst() {
    LatestDecisions book = new LatestDecisions();
    for (int i = 0; i < LatestDecisions.KEPT + 10; i++) {
      book.record(entry(i, "one", "siting", "place " + i, i, true, ""));
    }
    book.record(entry(3, "other", "orders", "chip", 1, false, "why"));
    assertThat(book.isKept()).isTrue();
    assertThat(book.of("one")).hasSize(LatestDecisions.KEPT);
    assertThat(book.of("one").get(0).month()).isEqualTo(LatestDecisions.KEPT + 9);
    assertThat(book.of("other"))
        .containsExactly(entry(3, "other", "orders", "chip", 1, false, "why"));
    assertThat(book.of("nobody")).isEmpty();
  }
}
