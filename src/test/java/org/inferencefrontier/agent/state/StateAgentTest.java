package org.inferencefrontier.agent.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import org.inferencefrontier.world.policy.PolicyInstrument;
import org.inferencefrontier.world.profile.Bloc;
import org.inferencefrontier.world.profile.StateStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StateAgentTest extends ThreeStates {
  private void alarm() {
    for (int i = 0; i < 3; i++) {
      view.sovereigntyIndex[i] = 0;
      view.datacenterShare[i] = 0.4;
      view.tariffRatio[i] = 2;
      view.marginRatio[i] = 0.1;
      book.setExportTier(i, i == RIVAL ? PolicyBook.VARIANTS_ONLY : PolicyBook.CAPPED);
    }
    view.rivalComputeShare = 0.5;
    view.highestSubsidy = 0.2;
  }

  private void reviewForYears(StateAgent agent, double activity, int years) {
    for (int month = 2; month < 12 * years; month += 3) {
      agent.review(month, desk(), settings(activity));
      view.moratoriumMonths[agent.index()] += view.moratorium[agent.index()] ? 3 : 0;
    }
  }

  @ParameterizedTest
  @EnumSource
  void withoutActivityNobodyActs(StateStrategy strategy) {
    alarm();
    int before = book.moves();
    StateAgent agent = state(RIVAL, strategy);
    StateAgent[] all = {state(0, strategy), agent, state(2, strategy)};
    reviewForYears(agent, 0, 60);
    for (int month = 5; month < 720; month += 6) {
      all[0].reviewExports(month, desk(all), settings(0));
    }
    assertThat(ledger.ownMoves(agent.index())).isZero();
    assertThat(ledger.ownMoves(0)).isZero();
    assertThat(agent.newFundUsd).isZero();
    assertThat(view.moratorium).containsOnly(false);
    assertThat(book.moves()).isEqualTo(before);
  }

  @Test
  void stopsConnectionsOnlyWhereDataCentresStrainTheGrid() {
    StateAgent calm = state(1, StateStrategy.PASSIVE);
    StateAgent strained = state(2, StateStrategy.PASSIVE);
    view.marginRatio[1] = 1.2;
    view.tariffRatio[1] = 1;
    view.datacenterShare[1] = 0.3;
    view.marginRatio[2] = 0.3;
    view.tariffRatio[2] = 1.3;
    view.datacenterShare[2] = 0.3;
    view.sovereigntyIndex[1] = 1;
    view.sovereigntyIndex[2] = 1;
    reviewForYears(calm, 1.6, 30);
    assertThat(view.moratorium[1]).isFalse();
    assertThat(ledger.ownMoves(1)).isZero();
    for (int month = 2; month < 360 && !view.moratorium[2]; month += 3) {
      strained.review(month, desk(), settings(1.6));
    }
    assertThat(view.moratorium[2]).isTrue();
    assertThat(view.moratorium[0]).as("another's area").isFalse();
    view.moratoriumMonths[2] = 0;
    for (int month = 400; month < 424; month += 3) {
      strained.review(month, desk(), settings(99));
      assertThat(view.moratorium[2]).as("stays for two years").isTrue();
    }
    view.marginRatio[2] = 1.5;
    view.moratoriumMonths[2] = 24;
    for (int month = 424; month < 700 && view.moratorium[2]; month += 3) {
      strained.review(month, desk(), settings(1.6));
    }
    assertThat(view.moratorium[2]).isFalse();
  }

  @Test
  void fundsOwnComputeWithinItsBudget() {
    StateAgent agent = state(2, StateStrategy.PASSIVE);
    view.marginRatio[2] = 1;
    double funded = 0;
    for (int month = 2; month < 360; month += 3) {
      agent.review(month, desk(), settings(1));
      assertThat(agent.newFundUsd).isBetween(0.0, 20e9);
      funded += agent.newFundUsd;
    }
    assertThat(funded).isPositive();
    view.sovereigntyIndex[2] = 0.5;
    for (int month = 362; month < 700; month += 3) {
      agent.review(month, desk(), settings(1));
      assertThat(agent.newFundUsd).isZero();
    }
  }

  /** Nobody stops at a rate of nought; every quarter brings the stop nearer the higher it is. */
  @Test
  void theMoratoriumRateIsTheChanceOfAStop() {
    StateAgent agent = state(2, StateStrategy.PASSIVE);
    view.marginRatio[2] = 0.3;
    view.datacenterShare[2] = 0.3;
    view.sovereigntyIndex[2] = 1;
    StateSettings never = StateSettings.from(VALUES.with("policy.moratorium-rate", 0));
    for (int month = 2; month < 360; month += 3) {
      agent.review(month, desk(), never);
    }
    assertThat(view.moratorium[2]).isFalse();
    agent.review(362, desk(), StateSettings.from(VALUES.with("policy.moratorium-rate", 4)));
    assertThat(view.moratorium[2]).isTrue();
  }

  @Test
  void subsidisersEndAtTheHighestSubsidy() {
    StateAgent agent = state(2, StateStrategy.SUBSIDISER);
    view.sovereigntyIndex[2] = 1;
    view.highestSubsidy = 0.5;
    StateSettings low = StateSettings.from(VALUES.with("policy.highest-subsidy", 0.1));
    for (int month = 2; month < 1200; month += 3) {
      agent.review(month, desk(), low);
    }
    assertThat(book.subsidy(2)).isEqualTo(0.1);
  }

  @Test
  void aLooseningRaisesTheThresholdByItsStep() {
    StateAgent[] all = {
      state(0, StateStrategy.EXPORT_CONTROLLER),
      state(1, StateStrategy.SELF_RELIANT),
      state(2, StateStrategy.HUB)
    };
    book.setExportTier(RIVAL, PolicyBook.VARIANTS_ONLY);
    book.setExportThreshold(RIVAL, 400);
    view.rivalComputeShare = 0.1;
    StateSettings never =
        StateSettings.from(VALUES.with("policy.calm-share", 0.6).with("policy.threshold-step", 2));
    for (int month = 5; month < 600; month += 6) {
      all[0].reviewExports(month, desk(all), never);
    }
    assertThat(book.exportThresholdTeraflops(RIVAL)).as("not calm").isEqualTo(400);
    StateSettings calm =
        StateSettings.from(VALUES.with("policy.calm-share", 0.8).with("policy.threshold-step", 2));
    for (int month = 605; ledger.ownMoves(0) == 0; month += 6) {
      all[0].reviewExports(month, desk(all), calm);
    }
    assertThat(book.exportThresholdTeraflops(RIVAL)).isEqualTo(800);
  }

  @Test
  void subsidisersStayNearTheirRivals() {
    StateAgent agent = state(2, StateStrategy.SUBSIDISER);
    view.sovereigntyIndex[2] = 1;
    view.highestSubsidy = 0.1;
    reviewForYears(agent, 1.6, 100);
    assertThat(book.subsidy(2)).isBetween(0.1, 0.15);
  }

  @Test
  void onlyTheBarredRetaliate() {
    StateAgent agent = state(RIVAL, StateStrategy.SELF_RELIANT);
    view.sovereigntyIndex[RIVAL] = 1;
    reviewForYears(agent, 1.6, 30);
    assertThat(ledger.ownMoves(agent.index())).isZero();
    book.setExportTier(RIVAL, PolicyBook.VARIANTS_ONLY);
    reviewForYears(agent, 1.6, 30);
    assertThat(book.importBan(RIVAL)).isPositive();
    assertThat(book.foundrySupportUsd(RIVAL)).isPositive();
    assertThat(book.alignment(RIVAL, CONTROLLER)).isNegative();
  }

  @Test
  void moneyForFoundriesNeedsOneAtHome() {
    StateAgent agent =
        state(RIVAL, StateStrategy.SELF_RELIANT, Bloc.values()[0], null, /* withFoundries */ false);
    book.setExportTier(RIVAL, PolicyBook.VARIANTS_ONLY);
    reviewForYears(agent, 1.6, 30);
    assertThat(book.importBan(RIVAL)).isPositive();
    assertThat(book.foundrySupportUsd(RIVAL)).isZero();
  }

  /** Relations follow from the policies in force, not from the steps by which they came. */
  @Test
  void relationsFollowThePoliciesInForce() {
    AlignmentShocks shocks = settings(1).shocks();
    StateAgent agent = state(RIVAL, StateStrategy.SELF_RELIANT);
    view.sovereigntyIndex[RIVAL] = 1;
    book.setExportTier(RIVAL, PolicyBook.BARRED);
    reviewForYears(agent, 1.6, 5);
    double ban = book.importBan(RIVAL);
    double materials = book.materialsControl(RIVAL, CONTROLLER);
    assertThat(ban).isPositive();
    assertThat(materials).isPositive();
    assertThat(book.alignment(RIVAL, CONTROLLER))
        .isCloseTo(
            shocks.move(PolicyInstrument.IMPORT_BAN, ban)
                + shocks.move(PolicyInstrument.MATERIALS_CONTROL, materials),
            within(1e-12));
    assertThat(shocks.move(PolicyInstrument.EXPORT_TIER, 1)).isEqualTo(-0.08);
    assertThat(shocks.move(PolicyInstrument.EXPORT_TIER, -1)).isEqualTo(0.08);
  }

  @Test
  void theControllerTightensOnAStrongRivalAndOpensToFriends() {
    StateAgent[] all = {
      state(0, StateStrategy.EXPORT_CONTROLLER),
      state(1, StateStrategy.SELF_RELIANT),
      state(2, StateStrategy.HUB)
    };
    book.setExportTier(RIVAL, PolicyBook.VARIANTS_ONLY);
    book.setExportTier(2, PolicyBook.CAPPED);
    book.setAlignment(0, 2, 0.8);
    view.rivalComputeShare = 0.3;
    for (int month = 5; month < 600; month += 6) {
      all[0].reviewExports(month, desk(all), settings(1.6));
    }
    assertThat(book.exportTier(RIVAL)).isEqualTo(PolicyBook.BARRED);
    assertThat(book.exportTier(2)).isEqualTo(PolicyBook.FREE);
    assertThat(book.alignment(0, RIVAL)).isNegative();
  }

  /** What the partner gives stands in the ledger beside what it got, and takes effect. */
  @Test
  void anOpeningHasTermsOnBothSides() {
    StateAgent[] all = {
      state(0, StateStrategy.EXPORT_CONTROLLER),
      state(1, StateStrategy.SELF_RELIANT),
      state(2, StateStrategy.HUB)
    };
    book.setExportTier(2, PolicyBook.CAPPED);
    book.setAlignment(0, 2, 0.5);
    book.setAlignment(1, 2, 0.3);
    PolicyDesk desk = desk(all);
    double invested = 0;
    for (int month = 5; month < 600 && book.exportTier(2) == PolicyBook.CAPPED; month += 6) {
      all[0].reviewExports(month, desk, settings(1.6));
      invested = all[2].newInvestmentAbroadUsd;
    }
    assertThat(book.exportTier(2)).isEqualTo(PolicyBook.FREE);
    assertThat(invested).isEqualTo(5e9 * VALUES.get("policy.partnership-investment"));
    assertThat(book.alignment(0, 2)).isGreaterThan(0.5);
    assertThat(book.alignment(1, 2)).isLessThan(0.3);
    assertThat(ledger.moves())
        .extracting(PolicyMove::actor, PolicyMove::instrument, PolicyMove::origin)
        .contains(
            tuple("state-0", PolicyInstrument.EXPORT_TIER, PolicyMove.Origin.OWN),
            tuple("state-0", PolicyInstrument.PARTNERSHIP, PolicyMove.Origin.OWN),
            tuple("state-2", PolicyInstrument.SOVEREIGN_FUND, PolicyMove.Origin.RETURN),
            tuple("state-2", PolicyInstrument.PARTNERSHIP, PolicyMove.Origin.RETURN));
  }

  @Test
  void aFreeStateThatDriftsToTheRivalIsCapped() {
    StateAgent[] all = {
      state(0, StateStrategy.EXPORT_CONTROLLER),
      state(1, StateStrategy.SELF_RELIANT),
      state(2, StateStrategy.HUB, Bloc.NON_ALIGNED, null)
    };
    book.setAlignment(0, 2, 0.2);
    book.setAlignment(1, 2, 0.6);
    PolicyDesk desk = desk(all);
    for (int month = 5; month < 600; month += 6) {
      all[0].reviewExports(month, desk, settings(1.6));
    }
    assertThat(book.exportTier(2)).as("near enough").isEqualTo(PolicyBook.FREE);
    book.setAlignment(0, 2, 0);
    for (int month = 605; month < 1200 && book.exportTier(2) == PolicyBook.FREE; month += 6) {
      all[0].reviewExports(month, desk, settings(1.6));
    }
    assertThat(book.exportTier(2)).isEqualTo(PolicyBook.CAPPED);
  }

  /** Makers of tools follow the controller as far as they stand nearer to it than to the rival. */
  @Test
  void makersOfToolsFollowTheControllerIfTheyStandNearIt() {
    StateAgent[] all = {
      state(0, StateStrategy.EXPORT_CONTROLLER, Bloc.WEST, 0.5),
      state(1, StateStrategy.SELF_RELIANT),
      state(2, StateStrategy.PASSIVE, Bloc.WEST, 0.3)
    };
    PolicyDesk desk = desk(all);
    book.setEquipmentControl(0, RIVAL, 0.6);
    book.setAlignment(0, 2, 0.3);
    book.setAlignment(1, 2, 0.1);
    view.sovereigntyIndex[2] = 1;
    for (int month = 2; month < 360; month += 3) {
      all[2].review(month, desk, settings(1.6));
    }
    assertThat(book.equipmentControl(2, RIVAL)).isZero();
    book.setAlignment(0, 2, 0.8);
    for (int month = 362; month < 720; month += 3) {
      all[2].review(month, desk, settings(1.6));
    }
    assertThat(book.equipmentControl(2, RIVAL)).isEqualTo(0.6);
    assertThat(book.alignment(1, 2)).isLessThan(0.1);
  }

  @Test
  void aMoveSaysWhyAndWhatItChanged() {
    StateAgent agent = state(2, StateStrategy.PASSIVE);
    view.sovereigntyIndex[2] = 0.1;
    view.marginRatio[2] = 1;
    for (int month = 2; month < 720 && ledger.moves().isEmpty(); month += 3) {
      agent.review(month, desk(), settings(1.6));
    }
    PolicyMove move = ledger.moves().get(0);
    assertThat(move.instrument()).isEqualTo(PolicyInstrument.SOVEREIGN_FUND);
    assertThat(move.why()).isEqualTo("sovereignty index");
    assertThat(move.observed()).isEqualTo(0.1);
    assertThat(move.alarm()).isEqualTo(0.4);
    assertThat(move.chance()).isBetween(0.0, 1.0);
    assertThat(move.after() - move.before()).isCloseTo(agent.newFundUsd / 1e9, within(1e-9));
  }

  @Test
  void chanceDependsOnNothingButRunStateAndMonth() {
    alarm();
    StateAgent one = state(RIVAL, StateStrategy.SELF_RELIANT);
    StateAgent other = state(RIVAL, StateStrategy.SELF_RELIANT);
    PolicyBook otherBook = new PolicyBook(3);
    otherBook.setExportTier(RIVAL, PolicyBook.VARIANTS_ONLY);
    otherBook.setCarbonPrice(RIVAL, 5);
    StateView otherView = new StateView(3, 3, new String[3]);
    otherView.datacenterShare[RIVAL] = 0.4;
    otherView.tariffRatio[RIVAL] = 2;
    otherView.marginRatio[RIVAL] = 0.1;
    PolicyLedger otherLedger = new PolicyLedger(3);
    PolicyDesk otherDesk = desk(otherBook, otherView, otherLedger);
    StateAgent neighbour = state(2, StateStrategy.SOVEREIGNTIST);
    for (int month = 2; month < 240; month += 3) {
      neighbour.review(month, desk(), settings(1));
      one.review(month, desk(), settings(1));
      other.review(month, otherDesk, settings(1));
      assertThat(otherLedger.ownMoves(RIVAL)).isEqualTo(ledger.ownMoves(RIVAL));
      assertThat(other.newFundUsd).isEqualTo(one.newFundUsd);
    }
  }
}
