package org.inferencefrontier.agent.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.inferencefrontier.world.policy.PolicyInstrument;
import org.inferencefrontier.world.profile.StateStrategy;
import org.junit.jupiter.api.Test;

class RetaliationTest extends ThreeStates {
  private final StateAgent agent = aiming(RIVAL, StateStrategy.SELF_RELIANT);
  private final StateSettings sure = settings(SURE);

  private void review(int tier, int month) {
    book.setExportTier(RIVAL, tier);
    Retaliation.review(agent, month, desk(), sure);
  }

  @Test
  void aStateOnVariantsBarsInTurnAndTwiceAsSoonWhenBarred() {
    review(PolicyBook.VARIANTS_ONLY, 2);
    assertLast(PolicyInstrument.IMPORT_BAN, 0, 0.15, 0.08);
    assertThat(last().observed()).isEqualTo(PolicyBook.VARIANTS_ONLY);
    assertThat(book.alignment(RIVAL, CONTROLLER)).isCloseTo(-0.08 * 0.15, within(1e-12));
    review(PolicyBook.BARRED, 5);
    assertLast(PolicyInstrument.IMPORT_BAN, 0.15, 0.3, 0.16);
  }

  @Test
  void aFreeOrCappedStateLeavesTradeAlone() {
    review(PolicyBook.FREE, 2);
    review(PolicyBook.CAPPED, 5);
    assertThat(ledger.moves()).isEmpty();
  }

  /** Where there is nothing more to bar, a year's budget goes to the own route. */
  @Test
  void whatIsBarredAlreadyLeavesMoneyForFoundries() {
    book.setImportBan(RIVAL, 0.9);
    book.addFoundrySupport(RIVAL, 3e9);
    review(PolicyBook.VARIANTS_ONLY, 2);
    assertThat(book.importBan(RIVAL)).isEqualTo(0.9);
    assertThat(book.foundrySupportUsd(RIVAL)).isCloseTo(8e9, within(1.0));
    assertLast(PolicyInstrument.FOUNDRY_SUPPORT, 3, 8, 0.08);
  }

  @Test
  void materialsAreHeldBackFromWhoBars() {
    book.setImportBan(RIVAL, 0.9);
    review(PolicyBook.BARRED, 2);
    PolicyMove held = ledger.moves().get(0);
    assertThat(held.instrument()).isEqualTo(PolicyInstrument.MATERIALS_CONTROL);
    assertThat(held.before()).isZero();
    assertThat(held.after()).isEqualTo(0.2);
    assertThat(held.chance() / SURE).isCloseTo(0.08, within(1e-12));
    assertThat(held.target()).isEqualTo("state-0");
    assertThat(book.alignment(RIVAL, CONTROLLER)).isCloseTo(-0.08 * 0.2, within(1e-12));
    for (int month = 5; month < 24; month += 3) {
      review(PolicyBook.BARRED, month);
    }
    assertThat(book.materialsControl(RIVAL, CONTROLLER)).isEqualTo(1);
    assertThat(ledger.ownMoves(RIVAL, PolicyInstrument.MATERIALS_CONTROL)).isEqualTo(5);
  }

  @Test
  void materialsAreLetGoWhenTheControllerRelents() {
    book.setMaterialsControl(RIVAL, CONTROLLER, 0.3);
    review(PolicyBook.FREE, 2);
    assertLast(PolicyInstrument.MATERIALS_CONTROL, 0.3, 0.1, 0.04);
    review(PolicyBook.FREE, 5);
    review(PolicyBook.FREE, 8);
    assertThat(book.materialsControl(RIVAL, CONTROLLER)).isZero();
    assertThat(ledger.moves()).hasSize(2);
  }
}
