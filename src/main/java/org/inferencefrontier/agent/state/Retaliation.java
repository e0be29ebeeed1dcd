package org.inferencefrontier.agent.state;

import org.inferencefrontier.world.policy.PolicyInstrument;

/** A barred state bars in turn, holds materials back, and pays for its own route. */
final class Retaliation {
  /**
   * Import ban from which a state bars no further, share of purchases. Judgement: some of what only
   * the controller's vendors make is always let in.
   */
  private static final double HIGHEST_BAN = 0.9;

  /**
   * Rise of an import ban in one move, share of purchases. Judgement: in the range of the
   * calendar's moves of 2025 and 2026, 0.1 to 0.35.
   */
  private static final double BAN_STEP = 0.15;

  /**
   * Change of severity in one move on materials. Judgement: a group of materials at a time; the
   * calendar's moves are of 0.3 to 0.7, over all that China controls.
   */
  private static final double MATERIALS_STEP = 0.2;

  /**
   * Chance a quarter on tier 3 of a ban, and as much of money for foundries; twice it on tier 4.
   * Judgement: one or the other within some two years.
   */
  private static final double CHANCE = 0.08;

  /** Chance a quarter that materials are held back. Judgement: as that of a ban. */
  private static final double HOLDING_CHANCE = 0.08;

  /** Chance a quarter that they are let go. Judgement: half of it, as a lever is kept. */
  private static final double RELEASE_CHANCE = 0.04;

  private static final String WHY = "export tier it is on";

  private Retaliation() {}

  static void review(StateAgent self, int month, PolicyDesk desk, StateSettings settings) {
    int tier = desk.book().exportTier(self.index());
    holdMaterials(self, tier, month, desk, settings);
    if (tier < PolicyBook.VARIANTS_ONLY) {
      return;
    }
    PolicyBook book = desk.book();
    String controller = desk.states()[desk.controller()].profile().id();
    double chance = self.draw(desk, month, PolicyDraw.RETALIATION);
    double probability = CHANCE * settings.activity() * (tier - PolicyBook.CAPPED);
    double ban = book.importBan(self.index());
    if (chance < probability && ban < HIGHEST_BAN) {
      book.setImportBan(self.index(), ban + BAN_STEP);
      book.moveAlignment(
          self.index(),
          desk.controller(),
          settings.shocks().move(PolicyInstrument.IMPORT_BAN, book.importBan(self.index()) - ban));
      self.enter(
          desk,
          month,
          new PolicyChange(
              PolicyInstrument.IMPORT_BAN, controller, ban, book.importBan(self.index())),
          new PolicyTrigger(WHY, tier, PolicyBook.VARIANTS_ONLY, probability));
    } else if (chance > 1 - probability && self.isWithFoundries()) {
      double before = book.foundrySupportUsd(self.index());
      double usd = self.profile().sovereignBudgetUsdBillions() * 1e9;
      book.addFoundrySupport(self.index(), usd);
      self.enter(
          desk,
          month,
          new PolicyChange(
              PolicyInstrument.FOUNDRY_SUPPORT, "", before / 1e9, (before + usd) / 1e9),
          new PolicyTrigger(WHY, tier, PolicyBook.VARIANTS_ONLY, probability));
    }
  }

  /** Materials are held back from who bars, and let go when it relents. */
  private static void holdMaterials(
      StateAgent self, int tier, int month, PolicyDesk desk, StateSettings settings) {
    PolicyBook book = desk.book();
    double before = book.materialsControl(self.index(), desk.controller());
    boolean barred = tier == PolicyBook.BARRED;
    double probability = (barred ? HOLDING_CHANCE : RELEASE_CHANCE) * settings.activity();
    if (self.draw(desk, month, PolicyDraw.MATERIALS) >= probability
        || (barred ? before >= 1 : before <= 0)) {
      return;
    }
    double step = barred ? MATERIALS_STEP : -MATERIALS_STEP;
    book.setMaterialsControl(self.index(), desk.controller(), before + step);
    double after = book.materialsControl(self.index(), desk.controller());
    book.moveAlignment(
        self.index(),
        desk.controller(),
        settings.shocks().move(PolicyInstrument.MATERIALS_CONTROL, after - before));
    self.enter(
        desk,
        month,
        new PolicyChange(
            PolicyInstrument.MATERIALS_CONTROL,
            desk.states()[desk.controller()].profile().id(),
            before,
            after),
        new PolicyTrigger(WHY, tier, PolicyBook.BARRED, probability));
  }
}
