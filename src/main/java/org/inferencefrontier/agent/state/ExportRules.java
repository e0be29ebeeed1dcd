package org.inferencefrontier.agent.state;

import org.inferencefrontier.world.policy.PolicyInstrument;
import org.inferencefrontier.world.profile.Bloc;

/**
 * The export controller's rules: tighten on a strong rival, loosen on a weak one, free capped
 * states for what they give in return, cap states that drift to the rival.
 */
final class ExportRules {
  /**
   * Chance a half-year of a tier less, at an alignment of nought. Judgement: half of {@code
   * policy.tightening-rate}, as controls are more easily made than undone.
   */
  private static final double LOOSENING_CHANCE = 0.1;

  /**
   * What a partner that turns from the rival moves relations with it, of a tier's shock. Judgement:
   * it takes nothing from the rival, and chooses a side.
   */
  private static final double TURNING_SHOCK = 0.5;

  /**
   * Alignment under nought at which a capped state stops to wish for a partnership. Judgement:
   * where siting and serving draw the line of hostility.
   */
  private static final double WISH_OF_STRANGERS = 0.3;

  /**
   * Chance a half-year that a distant state is capped, at a security weight of a half. Judgement: a
   * quarter of {@code policy.tightening-rate}, as it is no rival.
   */
  private static final double WITHDRAWAL_CHANCE = 0.05;

  /** Alignment under which a free state may be capped again. Judgement: hardly a friend. */
  private static final double DISTANT = 0.1;

  /** How much nearer to the rival it must stand. Judgement: beyond what one partnership moves. */
  private static final double NEARER_TO_RIVAL = 0.2;

  private static final String RIVALS_SHARE = "rival's share of compute";

  private ExportRules() {}

  static void review(StateAgent self, int month, PolicyDesk desk, StateSettings settings) {
    reviewRival(self, month, desk, settings);
    EquipmentRule.review(self, month, desk, settings);
    for (StateAgent other : desk.states()) {
      other.newInvestmentAbroadUsd = 0;
      if (other.index() == self.index()) {
        continue;
      }
      int tier = desk.book().exportTier(other.index());
      if (tier == PolicyBook.CAPPED) {
        openTo(self, other, month, desk, settings);
      } else if (tier == PolicyBook.FREE && other.profile().bloc() == Bloc.NON_ALIGNED) {
        withdrawFrom(self, other, month, desk, settings);
      }
    }
  }

  private static void reviewRival(
      StateAgent self, int month, PolicyDesk desk, StateSettings settings) {
    double share = desk.view().rivalComputeShare;
    int tier = desk.book().exportTier(desk.rival());
    if (share > settings.export().rivalComputeShare() && tier < PolicyBook.BARRED) {
      tighten(self, month, desk, settings);
    } else if (share < settings.export().calmComputeShare() && tier > PolicyBook.CAPPED) {
      loosen(self, month, desk, settings);
    }
  }

  private static void tighten(StateAgent self, int month, PolicyDesk desk, StateSettings settings) {
    PolicyBook book = desk.book();
    int rival = desk.rival();
    double probability =
        settings.export().tighteningRate()
            * settings.activity()
            * self.profile().aims().security()
            * 2;
    if (self.draw(desk, month, PolicyDraw.EXPORT) >= probability) {
      return;
    }
    int tier = book.exportTier(rival);
    book.setExportTier(rival, tier + 1);
    book.moveAlignment(self.index(), rival, shock(settings, 1));
    self.enter(
        desk,
        month,
        new PolicyChange(
            PolicyInstrument.EXPORT_TIER, desk.states()[rival].profile().id(), tier, tier + 1),
        new PolicyTrigger(
            RIVALS_SHARE,
            desk.view().rivalComputeShare,
            settings.export().rivalComputeShare(),
            probability));
  }

  /**
   * A tier less, and more under it: the threshold of what may be sold rises with every loosening.
   */
  private static void loosen(StateAgent self, int month, PolicyDesk desk, StateSettings settings) {
    PolicyBook book = desk.book();
    int rival = desk.rival();
    double probability =
        LOOSENING_CHANCE * settings.activity() * (1 + book.alignment(self.index(), rival));
    if (self.draw(desk, month, PolicyDraw.EXPORT) >= probability) {
      return;
    }
    String id = desk.states()[rival].profile().id();
    double share = desk.view().rivalComputeShare;
    double calm = settings.export().calmComputeShare();
    int tier = book.exportTier(rival);
    int loosened = Math.max(PolicyBook.VARIANTS_ONLY, tier - 1);
    double threshold = book.exportThresholdTeraflops(rival);
    double step = settings.export().thresholdStep();
    book.setExportTier(rival, loosened);
    book.setExportThreshold(rival, threshold * step);
    book.moveAlignment(self.index(), rival, shock(settings, loosened - tier));
    PolicyTrigger trigger = new PolicyTrigger(RIVALS_SHARE, share, calm, probability);
    if (loosened != tier) {
      self.enter(
          desk, month, new PolicyChange(PolicyInstrument.EXPORT_TIER, id, tier, loosened), trigger);
    }
    self.enter(
        desk,
        month,
        new PolicyChange(PolicyInstrument.EXPORT_THRESHOLD, id, threshold, threshold * step),
        trigger);
  }

  private static double shock(StateSettings settings, int tiers) {
    return settings.shocks().move(PolicyInstrument.EXPORT_TIER, tiers);
  }

  /** Chips for money and alignment: what both give takes effect together. */
  private static void openTo(
      StateAgent self, StateAgent other, int month, PolicyDesk desk, StateSettings settings) {
    PolicyBook book = desk.book();
    double alignment = book.alignment(self.index(), other.index());
    double wish = other.profile().aims().growth() * (WISH_OF_STRANGERS + alignment);
    // Twice a year; at the growth weight of a half a friendly state's wish is about a half.
    double probability = settings.export().openingRate() * settings.activity() * Math.max(0, wish);
    if (self.draw(desk, month, PolicyDraw.partnership(other.index())) >= probability) {
      return;
    }
    String id = other.profile().id();
    PolicyTrigger trigger =
        new PolicyTrigger("wish for chips with alignment", wish, 0, probability);
    book.setExportTier(other.index(), PolicyBook.FREE);
    self.enter(
        desk,
        month,
        new PolicyChange(PolicyInstrument.EXPORT_TIER, id, PolicyBook.CAPPED, PolicyBook.FREE),
        trigger);
    book.moveAlignment(
        self.index(), other.index(), shock(settings, PolicyBook.FREE - PolicyBook.CAPPED));
    self.enter(
        desk,
        month,
        new PolicyChange(
            PolicyInstrument.PARTNERSHIP,
            id,
            alignment,
            book.alignment(self.index(), other.index())),
        trigger);
    giveInReturn(self, other, month, desk, settings, trigger);
  }

  /** The partner invests at the controller's operators and turns from the rival. */
  private static void giveInReturn(
      StateAgent self,
      StateAgent other,
      int month,
      PolicyDesk desk,
      StateSettings settings,
      PolicyTrigger trigger) {
    PolicyBook book = desk.book();
    double usd =
        settings.partnershipInvestmentYears() * other.profile().sovereignBudgetUsdBillions() * 1e9;
    other.newInvestmentAbroadUsd = usd;
    desk.ledger()
        .enter(
            inReturn(
                month,
                other,
                new PolicyChange(
                    PolicyInstrument.SOVEREIGN_FUND, self.profile().id(), 0, usd / 1e9),
                trigger));
    if (desk.rival() >= 0 && desk.rival() != other.index()) {
      double before = book.alignment(other.index(), desk.rival());
      book.moveAlignment(other.index(), desk.rival(), -TURNING_SHOCK * settings.shocks().perTier());
      desk.ledger()
          .enter(
              inReturn(
                  month,
                  other,
                  new PolicyChange(
                      PolicyInstrument.PARTNERSHIP,
                      desk.states()[desk.rival()].profile().id(),
                      before,
                      book.alignment(other.index(), desk.rival())),
                  trigger));
    }
  }

  /** No rule of the partner's own acted: it has neither alarm nor chance. */
  private static PolicyMove inReturn(
      int month, StateAgent partner, PolicyChange change, PolicyTrigger asked) {
    return new PolicyMove(
        month,
        partner.profile().id(),
        PolicyMove.Origin.RETURN,
        change,
        new PolicyTrigger(asked.why(), asked.observed(), Double.NaN, Double.NaN));
  }

  private static void withdrawFrom(
      StateAgent self, StateAgent other, int month, PolicyDesk desk, StateSettings settings) {
    PolicyBook book = desk.book();
    double alignment = book.alignment(self.index(), other.index());
    double toRival =
        desk.rival() < 0 || desk.rival() == other.index()
            ? -1
            : book.alignment(other.index(), desk.rival());
    double probability =
        WITHDRAWAL_CHANCE * settings.activity() * self.profile().aims().security() * 2;
    if (alignment < DISTANT
        && toRival > alignment + NEARER_TO_RIVAL
        && self.draw(desk, month, PolicyDraw.withdrawal(other.index())) < probability) {
      book.setExportTier(other.index(), PolicyBook.CAPPED);
      book.moveAlignment(
          self.index(), other.index(), shock(settings, PolicyBook.CAPPED - PolicyBook.FREE));
      self.enter(
          desk,
          month,
          new PolicyChange(
              PolicyInstrument.EXPORT_TIER,
              other.profile().id(),
              PolicyBook.FREE,
              PolicyBook.CAPPED),
          new PolicyTrigger("alignment", alignment, DISTANT, probability));
    }
  }
}
