package org.inferencefrontier.agent.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.inferencefrontier.world.policy.PolicyInstrument;
import org.inferencefrontier.world.profile.Bloc;
import org.inferencefrontier.world.profile.StateStrategy;
import org.junit.jupiter.api.Test;

class ExportRulesTest extends ThreeStates {
  private final StateAgent controller =
      state(CONTROLLER, StateStrategy.EXPORT_CONTROLLER, AIMS, Bloc.WEST, null, 5, true);
  private final StateAgent rival = state(RIVAL, StateStrategy.SELF_RELIANT);
  private final StateSettings sure =
      StateSettings.from(
          VALUES
              .with("policy.activity", SURE)
              .with("policy.calm-share", 0.5)
              .with("policy.tightening-rate", 0.3)
              .with("policy.threshold-step", 2));

  private void review(StateAgent third, int month) {
    ExportRules.review(controller, month, desk(controller, rival, third), sure);
  }

  private void review(int month) {
    review(state(2, StateStrategy.PASSIVE, AIMS, Bloc.WEST, null, 5, true), month);
  }

  @Test
  void anAlarmedControllerTightensByATierUntilItBars() {
    book.setExportTier(RIVAL, PolicyBook.CAPPED);
    view.rivalComputeShare = 0.16;
    review(5);
    assertThat(book.exportTier(RIVAL)).isEqualTo(PolicyBook.VARIANTS_ONLY);
    assertThat(ledger.moves().get(0).chance() / SURE).isCloseTo(0.3 * 0.2 * 2, within(1e-12));
    assertThat(ledger.moves().get(0).instrument()).isEqualTo(PolicyInstrument.EXPORT_TIER);
    assertThat(ledger.moves().get(0).alarm()).isEqualTo(0.15);
    review(11);
    review(17);
    assertThat(book.exportTier(RIVAL)).isEqualTo(PolicyBook.BARRED);
    assertThat(ledger.ownMoves(CONTROLLER, PolicyInstrument.EXPORT_TIER)).isEqualTo(2);
  }

  /** On tier 3 only the threshold rises: the tier goes no lower by itself. */
  @Test
  void aCalmControllerLoosensTierAndThreshold() {
    book.setExportTier(RIVAL, PolicyBook.BARRED);
    book.setExportThreshold(RIVAL, 300);
    book.setAlignment(CONTROLLER, RIVAL, -0.5);
    view.rivalComputeShare = 0.07;
    review(5);
    assertThat(book.exportTier(RIVAL)).isEqualTo(PolicyBook.VARIANTS_ONLY);
    assertThat(book.alignment(CONTROLLER, RIVAL)).isCloseTo(-0.5 + 0.08, within(1e-12));
    assertLast(PolicyInstrument.EXPORT_THRESHOLD, 300, 600, 0.1 * 0.5);
    assertThat(ledger.moves().get(0).after()).isEqualTo(PolicyBook.VARIANTS_ONLY);
    review(11);
    assertThat(book.exportTier(RIVAL)).isEqualTo(PolicyBook.VARIANTS_ONLY);
    assertThat(ledger.ownMoves(CONTROLLER, PolicyInstrument.EXPORT_TIER)).isEqualTo(1);
    assertLast(PolicyInstrument.EXPORT_THRESHOLD, 600, 1200, 0.1 * 0.58);
  }

  @Test
  void betweenAlarmAndCalmAndForAFreeRivalNothingMoves() {
    book.setExportTier(RIVAL, PolicyBook.BARRED);
    view.rivalComputeShare = 0.1;
    review(5);
    book.setExportTier(RIVAL, PolicyBook.FREE);
    view.rivalComputeShare = 0.01;
    review(11);
    assertThat(ledger.moves()).isEmpty();
  }

  @Test
  void aCappedStateIsFreedTheSoonerTheMoreItWishes() {
    book.setExportTier(2, PolicyBook.CAPPED);
    book.setAlignment(CONTROLLER, 2, 0.2);
    view.rivalComputeShare = 0.1;
    review(5);
    assertThat(book.exportTier(2)).isEqualTo(PolicyBook.FREE);
    PolicyMove freed = ledger.moves().get(0);
    assertThat(freed.chance() / SURE).isCloseTo(0.2 * 0.1 * (0.3 + 0.2), within(1e-12));
    assertThat(freed.before()).isEqualTo(PolicyBook.CAPPED);
    assertThat(freed.after()).isEqualTo(PolicyBook.FREE);
    assertThat(book.alignment(CONTROLLER, 2)).isCloseTo(0.2 + 0.08, within(1e-12));
    assertThat(book.alignment(RIVAL, 2)).isCloseTo(-0.5 * 0.08, within(1e-12));
    PolicyMove turned = last();
    assertThat(turned.origin()).isEqualTo(PolicyMove.Origin.RETURN);
    assertThat(turned.target()).isEqualTo("state-1");
    assertThat(turned.after()).isCloseTo(-0.5 * 0.08, within(1e-12));
  }

  @Test
  void aStrangerIsNotFreed() {
    book.setExportTier(2, PolicyBook.CAPPED);
    book.setAlignment(CONTROLLER, 2, -0.3);
    view.rivalComputeShare = 0.1;
    review(5);
    assertThat(book.exportTier(2)).isEqualTo(PolicyBook.CAPPED);
    assertThat(ledger.moves()).isEmpty();
  }

  @Test
  void aNonAlignedStateThatStandsNearerToTheRivalIsCapped() {
    StateAgent drifting = state(2, StateStrategy.HUB, AIMS, Bloc.NON_ALIGNED, null, 5, true);
    view.rivalComputeShare = 0.1;
    book.setAlignment(CONTROLLER, 2, 0);
    book.setAlignment(RIVAL, 2, 0.19);
    review(drifting, 5);
    book.setAlignment(CONTROLLER, 2, 0.11);
    book.setAlignment(RIVAL, 2, 0.9);
    review(drifting, 11);
    assertThat(book.exportTier(2)).isEqualTo(PolicyBook.FREE);
    book.setAlignment(CONTROLLER, 2, 0);
    book.setAlignment(RIVAL, 2, 0.21);
    review(state(2, StateStrategy.HUB, AIMS, Bloc.WEST, null, 5, true), 17);
    assertThat(ledger.moves()).as("an ally is never capped again").isEmpty();
    review(drifting, 23);
    assertThat(book.exportTier(2)).isEqualTo(PolicyBook.CAPPED);
    assertLast(PolicyInstrument.EXPORT_TIER, PolicyBook.FREE, PolicyBook.CAPPED, 0.05 * 0.2 * 2);
    assertThat(book.alignment(CONTROLLER, 2)).isCloseTo(-0.08, within(1e-12));
  }
}
