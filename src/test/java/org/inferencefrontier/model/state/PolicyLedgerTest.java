package org.inferencefrontier.model.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.state.PolicyBook;
import org.inferencefrontier.agent.state.PolicyMove;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.policy.PolicyInstrument;
import org.inferencefrontier.world.profile.StateProfile;
import org.inferencefrontier.world.time.Timeline;
import org.junit.jupiter.api.Test;

/** No policy changes without an entry that says who changed it, when, why, from what to what. */
class PolicyLedgerTest {
  /** A policy of a state, as its book has it. */
  @FunctionalInterface
  private interface Reading {
    double of(PolicyBook book, int state);
  }

  /**
   * @param byTarget whether entries name the state as their target; else it is the actor
   */
  private record Policy(PolicyInstrument instrument, boolean byTarget, Reading reading) {}

  private static final List<Policy> POLICIES =
      List.of(
          new Policy(PolicyInstrument.EXPORT_TIER, true, PolicyBook::exportTier),
          new Policy(PolicyInstrument.EXPORT_THRESHOLD, true, PolicyBook::exportThresholdTeraflops),
          new Policy(PolicyInstrument.IMPORT_BAN, false, PolicyBook::importBan),
          new Policy(PolicyInstrument.SUBSIDY, false, PolicyBook::subsidy),
          new Policy(PolicyInstrument.RESIDENCY, false, PolicyBook::residency),
          new Policy(PolicyInstrument.PERMITTING, false, PolicyBook::permitting),
          new Policy(PolicyInstrument.CARBON_PRICE, false, PolicyBook::carbonPrice),
          new Policy(PolicyInstrument.TARIFF, false, PolicyBook::tariff),
          new Policy(
              PolicyInstrument.SOVEREIGN_FUND, false, (book, s) -> book.sovereignFundUsd(s) / 1e9),
          new Policy(
              PolicyInstrument.FOUNDRY_SUPPORT,
              false,
              (book, s) -> book.foundrySupportUsd(s) / 1e9));

  private static double[] read(FrontierModel model) {
    int states = model.states().length;
    double[] values = new double[POLICIES.size() * states];
    for (int p = 0; p < POLICIES.size(); p++) {
      for (int s = 0; s < states; s++) {
        values[p * states + s] = POLICIES.get(p).reading().of(model.policy(), s);
      }
    }
    return values;
  }

  private static boolean[] stopped(FrontierModel model) {
    return model.stateView().moratorium.clone();
  }

  /** Two figures for one law would let the ledger tell of a law that loosens as it begins. */
  @Test
  void filesOfStatesHaveWhatOlderEventsLeft() {
    FrontierModel model =
        new FrontierModel(
            new WorldIndex(RealWorld.world()),
            RealWorld.reference(),
            1,
            0,
            false,
            DecisionLog.NONE);
    model.start();
    model.schedule.step(model);

    assertThat(model.policyLedger().moves())
        .filteredOn(move -> move.month() < 0 && move.instrument() == PolicyInstrument.RESIDENCY)
        .hasSizeGreaterThan(5)
        .allSatisfy(
            move -> {
              StateProfile profile =
                  RealWorld.world().states().stream()
                      .filter(state -> state.id().equals(move.actor()))
                      .findAny()
                      .orElseThrow();
              assertThat(move.after())
                  .as(move.actor())
                  .isEqualTo(profile.initialPolicies().residencyShare());
              assertThat(move.before()).isEqualTo(move.after());
            });
  }

  @Test
  void everyChangeStandsInTheLedger() {
    FrontierModel model =
        new FrontierModel(
            new WorldIndex(RealWorld.world()),
            RealWorld.reference()
                .with("policy.activity", 1.6)
                .with("policy.rival-compute-share", 0.1)
                .with("policy.moratorium-share", 0.1),
            1,
            0,
            false,
            DecisionLog.NONE);
    model.start();
    int states = model.states().length;
    double[] before = read(model);
    boolean[] open = stopped(model);
    int entered = model.policyLedger().moves().size();
    List<PolicyInstrument> changed = new ArrayList<>();
    for (int month = 0; month < Timeline.MONTHS; month++) {
      model.schedule.step(model);
      double[] after = read(model);
      List<PolicyMove> moves =
          model.policyLedger().moves().subList(entered, model.policyLedger().moves().size());
      for (int cell = 0; cell < after.length; cell++) {
        if (after[cell] != before[cell]) {
          Policy policy = POLICIES.get(cell / states);
          String state = model.index().world().states().get(cell % states).id();
          changed.add(policy.instrument());
          double value = after[cell];
          assertThat(moves)
              .as("%s of %s in month %d", policy.instrument(), state, month)
              .anySatisfy(move -> isOf(move, policy, state, value));
        }
      }
      boolean[] now = stopped(model);
      for (int a = 0; a < now.length; a++) {
        if (now[a] != open[a]) {
          changed.add(PolicyInstrument.MORATORIUM);
          String area = model.index().world().areas().get(a).id();
          String state = model.index().world().states().get(model.index().stateOfArea(a)).id();
          assertThat(moves)
              .as("moratorium in %s in month %d", area, month)
              .anyMatch(
                  move ->
                      move.instrument() == PolicyInstrument.MORATORIUM
                          && (move.target().equals(area) || move.actor().equals(state)));
        }
      }
      before = after;
      open = now;
      entered = model.policyLedger().moves().size();
    }
    assertThat(changed).contains(PolicyInstrument.EXPORT_TIER, PolicyInstrument.MORATORIUM);
    assertThat(changed).contains(PolicyInstrument.SOVEREIGN_FUND, PolicyInstrument.CARBON_PRICE);
    assertThat(changed).hasSizeGreaterThan(100);
  }

  private static void isOf(PolicyMove move, Policy policy, String state, double value) {
    assertThat(move.instrument()).isEqualTo(policy.instrument());
    assertThat(policy.byTarget() ? move.target() : move.actor()).isEqualTo(state);
    assertThat(move.after()).isCloseTo(value, org.assertj.core.api.Assertions.within(1e-9));
    assertThat(move.before()).isNotEqualTo(move.after());
    assertThat(move.why()).isNotBlank();
  }
}
