package org.inferencefrontier.model.state;

import java.util.Arrays;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.state.PolicyDesk;
import org.inferencefrontier.agent.state.StateAgent;
import org.inferencefrontier.agent.state.StateView;
import org.inferencefrontier.agent.utility.Utility;
import org.inferencefrontier.model.economy.Capacity;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.model.economy.MonthPhase;
import org.inferencefrontier.model.economy.PoweredAreas;
import org.inferencefrontier.model.economy.WorldIndex;

/** Phase 8: states see last month's figures and, each quarter, review their policies. */
public final class StatePhase implements MonthPhase {
  private static final long serialVersionUID = 1L;

  /** Highest sovereignty index, where a state has hardly any demand. A limit. */
  private static final double MOST_SOVEREIGNTY = 10;

  /** Required reserve margin under which none is asked for, share. A limit. */
  private static final double LEAST_REQUIRED_MARGIN = 0.01;

  private final Economy economy;
  private final SovereignFunds funds;
  private final PolicyDesk desk;
  private final double[] initialTariff;
  private final double[] ownCapacity;

  /**
   * @param economy the run's state, with the tariffs of its start
   */
  public StatePhase(Economy economy) {
    this.economy = economy;
    this.funds = new SovereignFunds(economy);
    this.desk =
        new PolicyDesk(
            economy.stateView(),
            economy.policy(),
            economy.policyLedger(),
            economy.index().exportController(),
            economy.index().rival(),
            economy.states(),
            economy.streams(),
            economy.log());
    this.initialTariff = new double[economy.capacity().areas];
    this.ownCapacity = new double[economy.states().length];
    for (int a = 0; a < initialTariff.length; a++) {
      initialTariff[a] = economy.utilities()[a].tariff;
    }
  }

  @Override
  public void step() {
    observe();
    if (economy.month() >= economy.firstDecidedMonth() && economy.month() % 3 == 2) {
      review();
    }
    if (economy.month() % 12 == 11) {
      economy.exportRule().openYear();
    }
    enforce();
  }

  private void review() {
    look();
    for (StateAgent state : economy.states()) {
      state.review(economy.month(), desk, economy.settings().state());
      if (state.newFundUsd > 0) {
        funds.begin(state.index(), state.newFundUsd);
      }
    }
    int controller = desk.controller();
    if (economy.month() % 6 != 5 || controller < 0 || desk.rival() < 0) {
      return;
    }
    economy.states()[controller].reviewExports(economy.month(), desk, economy.settings().state());
    for (StateAgent partner : economy.states()) {
      if (partner.newInvestmentAbroadUsd > 0) {
        funds.invest(controller, partner.newInvestmentAbroadUsd);
        partner.newInvestmentAbroadUsd = 0;
      }
    }
  }

  /** Capacity of states, and how much of their demand they could serve under own control. */
  private void observe() {
    StateView view = economy.stateView();
    Arrays.fill(ownCapacity, 0);
    for (Operator operator : economy.operators()) {
      countControlled(operator);
    }
    for (int s = 0; s < economy.states().length; s++) {
      double demand = 0;
      double capacity = 0;
      for (int area : economy.index().areasOfState(s)) {
        demand += economy.capacity().areaDemand[area];
        capacity += economy.capacity().areaInference[area];
      }
      economy.states()[s].inferenceCapacity = capacity;
      view.sovereigntyIndex[s] =
          demand <= 0 ? 1 : Math.min(MOST_SOVEREIGNTY, ownCapacity[s] / demand);
    }
    for (int a = 0; a < economy.capacity().areas; a++) {
      view.moratoriumMonths[a] += view.moratorium[a] ? 1 : 0;
    }
  }

  private void countControlled(Operator operator) {
    Capacity capacity = economy.capacity();
    PoweredAreas powered = economy.poweredAreas();
    int o = operator.index();
    int count = powered.areaCount(o);
    for (int i = 0; i < count; i++) {
      int a = powered.area(o, i);
      double served = capacity.inferenceAt(o, a);
      if (served > 0) {
        ownCapacity[economy.index().stateOfArea(a)] += funds.controlledShare(operator, a) * served;
      }
    }
  }

  /** What states look at only when they review. */
  private void look() {
    StateView view = economy.stateView();
    view.highestSubsidy = 0;
    for (int s = 0; s < economy.states().length; s++) {
      view.highestSubsidy = Math.max(view.highestSubsidy, economy.policy().subsidy(s));
    }
    double rival = 0;
    double world = 0;
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      world += economy.markets()[m].capacity;
      rival += m == WorldIndex.CHINA ? economy.markets()[m].capacity : 0;
    }
    view.rivalComputeShare = world <= 0 ? 0 : rival / world;
    for (int a = 0; a < economy.capacity().areas; a++) {
      Utility utility = economy.utilities()[a];
      view.datacenterShare[a] = utility.load().datacenterShare();
      view.tariffRatio[a] = utility.tariff / initialTariff[a];
      view.marginRatio[a] =
          utility.requiredMargin() > LEAST_REQUIRED_MARGIN
              ? utility.reserveMargin() / utility.requiredMargin()
              : 1;
      view.queueMonths[a] = utility.queueMonths(economy.settings().utility());
    }
  }

  /** Utilities work under the policies in force. */
  private void enforce() {
    for (Utility utility : economy.utilities()) {
      int state = utility.state();
      utility.permittingSpeed = economy.policy().permitting(state);
      utility.moratorium = economy.stateView().moratorium[utility.index()];
      utility.carbonPrice = economy.policy().carbonPrice(state);
    }
  }
}
