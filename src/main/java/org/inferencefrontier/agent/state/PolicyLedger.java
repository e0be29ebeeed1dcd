package org.inferencefrontier.agent.state;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.inferencefrontier.world.policy.PolicyInstrument;

/** Who changed which policy when, why, and from what to what; in order of time. */
public final class PolicyLedger implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Runs of the shipped world have up to some 700 moves. */
  private static final int INITIAL_ROOM = 1024;

  private final List<PolicyMove> moves = new ArrayList<>(INITIAL_ROOM);
  private final List<PolicyMove> movesSeen = Collections.unmodifiableList(moves);
  private final int[] own;
  private final int[][] ownOfState;

  /**
   * @param states number of states
   */
  public PolicyLedger(int states) {
    int kinds = PolicyInstrument.values().length;
    own = new int[kinds];
    ownOfState = new int[states][kinds];
  }

  /** Enters what history, a scenario or a partner brought. */
  public void enter(PolicyMove move) {
    moves.add(move);
  }

  /** Enters what a state decided by its own rules. */
  void enterOwn(int state, PolicyMove move) {
    moves.add(move);
    own[move.instrument().ordinal()]++;
    ownOfState[state][move.instrument().ordinal()]++;
  }

  /** Everything entered so far; callers must not keep it while the model runs. */
  public List<PolicyMove> moves() {
    return movesSeen;
  }

  /** Moves with an instrument that states decided by themselves so far. */
  public int ownMoves(PolicyInstrument instrument) {
    return own[instrument.ordinal()];
  }

  /** The same of one state. */
  public int ownMoves(int state, PolicyInstrument instrument) {
    return ownOfState[state][instrument.ordinal()];
  }

  /** All that one state decided by itself so far. */
  public int ownMoves(int state) {
    int sum = 0;
    for (int count : ownOfState[state]) {
      sum += count;
    }
    return sum;
  }
}
