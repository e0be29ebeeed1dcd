package org.inferencefrontier.model.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.testing.Models;
import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.Test;

/** What states see of themselves. */
class StatePhaseTest {
  private static final WorldIndex INDEX = new WorldIndex(RealWorld.world());
  private static final int MONTHS = 30;

  /**
   * Capacity under own control over own demand: not all that stands on a state's soil is its own.
   */
  @Test
  void sovereigntyCountsWhatAStateControls() {
    FrontierModel model =
        new FrontierModel(INDEX, RealWorld.reference(), 1, 0, true, DecisionLog.NONE);
    model.start();
    Models.step(model, MONTHS);
    int foreign = 0;
    int domestic = 0;
    for (int s = 0; s < model.states().length; s++) {
      double own = 0;
      double all = 0;
      double demand = 0;
      for (int area : INDEX.areasOfState(s)) {
        demand += model.capacity().areaDemand[area];
        for (Operator operator : model.operators()) {
          double serves = model.capacity().inferenceAt(operator.index(), area);
          all += serves;
          own += serves * controlled(model, operator, s, area);
        }
      }
      double index = model.stateView().sovereigntyIndex[s];
      String id = model.states()[s].profile().id();
      if (own > 0) {
        assertThat(index).as(id).isCloseTo(Math.min(10, own / demand), withinPercentage(1e-6));
        domestic++;
      } else {
        assertThat(index).as(id).isZero();
        foreign += all > 0 ? 1 : 0;
      }
    }
    assertThat(domestic).as("states with operators of their own").isGreaterThan(5);
    assertThat(foreign).as("states where only others serve").isGreaterThan(5);
  }

  /** Operators at home or of which the state is a member; of others what its money built. */
  private static double controlled(FrontierModel model, Operator operator, int state, int area) {
    boolean own =
        operator.home() == state
            || operator.profile().memberStates().contains(model.states()[state].profile().id());
    return own ? 1 : operator.power().obligedShare(area);
  }
}
