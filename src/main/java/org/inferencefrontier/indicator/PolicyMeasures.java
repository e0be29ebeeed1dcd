package org.inferencefrontier.indicator;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.inferencefrontier.agent.state.PolicyMove;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.world.policy.PolicyInstrument;

/** How often states moved by themselves, by instrument, and how states share capacity. */
final class PolicyMeasures extends Measure {
  /** Tariffs and the bar from memory are dated only, and notes do nothing. */
  private static final Set<PolicyInstrument> NEVER_MOVED =
      EnumSet.of(PolicyInstrument.NOTE, PolicyInstrument.TARIFF, PolicyInstrument.MEMORY_CONTROL);

  private static final PolicyInstrument[] MOVED_BY_STATES =
      Arrays.stream(PolicyInstrument.values())
          .filter(i -> !NEVER_MOVED.contains(i))
          .toArray(PolicyInstrument[]::new);

  private final int[] moves =
      Arrays.stream(MOVED_BY_STATES).mapToInt(this::movesOfInstrument).toArray();

  private final int kinds =
      ofState(
          PolicyKind.INDICATOR,
          "set",
          "Kinds of policy moves that the state decided by itself in the month, as a sum of powers"
              + " of two in this order from 1: "
              + Arrays.stream(PolicyKind.values())
                  .map(PolicyKind::words)
                  .collect(Collectors.joining(", "))
              + ".");

  private final int trainingStateConcentration =
      ofWorld(
          "world.training_state_hhi", "0-1", "Herfindahl index of states by training capacity.");

  private final int inferenceStateConcentration =
      ofWorld(
          "world.inference_state_hhi", "0-1", "Herfindahl index of states by serving capacity.");

  private int movesOfInstrument(PolicyInstrument instrument) {
    String name = instrument.name().toLowerCase(Locale.ROOT);
    return ofWorld(
        "world.policy_" + name + "_moves",
        "count",
        "Moves of the instrument "
            + name.replace('_', ' ')
            + " that states decided by themselves so far.");
  }

  @Override
  void read(FrontierModel model, double[] row, int[] first) {
    for (int i = 0; i < moves.length; i++) {
      row[first[moves[i]]] = model.policyLedger().ownMoves(MOVED_BY_STATES[i]);
    }
    readKinds(model, row, first[kinds]);
    row[first[trainingStateConcentration]] = concentration(model, model.capacity().areaTraining);
    row[first[inferenceStateConcentration]] = concentration(model, model.capacity().areaInference);
  }

  /** The ledger is in order of time, so the month's moves stand at its end. */
  private static void readKinds(FrontierModel model, double[] row, int firstState) {
    Arrays.fill(row, firstState, firstState + model.states().length, 0);
    List<PolicyMove> moves = model.policyLedger().moves();
    int month = model.month() - 1;
    for (int i = moves.size() - 1; i >= 0 && moves.get(i).month() == month; i--) {
      PolicyMove move = moves.get(i);
      if (move.origin() == PolicyMove.Origin.OWN) {
        int at = firstState + model.index().state(move.actor());
        row[at] = (int) row[at] | PolicyKind.bit(move.instrument(), move.before(), move.after());
      }
    }
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
