package org.inferencefrontier.agent.state;

import org.inferencefrontier.world.policy.PolicyInstrument;
import org.inferencefrontier.world.profile.StateStrategy;

/** What states do for compute of their own: money, subsidies, residency. */
final class ComputeRules {
  /**
   * A smaller budget a year than this carries no programme, USD. Judgement: the smallest programmes
   * of the calendar are of half a billion USD and more, over some years.
   */
  private static final double SMALLEST_BUDGET_USD = 0.3e9;

  /**
   * Weight of security at which {@code policy.fund-rate} holds: that of a state with four equal
   * aims.
   */
  private static final double MEAN_SECURITY = 0.25;

  /**
   * Share of its four years' budget that a programme gets at the narrowest gap. Judgement: a
   * programme that is begun at all is no token, whatever the gap.
   */
  private static final double LEAST_PROGRAMME = 0.3;

  /**
   * Chance a quarter of a higher subsidy, at a growth weight of a half. Judgement: once in four
   * years, as a law of incentives takes a term; the states that act are too few to count.
   */
  private static final double SUBSIDY_CHANCE = 0.06;

  /**
   * Chance a quarter of a cut, at an affordability weight of a quarter. Judgement: rarer than a
   * raise, as beneficiaries resist; once in six years.
   */
  private static final double CUT_CHANCE = 0.04;

  /**
   * Chance a quarter of a stricter residency, at a security weight of a half. Judgement: once in
   * five years; the laws of the calendar came years apart in each state.
   */
  private static final double RESIDENCY_CHANCE = 0.05;

  private ComputeRules() {}

  static void review(StateAgent self, int month, PolicyDesk desk, StateSettings settings) {
    fund(self, month, desk, settings);
    subsidise(self, month, desk, settings);
    bind(self, month, desk, settings);
  }

  private static void fund(StateAgent self, int month, PolicyDesk desk, StateSettings settings) {
    double index = desk.view().sovereigntyIndex[self.index()];
    double gap = 1 - index / settings.sovereigntyTarget();
    double budgetUsd = self.profile().sovereignBudgetUsdBillions() * 1e9;
    if (gap <= 0
        || budgetUsd < SMALLEST_BUDGET_USD
        || month < desk.view().fundedUntil[self.index()]) {
      return;
    }
    double probability =
        settings.fundRate()
            / 4
            * settings.activity()
            * self.profile().aims().security()
            / MEAN_SECURITY
            * gap;
    if (self.draw(desk, month, PolicyDraw.FUND) < probability) {
      double usd = budgetUsd * StateView.PROGRAMME_MONTHS / 12 * Math.min(1, LEAST_PROGRAMME + gap);
      double before = desk.book().sovereignFundUsd(self.index());
      self.newFundUsd = usd;
      self.enter(
          desk,
          month,
          new PolicyChange(PolicyInstrument.SOVEREIGN_FUND, "", before / 1e9, (before + usd) / 1e9),
          new PolicyTrigger("sovereignty index", index, settings.sovereigntyTarget(), probability));
    }
  }

  /** Subsidies answer those of others, and are cut where data centres strain the grid. */
  private static void subsidise(
      StateAgent self, int month, PolicyDesk desk, StateSettings settings) {
    PolicyBook book = desk.book();
    int state = self.index();
    double before = book.subsidy(state);
    double highest = desk.view().highestSubsidy;
    StateStrategy strategy = self.profile().strategy();
    boolean active = strategy == StateStrategy.SUBSIDISER || strategy == StateStrategy.HUB;
    double raise = SUBSIDY_CHANCE * settings.activity() * self.profile().aims().growth() * 2;
    if (active
        && before < Math.min(settings.subsidy().highest(), highest + settings.subsidy().step())
        && self.draw(desk, month, PolicyDraw.SUBSIDY) < raise) {
      book.setSubsidy(
          state, Math.min(settings.subsidy().highest(), before + settings.subsidy().step()));
      enterSubsidy(
          self,
          month,
          desk,
          before,
          new PolicyTrigger("highest subsidy anywhere", highest, Double.NaN, raise));
      return;
    }
    double burden = burden(self, desk.view());
    double cut = CUT_CHANCE * settings.activity() * self.profile().aims().affordability() * 4;
    if (before > 0
        && burden > settings.moratorium().share()
        && self.draw(desk, month, PolicyDraw.SUBSIDY_CUT) < cut) {
      book.setSubsidy(state, before - settings.subsidy().step());
      enterSubsidy(
          self,
          month,
          desk,
          before,
          new PolicyTrigger("data centres' share of electricity", burden, Double.NaN, cut));
    }
  }

  private static void enterSubsidy(
      StateAgent self, int month, PolicyDesk desk, double before, PolicyTrigger trigger) {
    double after = desk.book().subsidy(self.index());
    self.enter(desk, month, new PolicyChange(PolicyInstrument.SUBSIDY, "", before, after), trigger);
  }

  /** Data centres' share of electricity, mean over the state's areas. */
  private static double burden(StateAgent self, StateView view) {
    double sum = 0;
    int count = self.areaCount();
    for (int i = 0; i < count; i++) {
      sum += view.datacenterShare[self.area(i)];
    }
    return count == 0 ? 0 : sum / count;
  }

  private static void bind(StateAgent self, int month, PolicyDesk desk, StateSettings settings) {
    StateStrategy strategy = self.profile().strategy();
    boolean active =
        strategy == StateStrategy.SOVEREIGNTIST || strategy == StateStrategy.SELF_RELIANT;
    double index = desk.view().sovereigntyIndex[self.index()];
    double before = desk.book().residency(self.index());
    double probability =
        RESIDENCY_CHANCE * settings.activity() * self.profile().aims().security() * 2;
    if (active
        && before < 1
        && index < settings.sovereigntyTarget()
        && self.draw(desk, month, PolicyDraw.RESIDENCY) < probability) {
      desk.book().setResidency(self.index(), before + settings.residencyStep());
      self.enter(
          desk,
          month,
          new PolicyChange(
              PolicyInstrument.RESIDENCY, "", before, desk.book().residency(self.index())),
          new PolicyTrigger("sovereignty index", index, settings.sovereigntyTarget(), probability));
    }
  }
}
