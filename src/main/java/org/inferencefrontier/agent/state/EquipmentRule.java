package org.inferencefrontier.agent.state;

import org.inferencefrontier.world.policy.PolicyInstrument;

/**
 * Controls of chip-making tools: the export controller tightens and eases them with the rival's
 * share of compute, and other makers of tools follow it as far as they stand nearer to it than to
 * the rival, as the Netherlands and Japan did in 2023.
 */
final class EquipmentRule {
  /**
   * Change of severity in one move. Judgement: a class of tools at a time, so that three moves and
   * some leave nothing.
   */
  private static final double STEP = 0.3;

  /**
   * Alignment with the controller over that with the rival from which a maker of tools follows.
   * Judgement: an ally, not a friend of both.
   */
  private static final double NEARER = 0.5;

  /**
   * Chance a half-year that an alarmed controller tightens, at a security weight of a half.
   * Judgement: half of {@code policy.tightening-rate}, as its own makers of tools lose sales.
   */
  private static final double TIGHTENING_CHANCE = 0.1;

  /** Chance a half-year that a calm one eases. Judgement: half as often as it tightens. */
  private static final double EASING_CHANCE = 0.05;

  /**
   * Chance a quarter that a maker of tools follows, at the greatest nearness. Judgement: within
   * some two years; the Netherlands and Japan took less than one in 2023.
   */
  private static final double FOLLOWING_CHANCE = 0.15;

  /** Severities nearer to each other than this are the same. A limit. */
  private static final double SAME = 0.01;

  private EquipmentRule() {}

  /** Half-yearly, for the export controller. */
  static void review(StateAgent self, int month, PolicyDesk desk, StateSettings settings) {
    if (self.profile().shareOfTools() <= 0) {
      return;
    }
    double share = desk.view().rivalComputeShare;
    boolean alarmed = share > settings.export().rivalComputeShare();
    boolean calm = share < settings.export().calmComputeShare();
    double before = desk.book().equipmentControl(self.index(), desk.rival());
    double probability =
        (alarmed ? TIGHTENING_CHANCE * 2 * self.profile().aims().security() : EASING_CHANCE)
            * settings.activity();
    if ((alarmed && before < 1 || calm && before > 0)
        && self.draw(desk, month, PolicyDraw.TOOLS) < probability) {
      set(
          self,
          month,
          desk,
          new PolicyTrigger(
              "rival's share of compute",
              share,
              settings.export().rivalComputeShare(),
              probability),
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
    double probability = FOLLOWING_CHANCE * settings.activity() * Math.min(1, Math.max(0, nearer));
    if (Math.abs(leader - before) > SAME
        && (nearer > NEARER || leader < before)
        && self.draw(desk, month, PolicyDraw.TOOLS_FOLLOWED) < probability) {
      set(
          self,
          month,
          desk,
          new PolicyTrigger(
              "alignment with the controller over that with the rival",
              nearer,
              NEARER,
              probability),
          leader,
          settings);
    }
  }

  private static void set(
      StateAgent self,
      int month,
      PolicyDesk desk,
      PolicyTrigger trigger,
      double severity,
      StateSettings settings) {
    PolicyBook book = desk.book();
    double before = book.equipmentControl(self.index(), desk.rival());
    book.setEquipmentControl(self.index(), desk.rival(), severity);
    double after = book.equipmentControl(self.index(), desk.rival());
    book.moveAlignment(
        self.index(),
        desk.rival(),
        settings.shocks().move(PolicyInstrument.EQUIPMENT_CONTROL, after - before));
    self.enter(
        desk,
        month,
        new PolicyChange(
            PolicyInstrument.EQUIPMENT_CONTROL,
            desk.states()[desk.rival()].profile().id(),
            before,
            after),
        trigger);
  }
}
