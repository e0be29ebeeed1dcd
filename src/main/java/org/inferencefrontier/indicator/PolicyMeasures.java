package org.inferencefrontier.indicator;

import static org.inferencefrontier.indicator.Indicators.monthly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.inferencefrontier.agent.state.PolicyMove;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.world.EntityKind;
import org.inferencefrontier.world.PolicyInstrument;

/** How often states moved by themselves, by instrument, and how states share capacity. */
final class PolicyMeasures {
  private PolicyMeasures() {}

  static List<Measure> all() {
    List<Measure> measures = new ArrayList<>();
    for (PolicyInstrument instrument : PolicyInstrument.values()) {
      if (isMovedByStates(instrument)) {
        measures.add(count(instrument));
      }
    }
    measures.add(
        monthly(
            PolicyKind.INDICATOR,
            "set",
            EntityKind.STATE,
            "Kinds of policy moves that the state decided by itself in the month, as a sum of powers"
                + " of two in this order from 1: "
                + Arrays.stream(PolicyKind.values())
                    .map(PolicyKind::words)
                    .collect(Collectors.joining(", "))
                + ".",
            PolicyMeasures::kinds));
    measures.add(
        monthly(
            "world.training_state_hhi",
            "0-1",
            EntityKind.WORLD,
            "Herfindahl index of states by training capacity.",
            (m, w) -> concentration(m, m.capacity().areaTraining)));
    measures.add(
        monthly(
            "world.inference_state_hhi",
            "0-1",
            EntityKind.WORLD,
            "Herfindahl index of states by serving capacity.",
            (m, w) -> concentration(m, m.capacity().areaInference)));
    return measures;
  }

  /** Tariffs are dated only, and notes do nothing. */
  private static boolean isMovedByStates(PolicyInstrument instrument) {
    return instrument != PolicyInstrument.NOTE && instrument != PolicyInstrument.TARIFF;
  }

  private static Measure count(PolicyInstrument instrument) {
    String name = instrument.name().toLowerCase(Locale.ROOT);
    return monthly(
        "world.policy_" + name + "_moves",
        "count",
        EntityKind.WORLD,
        "Moves of the instrument "
            + name.replace('_', ' ')
            + " that states decided by themselves so far.",
        (m, w) -> m.policyLedger().ownMoves(instrument));
  }

  /** The ledger is in order of time, so the month's moves stand at its end. */
  private static double kinds(FrontierModel model, int state) {
    List<PolicyMove> moves = model.policyLedger().moves();
    int month = model.month() - 1;
    String id = model.states()[state].profile().id();
    int kinds = 0;
    for (int i = moves.size() - 1; i >= 0 && moves.get(i).month() == month; i--) {
      PolicyMove move = moves.get(i);
      if (move.origin() == PolicyMove.Origin.OWN && move.actor().equals(id)) {
        kinds |= PolicyKind.bit(move.instrument(), move.before(), move.after());
      }
    }
    return kinds;
  }

  private static double concentration(FrontierModel model, double[] ofArea) {
    double total = 0;
    double squares = 0;
    for (int s = 0; s < model.states().length; s++) {
      double ofState = 0;
      for (int area : model.index().areasOfState(s)) {
        ofState += ofArea[area];
      }
      total += ofState;
      squares += ofState * ofState;
    }
    return total <= 0 ? Double.NaN : squares / (total * total);
  }
}
