package org.inferencefrontier.model;

import java.util.Arrays;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.state.PolicyDesk;
import org.inferencefrontier.agent.state.StateAgent;
import org.inferencefrontier.agent.state.StateView;
import org.inferencefrontier.agent.utility.Utility;

/** Phase 8: states see last month's figures and, each quarter, review their policies. */
final class StatePhase implements MonthPhase {
  private static final long serialVersionUID = 1L;

  private final FrontierModel model;
  private final SovereignFunds funds;
  private final PolicyDesk desk;
  private final double[] initialTariff;
  private final double[] ownCapacity;

  StatePhase(FrontierModel model) {
    this.model = model;
    this.funds = new SovereignFunds(model);
    this.desk =
        new PolicyDesk(
            model.stateView,
            model.policy,
            model.policyLedger,
            model.index.exportController(),
            model.index.rival(),
            model.states,
            model.streams,
            model.log);
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
      review();
    }
    if (model.month % 12 == 11) {
      model.deliveries.openYear();
    }
    enforce();
  }

  private void review() {
    look();
    for (StateAgent state : model.states) {
      state.review(model.month, desk, model.settings.state());
      if (state.newFundUsd > 0) {
        funds.begin(state.index(), state.newFundUsd);
      }
    }
    int controller = desk.controller();
    if (model.month % 6 != 5 || controller < 0 || desk.rival() < 0) {
      return;
    }
    model.states[controller].reviewExports(model.month, desk, model.settings.state());
    for (StateAgent partner : model.states) {
      if (partner.newInvestmentAbroadUsd > 0) {
        funds.invest(controller, partner.newInvestmentAbroadUsd);
        partner.newInvestmentAbroadUsd = 0;
      }
    }
  }

  /** Capacity of states, and how much of their demand they could serve under own control. */
  private void observe() {
    StateView view = model.stateView;
    Arrays.fill(ownCapacity, 0);
    for (Operator operator : model.operators) {
      countControlled(operator);
    }
    for (int s = 0; s < model.states.length; s++) {
      double demand = 0;
      double capacity = 0;
      for (int area : model.index.areasOfState(s)) {
        demand += model.capacity.areaDemand[area];
        capacity += model.capacity.areaInference[area];
      }
      model.states[s].inferenceCapacity = capacity;
      view.sovereigntyIndex[s] = demand <= 0 ? 1 : Math.min(10, ownCapacity[s] / demand);
    }
    for (int a = 0; a < model.capacity.areas; a++) {
      view.moratoriumMonths[a] += view.moratorium[a] ? 1 : 0;
    }
  }

  private void countControlled(Operator operator) {
    Capacity capacity = model.capacity;
    PoweredAreas powered = model.poweredAreas;
    int o = operator.index();
    int count = powered.areaCount(o);
    for (int i = 0; i < count; i++) {
      int a = powered.area(o, i);
      double served = capacity.inferenceAt(o, a);
      if (served > 0) {
        ownCapacity[model.index.stateOfArea(a)] += funds.controlledShare(operator, a) * served;
      }
    }
  }

  /** What states look at only when they review. */
  private void look() {
    StateView view = model.stateView;
    view.highestSubsidy = 0;
    for (int s = 0; s < model.states.length; s++) {
      view.highestSubsidy = Math.max(view.highestSubsidy, model.policy.subsidy(s));
    }
    double rival = 0;
    double world = 0;
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
      view.queueMonths[a] = utility.queueMonths(model.settings.utility());
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
