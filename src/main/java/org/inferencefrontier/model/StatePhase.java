package org.inferencefrontier.model;

import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.state.StateAgent;
import org.inferencefrontier.agent.state.StateView;
import org.inferencefrontier.agent.utility.Utility;

/** Phase 8: states see last month's figures and, each quarter, review their policies. */
final class StatePhase implements MonthPhase {
  private static final long serialVersionUID = 1L;

  private final FrontierModel model;
  private final PolicyCalendar calendar;
  private final double[] initialTariff;
  private final double[] ownCapacity;

  StatePhase(FrontierModel model) {
    this.model = model;
    this.calendar = new PolicyCalendar(model);
    this.initialTariff = new double[model.capacity.areas];
    this.ownCapacity = new double[model.states.length];
    for (int a = 0; a < initialTariff.length; a++) {
      initialTariff[a] = model.utilities[a].tariff;
    }
  }

  @Override
  public void step() {
    observe();
    if (model.month >= PolicyCalendar.ENDOGENOUS_FROM && model.month % 3 == 2) {
      for (StateAgent state : model.states) {
        state.review(
            model.month,
            model.stateView,
            model.policy,
            model.index.exportController(),
            model.streams,
            model.settings.state(),
            model.log);
        if (state.newFundUsd > 0) {
          calendar.fund(state.index(), state.newFundUsd);
        }
      }
      if (model.month % 6 == 5 && model.index.exportController() >= 0 && model.index.rival() >= 0) {
        model.states[model.index.exportController()].reviewExports(
            model.month,
            model.stateView,
            model.policy,
            model.index.rival(),
            model.states,
            model.streams,
            model.settings.state(),
            model.log);
      }
    }
    if (model.month % 12 == 11) {
      model.deliveries.openYear();
    }
    enforce();
  }

  private void observe() {
    StateView view = model.stateView;
    java.util.Arrays.fill(ownCapacity, 0);
    for (Operator operator : model.operators) {
      for (int a = 0; a < model.capacity.areas; a++) {
        int state = model.index.stateOfArea(a);
        // Own control means: a domestic operator on home soil.
        if (operator.home() == state) {
          ownCapacity[state] += model.capacity.inferenceAt(operator.index(), a);
        }
      }
    }
    view.highestSubsidy = 0;
    double rival = 0;
    double world = 0;
    for (int s = 0; s < model.states.length; s++) {
      double demand = 0;
      double capacity = 0;
      for (int area : model.index.areasOfState(s)) {
        demand += model.capacity.areaDemand[area];
        capacity += model.capacity.areaInference[area];
      }
      model.states[s].inferenceCapacity = capacity;
      view.sovereigntyIndex[s] = demand <= 0 ? 1 : Math.min(10, ownCapacity[s] / demand);
      view.highestSubsidy = Math.max(view.highestSubsidy, model.policy.subsidy(s));
    }
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      world += model.markets[m].capacity;
      rival += m == WorldIndex.CHINA ? model.markets[m].capacity : 0;
    }
    view.rivalComputeShare = world <= 0 ? 0 : rival / world;
    for (int a = 0; a < model.capacity.areas; a++) {
      Utility utility = model.utilities[a];
      view.datacenterShare[a] = utility.datacenterShare();
      view.tariffRatio[a] = utility.tariff / initialTariff[a];
      view.marginRatio[a] =
          utility.requiredMargin() > 0.01 ? utility.reserveMargin() / utility.requiredMargin() : 1;
      view.moratoriumMonths[a] += view.moratorium[a] ? 1 : 0;
    }
  }

  /** Utilities work under the policies in force. */
  private void enforce() {
    for (Utility utility : model.utilities) {
      int state = utility.state();
      utility.permittingSpeed = model.policy.permitting(state);
      utility.moratorium = model.stateView.moratorium[utility.index()];
      utility.carbonPrice = model.policy.carbonPrice(state);
    }
  }
}
