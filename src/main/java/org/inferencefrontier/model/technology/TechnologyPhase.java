package org.inferencefrontier.model.technology;

import org.inferencefrontier.agent.utility.Utility;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.model.economy.MonthPhase;
import org.inferencefrontier.model.settings.Settings;
import org.inferencefrontier.model.state.PolicyCalendar;
import org.inferencefrontier.model.state.SovereignFunds;

/** Phase 1: technology, adoption, the policy calendar and shocks. */
public final class TechnologyPhase implements MonthPhase {
  private static final long serialVersionUID = 1L;

  private final Economy economy;
  private final PolicyCalendar calendar;
  private final Thinking thinking;

  /**
   * @param economy the run's state
   */
  public TechnologyPhase(Economy economy) {
    this.economy = economy;
    this.calendar = new PolicyCalendar(economy, new SovereignFunds(economy));
    this.thinking = new Thinking(economy);
  }

  @Override
  public void step() {
    economy.applyParameterChanges();
    calendar.apply(economy.month());
    Settings settings = economy.settings();
    economy.devices().replace(economy.month(), settings.device().lifeMonths());
    economy.deviceChoice().choose();
    economy.demand().advance(economy.month(), economy.deviceChoice().share(), settings.demand());
    thinking.deepen();
    economy.providers().open();
    for (Utility utility : economy.utilities()) {
      utility.growOtherLoad(settings.market().otherDatacenterGrowth(), settings.utility());
      if (economy.month() % 12 == 0) {
        utility.drawStress(economy.month(), economy.streams(), settings.utility());
      }
      utility.feelStress(economy.month());
    }
    economy.curtailment().update();
  }
}
