package org.inferencefrontier.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inferencefrontier.agent.state.PolicyMove;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.policy.PolicyInstrument;
import org.junit.jupiter.api.Test;

class PolicyKindTest {
  @Test
  void aSetOfAllKindsSurvivesThirtyTwoBits() {
    int all = 0;
    for (PolicyKind kind : PolicyKind.values()) {
      assertThat(all & kind.bit()).isZero();
      all |= kind.bit();
      assertThat((int) (float) all).isEqualTo(all);
    }
  }

  @Test
  void directionTellsKindsApart() {
    assertThat(PolicyKind.of(PolicyInstrument.MORATORIUM, 0, 1))
        .contains(PolicyKind.MORATORIUM_IMPOSED);
    assertThat(PolicyKind.of(PolicyInstrument.MORATORIUM, 1, 0))
        .contains(PolicyKind.MORATORIUM_LIFTED);
    assertThat(PolicyKind.of(PolicyInstrument.NOTE, Double.NaN, Double.NaN)).isEmpty();
  }

  /** Month by month and state by state the series has what the ledger has. */
  @Test
  void theIndicatorHoldsWhatTheLedgerSays() {
    int months = 84;
    RunResult run =
        new Simulation(RealWorld.world(), months, false).run(RealWorld.reference(), 1, 0);
    long own = 0;
    for (var state : RealWorld.world().states()) {
      for (int month = 0; month < months; month++) {
        int at = month;
        Set<PolicyKind> expected =
            run.policyMoves().stream()
                .filter(move -> move.month() == at && move.actor().equals(state.id()))
                .filter(move -> move.origin() == PolicyMove.Origin.OWN)
                .map(move -> PolicyKind.of(move.instrument(), move.before(), move.after()).get())
                .collect(Collectors.toSet());
        own += expected.size();
        int kinds = (int) run.value(PolicyKind.INDICATOR, state.id(), month);
        assertThat(
                Stream.of(PolicyKind.values())
                    .filter(kind -> (kinds & kind.bit()) != 0)
                    .collect(Collectors.toSet()))
            .isEqualTo(expected);
      }
    }
    assertThat(own).isPositive();
  }
}
