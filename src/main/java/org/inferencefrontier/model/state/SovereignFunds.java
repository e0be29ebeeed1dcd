package org.inferencefrontier.model.state;

import java.io.Serializable;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.PowerNeed;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.agent.state.StateView;
import org.inferencefrontier.agent.utility.Utility;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.world.profile.OperatorKind;

/**
 * Where public money for compute goes: to the state's own operator, else to a domestic one, else to
 * one that the state is a member of, else to the small operators of its market. The last two, who
 * could build anywhere, must build in the state what the money pays for.
 */
public final class SovereignFunds implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Economy economy;

  // By operator and state: the state owns it, is its home or a member.
  private final boolean[] controls;

  /**
   * @param economy the run's state
   */
  public SovereignFunds(Economy economy) {
    this.economy = economy;
    int states = economy.states().length;
    controls = new boolean[economy.operators().length * states];
    for (Operator operator : economy.operators()) {
      int row = operator.index() * states;
      controls[row + operator.home()] = true;
      for (String member : operator.profile().memberStates()) {
        controls[row + economy.index().state(member)] = true;
      }
    }
  }

  /** Share of an operator's capacity in an area that the area's state controls, 0-1. */
  double controlledShare(Operator operator, int area) {
    int state = economy.index().stateOfArea(area);
    return controls[operator.index() * economy.states().length + state]
        ? 1
        : operator.power().obligedShare(area);
  }

  /** Pays a state's programme out; while it runs, the state begins no other by itself. */
  void begin(int state, double usd) {
    economy.policy().addSovereignFund(state, usd);
    economy.stateView().fundedUntil[state] = economy.month() + StateView.PROGRAMME_MONTHS;
    fund(state, usd);
  }

  /** Gives a state's money to those who build for it. */
  void fund(int state, double usd) {
    Operator chosen = null;
    int best = Integer.MAX_VALUE;
    for (Operator operator : economy.operators()) {
      int rank = rank(operator, state);
      if (rank < best) {
        best = rank;
        chosen = operator;
      }
    }
    if (chosen == null) {
      return;
    }
    chosen.receiveFund(usd);
    boolean anywhere = chosen.home() != state || !chosen.profile().memberStates().isEmpty();
    if (anywhere) {
      oblige(chosen, state, usd / PowerNeed.USD_PER_GIGAWATT * 1000);
    }
  }

  /** The nearer to the state and the more in need of money, the lower; none for who is out. */
  private int rank(Operator operator, int state) {
    String id = economy.index().world().states().get(state).id();
    if (id.equals(operator.profile().owner())) {
      return 0;
    }
    if (operator.home() == state) {
      return 1
          + switch (operator.profile().kind()) {
            case SOVEREIGN_CLOUD -> 0;
            case TELECOM -> 1;
            case NEOCLOUD -> 2;
            case LAB_OWNER -> 3;
            case OTHERS -> 4;
            case HYPERSCALER -> 5;
          };
    }
    if (operator.profile().memberStates().contains(id)) {
      return 10;
    }
    boolean small = operator.profile().kind() == OperatorKind.OTHERS;
    return small && operator.market() == economy.index().marketOfState(state)
        ? 11
        : Integer.MAX_VALUE;
  }

  /** Power is sought in the state at once, where the wait is shortest. */
  private void oblige(Operator operator, int state, double megawatts) {
    int chosen = -1;
    double shortest = Double.POSITIVE_INFINITY;
    for (int area : economy.index().areasOfState(state)) {
      double wait = economy.utilities()[area].queueMonths(economy.settings().utility());
      if (wait < shortest) {
        shortest = wait;
        chosen = area;
      }
    }
    if (chosen >= 0) {
      Utility utility = economy.utilities()[chosen];
      operator.power().oblige(chosen, megawatts);
      utility.queue().request(operator.index(), SitePower.INFERENCE, megawatts, economy.month());
    }
  }

  /** A partner's money goes to the operator of the state that expects to grow fastest on debt. */
  void invest(int state, double usd) {
    Operator chosen = null;
    for (Operator operator : economy.operators()) {
      OperatorKind kind = operator.profile().kind();
      boolean indebted = kind == OperatorKind.NEOCLOUD || kind == OperatorKind.LAB_OWNER;
      if (operator.home() == state
          && indebted
          && (chosen == null || operator.expectedGrowth > chosen.expectedGrowth)) {
        chosen = operator;
      }
    }
    if (chosen != null) {
      chosen.receiveFund(usd);
    }
  }
}
