package org.inferencefrontier.agent.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.RandomStreams;
import org.inferencefrontier.testing.Profiles;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.policy.PolicyInstrument;
import org.inferencefrontier.world.profile.Bloc;
import org.inferencefrontier.world.profile.StateProfile;
import org.inferencefrontier.world.profile.StateStrategy;

/** An export controller, its rival and a third state, each with an area of its own. */
abstract class ThreeStates {
  static final int CONTROLLER = 0;
  static final int RIVAL = 1;

  static final ParameterValues VALUES =
      RealWorld.reference()
          .with("policy.activity", 1)
          .with("policy.moratorium-share", 0.15)
          .with("policy.moratorium-tariff-rise", 1.1)
          .with("policy.sovereignty-target", 0.4)
          .with("policy.fund-rate", 0.3)
          .with("policy.opening-rate", 0.2)
          .with("policy.rival-compute-share", 0.15)
          .with("policy.subsidy-step", 0.025)
          .with("policy.residency-step", 0.1)
          .with("policy.carbon-growth", 0)
          .with("policy.alignment-shock", 0.08);

  /** Activity at which a rule acts wherever it may: each chance is far above 1. */
  static final double SURE = 1000;

  /** Weights that tell one aim from another. */
  static final StateProfile.Aims AIMS = new StateProfile.Aims(0.1, 0.2, 0.3, 0.4);

  final StateView view = new StateView(3, 3, new String[] {"area-0", "area-1", "area-2"});
  final PolicyBook book = new PolicyBook(3);
  final RandomStreams random = new RandomStreams(5, 0);

  final PolicyLedger ledger = new PolicyLedger(3);

  ThreeStates() {
    // Who has a price that does not grow has nothing to decide about it.
    for (int i = 0; i < 3; i++) {
      book.setCarbonPrice(i, 5);
    }
  }

  PolicyDesk desk(PolicyBook book, StateView view, PolicyLedger ledger, StateAgent... all) {
    StateAgent[] states = all.length == 3 ? all : new StateAgent[3];
    for (int i = 0; i < 3; i++) {
      states[i] = states[i] == null ? state(i, StateStrategy.PASSIVE) : states[i];
    }
    return new PolicyDesk(view, book, ledger, CONTROLLER, RIVAL, states, random, DecisionLog.NONE);
  }

  PolicyDesk desk(StateAgent... all) {
    return desk(book, view, ledger, all);
  }

  static StateSettings settings(double activity) {
    return StateSettings.from(VALUES.with("policy.activity", activity));
  }

  static StateAgent state(int index, StateStrategy strategy) {
    return state(index, strategy, Bloc.values()[0], null);
  }

  static StateAgent state(int index, StateStrategy strategy, Bloc bloc, Double equipmentShare) {
    return state(index, strategy, bloc, equipmentShare, true);
  }

  static StateAgent state(
      int index, StateStrategy strategy, Bloc bloc, Double equipmentShare, boolean withFoundries) {
    return state(
        index,
        strategy,
        new StateProfile.Aims(0.25, 0.25, 0.25, 0.25),
        bloc,
        equipmentShare,
        5,
        withFoundries);
  }

  static StateAgent state(
      int index,
      StateStrategy strategy,
      StateProfile.Aims aims,
      Bloc bloc,
      Double equipmentShare,
      double sovereignBudgetUsdBillions,
      boolean withFoundries) {
    return new StateAgent(
        index,
        new StateProfile(
            "state-" + index,
            "State",
            bloc,
            strategy,
            aims,
            sovereignBudgetUsdBillions,
            Map.of(),
            new StateProfile.Policies(0, 0, 1, false),
            equipmentShare,
            Profiles.SOURCES),
        new int[] {index},
        withFoundries);
  }

  /** A state with {@link #AIMS}, a fifth of the tools and a budget of 5 billion USD a year. */
  static StateAgent aiming(int index, StateStrategy strategy) {
    return state(index, strategy, AIMS, Bloc.WEST, 0.2, 5, true);
  }

  /** What was entered last. */
  PolicyMove last() {
    return ledger.moves().get(ledger.moves().size() - 1);
  }

  /** That the last move was of this kind, and acted with this chance at an activity of 1. */
  void assertLast(PolicyInstrument instrument, double before, double after, double chance) {
    PolicyMove move = last();
    assertThat(move.instrument()).isEqualTo(instrument);
    assertThat(move.before()).as("before").isCloseTo(before, within(1e-9));
    assertThat(move.after()).as("after").isCloseTo(after, within(1e-9));
    assertThat(move.chance() / SURE).as("chance").isCloseTo(chance, within(1e-12));
  }
}
