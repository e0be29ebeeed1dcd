package org.inferencefrontier.model;

import org.inferencefrontier.agent.utility.Utility;

/** Phase 1: technology, adoption, the policy calendar and shocks. */
final class TechnologyPhase implements MonthPhase {
  private static final long serialVersionUID = 1L;

  private final FrontierModel model;
  private final PolicyCalendar calendar;
  private final Thinking thinking;

  TechnologyPhase(FrontierModel model) {
    this.model = model;
    this.calendar = new PolicyCalendar(model, new SovereignFunds(model));
    this.thinking = new Thinking(model);
  }

  @Override
  public void step() {
    model.applyParameterChanges();
    calendar.apply(model.month);
    Settings settings = model.settings;
    model.devices.replace(model.month, settings.device().lifeMonths());
    model.deviceChoice.choose();
    model.demand.advance(model.month, model.deviceChoice.share(), settings.demand());
    thinking.deepen();
    model.providers.open();
    for (Utility utility : model.utilities) {
      utility.growOtherLoad(settings.market().otherDatacenterGrowth(), settings.utility());
      if (model.month % 12 == 0) {
        utility.drawStress(model.month, model.streams, settings.utility());
      }
      utility.feelStress(model.month);
    }
    model.curtailment.update();
  }
}
