package org.inferencefrontier.agent.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.inferencefrontier.world.policy.PolicyInstrument;
import org.inferencefrontier.world.profile.Bloc;
import org.inferencefrontier.world.profile.StateStrategy;
import org.junit.jupiter.api.Test;

class ComputeRulesTest extends ThreeStates {
  private final StateSettings sure = settings(SURE);

  private StateAgent review(StateStrategy strategy, int month) {
    StateAgent agent = aiming(2, strategy);
    ComputeRules.review(agent, month, desk(), sure);
    return agent;
  }

  /** Four years of its budget, more of it the wider the gap, and all from a gap of 0.7 on. */
  @Test
  void aProgrammeFillsTheGapToSovereignty() {
    view.sovereigntyIndex[2] = 0.3;
    StateAgent agent = review(StateStrategy.PASSIVE, 2);
    assertThat(agent.newFundUsd).isCloseTo(5e9 * 4 * 0.55, within(1.0));
    assertLast(PolicyInstrument.SOVEREIGN_FUND, 0, 11, 0.3 / 4 * 0.2 / 0.25 * 0.25);
    book.addSovereignFund(2, 11e9);
    view.sovereigntyIndex[2] = 0.1;
    assertThat(review(StateStrategy.PASSIVE, 50).newFundUsd).isCloseTo(20e9, within(1.0));
    assertThat(last().before()).isCloseTo(11, within(1e-9));
    assertThat(last().after()).isCloseTo(31, within(1e-9));
  }

  @Test
  void noProgrammeWithoutAGapOrABudgetOrWhileOneRuns() {
    view.sovereigntyIndex[2] = 0.4;
    assertThat(review(StateStrategy.PASSIVE, 2).newFundUsd).isZero();
    view.sovereigntyIndex[2] = 0;
    view.fundedUntil[2] = 6;
    assertThat(review(StateStrategy.PASSIVE, 5).newFundUsd).isZero();
    StateAgent poor = state(2, StateStrategy.PASSIVE, AIMS, Bloc.WEST, null, 0.29, true);
    ComputeRules.review(poor, 8, desk(), sure);
    assertThat(poor.newFundUsd).isZero();
    assertThat(ledger.moves()).isEmpty();
    assertThat(review(StateStrategy.PASSIVE, 8).newFundUsd).isPositive();
  }

  @Test
  void subsidisersAndHubsGoAStepBeyondTheHighest() {
    view.sovereigntyIndex[2] = 1;
    view.highestSubsidy = 0.05;
    for (StateStrategy strategy : StateStrategy.values()) {
      book.setSubsidy(2, 0.04);
      review(strategy, 2);
      boolean raises = strategy == StateStrategy.SUBSIDISER || strategy == StateStrategy.HUB;
      assertThat(book.subsidy(2)).as("%s", strategy).isEqualTo(raises ? 0.065 : 0.04);
    }
    review(StateStrategy.HUB, 5);
    assertLast(PolicyInstrument.SUBSIDY, 0.04, 0.065, 0.06 * 0.1 * 2);
    book.setSubsidy(2, 0.08);
    review(StateStrategy.HUB, 8);
    assertThat(book.subsidy(2)).as("a step beyond is enough").isEqualTo(0.08);
  }

  @Test
  void subsidiesAreCutWhereDataCentresStrainTheGrid() {
    view.sovereigntyIndex[2] = 1;
    view.datacenterShare[2] = 0.16;
    book.setSubsidy(2, 0.1);
    review(StateStrategy.PASSIVE, 2);
    assertLast(PolicyInstrument.SUBSIDY, 0.1, 0.075, 0.04 * 0.3 * 4);
    assertThat(book.subsidy(2)).isCloseTo(0.075, within(1e-12));
    assertThat(last().observed()).isEqualTo(0.16);
    view.datacenterShare[2] = 0.15;
    review(StateStrategy.PASSIVE, 5);
    assertThat(ledger.moves()).hasSize(1);
    view.datacenterShare[2] = 0.4;
    book.setSubsidy(2, 0);
    review(StateStrategy.PASSIVE, 8);
    assertThat(ledger.moves()).as("nothing to cut").hasSize(1);
  }

  @Test
  void whoWantsToBeSovereignKeepsDemandAtHome() {
    for (StateStrategy strategy : StateStrategy.values()) {
      view.sovereigntyIndex[2] = 0.39;
      view.fundedUntil[2] = 100;
      view.highestSubsidy = -1;
      book.setResidency(2, 0.3);
      review(strategy, 2);
      boolean binds =
          strategy == StateStrategy.SOVEREIGNTIST || strategy == StateStrategy.SELF_RELIANT;
      assertThat(book.residency(2)).as("%s", strategy).isEqualTo(binds ? 0.4 : 0.3);
    }
    review(StateStrategy.SOVEREIGNTIST, 5);
    assertThat(last().chance() / SURE).isCloseTo(0.05 * 0.2 * 2, within(1e-12));
    assertThat(last().instrument()).isEqualTo(PolicyInstrument.RESIDENCY);
    assertThat(last().after() - last().before()).isCloseTo(0.1, within(1e-12));
    int moves = ledger.moves().size();
    view.sovereigntyIndex[2] = 0.4;
    review(StateStrategy.SOVEREIGNTIST, 8);
    view.sovereigntyIndex[2] = 0;
    book.setResidency(2, 1);
    review(StateStrategy.SOVEREIGNTIST, 11);
    assertThat(ledger.moves()).hasSize(moves);
  }
}
