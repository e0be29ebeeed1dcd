package org.inferencefrontier.agent.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.inferencefrontier.world.policy.PolicyInstrument;
import org.inferencefrontier.world.profile.StateStrategy;
import org.junit.jupiter.api.Test;

class EquipmentRuleTest extends ThreeStates {
  private final StateAgent controller = aiming(CONTROLLER, StateStrategy.EXPORT_CONTROLLER);
  private final StateAgent maker = aiming(2, StateStrategy.PASSIVE);
  private final StateSettings sure =
      StateSettings.from(VALUES.with("policy.activity", SURE).with("policy.calm-share", 0.5));

  @Test
  void anAlarmedControllerTightensUntilNothingIsLeft() {
    view.rivalComputeShare = 0.16;
    EquipmentRule.review(controller, 5, desk(), sure);
    assertLast(PolicyInstrument.EQUIPMENT_CONTROL, 0, 0.3, 0.1 * 2 * 0.2);
    assertThat(last().target()).isEqualTo("state-1");
    assertThat(last().alarm()).isEqualTo(0.15);
    assertThat(book.alignment(CONTROLLER, RIVAL)).isCloseTo(-2 * 0.08 * 0.3, within(1e-12));
    for (int month = 11; month < 60; month += 6) {
      EquipmentRule.review(controller, month, desk(), sure);
    }
    assertThat(book.equipmentControl(CONTROLLER, RIVAL)).isEqualTo(1);
    assertThat(ledger.moves()).hasSize(4);
    assertThat(book.alignment(CONTROLLER, RIVAL)).isCloseTo(-2 * 0.08, within(1e-12));
  }

  @Test
  void aCalmControllerEases() {
    book.setEquipmentControl(CONTROLLER, RIVAL, 0.5);
    view.rivalComputeShare = 0.07;
    EquipmentRule.review(controller, 5, desk(), sure);
    assertLast(PolicyInstrument.EQUIPMENT_CONTROL, 0.5, 0.2, 0.05);
    EquipmentRule.review(controller, 11, desk(), sure);
    EquipmentRule.review(controller, 17, desk(), sure);
    assertThat(book.equipmentControl(CONTROLLER, RIVAL)).isZero();
    assertThat(ledger.moves()).hasSize(2);
  }

  @Test
  void betweenAlarmAndCalmNothingMoves() {
    book.setEquipmentControl(CONTROLLER, RIVAL, 0.5);
    view.rivalComputeShare = 0.1;
    EquipmentRule.review(controller, 5, desk(), sure);
    assertThat(ledger.moves()).isEmpty();
  }

  @Test
  void whoMakesNoToolsHasNoneToHoldBack() {
    book.setEquipmentControl(CONTROLLER, RIVAL, 0.6);
    book.setAlignment(CONTROLLER, 2, 1);
    view.rivalComputeShare = 0.5;
    EquipmentRule.review(state(CONTROLLER, StateStrategy.EXPORT_CONTROLLER), 5, desk(), sure);
    EquipmentRule.follow(state(2, StateStrategy.PASSIVE), 5, desk(), sure);
    assertThat(ledger.moves()).isEmpty();
  }

  @Test
  void anAllyTakesOverWhatTheControllerHas() {
    book.setEquipmentControl(CONTROLLER, RIVAL, 0.6);
    book.setAlignment(CONTROLLER, 2, 0.7);
    book.setAlignment(RIVAL, 2, 0.1);
    EquipmentRule.follow(maker, 5, desk(), sure);
    assertLast(PolicyInstrument.EQUIPMENT_CONTROL, 0, 0.6, 0.15 * 0.6);
    assertThat(book.alignment(2, RIVAL)).isCloseTo(0.1 - 2 * 0.08 * 0.6, within(1e-12));
    book.setAlignment(CONTROLLER, 2, 1);
    EquipmentRule.follow(maker, 8, desk(), sure);
    assertThat(ledger.moves()).as("nothing is left to follow").hasSize(1);
  }

  /** Easing needs no closeness, only that it stands nearer to the controller at all. */
  @Test
  void aFriendOfBothFollowsOnlyWhereItGetsEasier() {
    book.setEquipmentControl(CONTROLLER, RIVAL, 0.6);
    book.setAlignment(CONTROLLER, 2, 0.6);
    book.setAlignment(RIVAL, 2, 0.3);
    EquipmentRule.follow(maker, 5, desk(), sure);
    assertThat(ledger.moves()).isEmpty();
    book.setEquipmentControl(2, RIVAL, 0.9);
    EquipmentRule.follow(maker, 8, desk(), sure);
    assertLast(PolicyInstrument.EQUIPMENT_CONTROL, 0.9, 0.6, 0.15 * 0.3);
    book.setEquipmentControl(2, RIVAL, 0.9);
    book.setAlignment(RIVAL, 2, 0.8);
    EquipmentRule.follow(maker, 11, desk(), sure);
    assertThat(ledger.moves()).as("nearer to the rival").hasSize(1);
  }
}
