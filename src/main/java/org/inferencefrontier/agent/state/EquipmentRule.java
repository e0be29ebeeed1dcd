package org.inferencefrontier.agent.state;

import org.inferencefrontier.world.PolicyInstrument;

/**
 * Controls of chip-making tools: the export controller tightens and eases them with the rival's
 * share of compute, and other makers of tools follow it as far as they stand nearer to it than to
 * the rival, as the Netherlands and Japan did in 2023.
 */
final class EquipmentRule {
  private static final double STEP = 0.3;
  private static final double NEARER = 0.5;
  private static final int TOOLS = 10_014;
  private static final int FOLLOW = 10_015;

  private EquipmentRule() {}

  /** Half-yearly, for the export controller. */
  static void review(StateAgent self, int month, PolicyDesk desk, StateSettings settings) {
    if (self.profile().shareOfTools() <= 0) {
      return;
    }
    double share = desk.view().rivalComputeShare;
    boolean alarmed = share > settings.rivalComputeShare();
    boolean calm = share < 0.6 * settings.rivalComputeShare();
    double before = desk.book().equipmentControl(self.index(), desk.rival());
    double probability =
        (alarmed ? 0.1 * 2 * self.profile().aims().security() : 0.05) * settings.activity();
    if ((alarmed && before < 1 || calm && before > 0)
        && self.draw(desk, month, TOOLS) < probability) {
      set(
          self,
          month,
          desk,
          "rival's share of compute",
          share,
          settings.rivalComputeShare(),
          probability,
          before + (alarmed ? STEP : -STEP),
          settings);
    }
  }

  /** Quarterly, for other makers of tools. */
  static void follow(StateAgent self, int month, PolicyDesk desk, StateSettings settings) {
    if (self.profile().shareOfTools() <= 0 || desk.rival() < 0) {
      return;
    }
    PolicyBook book = desk.book();
    double leader = book.equipmentControl(desk.controller(), desk.rival());
    double before = book.equipmentControl(self.index(), desk.rival());
    double nearer =
        book.alignment(self.index(), desk.controller())
            - book.alignment(self.index(), desk.rival());
    double probability = 0.15 * settings.activity() * Math.min(1, Math.max(0, nearer));
    if (Math.abs(leader - before) > 0.01
        && (nearer > NEARER || leader < before)
        && self.draw(desk, month, FOLLOW) < probability) {
      set(
          self,
          month,
          desk,
          "alignment with the controller over that with the rival",
          nearer,
          NEARER,
          probability,
          leader,
          settings);
    }
  }

  private static void set(
      StateAgent self,
      int month,
      PolicyDesk desk,
      String why,
      double observed,
      double alarm,
      double probability,
      double severity,
      StateSettings settings) {
    PolicyBook book = desk.book();
    double before = book.equipmentControl(self.index(), desk.rival());
    book.setEquipmentControl(self.index(), desk.rival(), severity);
    double after = book.equipmentControl(self.index(), desk.rival());
    book.moveAlignment(
        self.index(), desk.rival(), Math.signum(before - after) * 0.5 * settings.alignmentShock());
    self.enter(
        desk,
        month,
        PolicyInstrument.EQUIPMENT_CONTROL,
        desk.states()[desk.rival()].profile().id(),
        why,
        observed,
        alarm,
        probability,
        before,
        after);
  }
}
