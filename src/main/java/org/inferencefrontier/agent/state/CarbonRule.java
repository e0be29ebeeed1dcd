package org.inferencefrontier.agent.state;

import org.inferencefrontier.world.policy.PolicyInstrument;

/** Carbon prices rise in steps at a yearly review; a state without one may bring one in. */
final class CarbonRule {
  /** Month of the year in which prices are reviewed, 0 January: the first of the quarter's. */
  private static final int REVIEW_MONTH = 2;

  /**
   * Yearly chance that a price is raised; the step is larger so that growth is as in the mean.
   * Judgement: most years, as rates are set for some years ahead.
   */
  private static final double RAISE_CHANCE = 0.7;

  /**
   * Yearly chance of a first price at a climate weight of a tenth: two or three countries a year of
   * about 150 without one (World Bank, State and Trends of Carbon Pricing 2023-2025, recalled).
   */
  private static final double FIRST_CHANCE = 0.02;

  /** Weight of climate at which that chance holds. */
  private static final double FIRST_CHANCE_WEIGHT = 0.1;

  /** A first price, USD a tonne. Judgement: Taiwan's first price is 9 USD (policy calendar). */
  private static final double FIRST_USD_PER_TONNE = 10;

  private CarbonRule() {}

  static void review(StateAgent self, int month, PolicyDesk desk, StateSettings settings) {
    if (month % 12 != REVIEW_MONTH) {
      return;
    }
    double climate = self.profile().aims().climate();
    double before = desk.book().carbonPrice(self.index());
    double probability =
        settings.activity()
            * (before > 0 ? RAISE_CHANCE : FIRST_CHANCE * climate / FIRST_CHANCE_WEIGHT);
    boolean still = before > 0 && settings.carbonGrowth() <= 0;
    if (climate <= 0 || still || self.draw(desk, month, PolicyDraw.CARBON) >= probability) {
      return;
    }
    double after =
        before > 0
            ? before * StrictMath.exp(settings.carbonGrowth() * climate / RAISE_CHANCE)
            : FIRST_USD_PER_TONNE;
    desk.book().setCarbonPrice(self.index(), after);
    self.enter(
        desk,
        month,
        new PolicyChange(PolicyInstrument.CARBON_PRICE, "", before, after),
        new PolicyTrigger("weight of climate", climate, 0, probability));
  }
}
