package org.inferencefrontier.model.state;

import java.io.Serializable;
import org.inferencefrontier.model.economy.Economy;

/**
 * Whether operators may serve users of another state from afar. Two laws hold: operators do not
 * serve states in conflict with their home, wherever their machines stand; and from the tier that
 * {@code policy.remote-use-tier} names, the export controller's operators, and sites on its soil,
 * serve nobody of that state.
 */
public final class ForeignUse implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Economy economy;
  private final int states;

  // At home * states + customer, as last read.
  private final boolean[] allowed;

  // Policy for which that is right.
  private int moves = -1;
  private int alignmentMoves = -1;
  private double tier;
  private double conflict;

  /**
   * @param economy the run's state
   */
  public ForeignUse(Economy economy) {
    this.economy = economy;
    this.states = economy.index().world().states().size();
    this.allowed = new boolean[states * states];
  }

  /**
   * Reads the law in force; there are far more pairs of areas than of states.
   *
   * @return whether it changed since it was last read
   */
  public boolean read() {
    boolean realigned =
        alignmentMoves != economy.policy().alignmentMoves() || conflict != conflictAlignment();
    if (!realigned
        && moves == economy.policy().moves()
        && tier == economy.settings().state().remoteUseTier()) {
      return false;
    }
    moves = economy.policy().moves();
    alignmentMoves = economy.policy().alignmentMoves();
    tier = economy.settings().state().remoteUseTier();
    conflict = conflictAlignment();
    boolean changed = false;
    for (int home = 0; home < states; home++) {
      // Tiers bind those of the controller alone.
      if (realigned || home == economy.index().exportController()) {
        changed |= read(home);
      }
    }
    return changed;
  }

  private double conflictAlignment() {
    return economy.settings().state().alignment().conflict();
  }

  private boolean read(int home) {
    boolean changed = false;
    for (int customer = 0; customer < states; customer++) {
      boolean allows = allows(home, customer);
      changed |= allows != allowed[home * states + customer];
      allowed[home * states + customer] = allows;
    }
    return changed;
  }

  /** As {@link #allows}, by the law as last read. */
  public boolean allowed(int home, int customer) {
    return allowed[home * states + customer];
  }

  /** Whether operators at home in one state, or sites on its soil, may serve users of another. */
  public boolean allows(int home, int customer) {
    if (economy.policy().alignment(home, customer) < conflictAlignment()) {
      return false;
    }
    return home != economy.index().exportController()
        || home == customer
        || economy.policy().exportTier(customer) < economy.settings().state().remoteUseTier();
  }

  /** Whether operators of two states may serve the same states of a market, as last read. */
  public boolean isAlike(int one, int other, int market) {
    if (one == other) {
      return true;
    }
    for (int customer = 0; customer < states; customer++) {
      if (economy.index().marketOfState(customer) == market
          && allowed(one, customer) != allowed(other, customer)) {
        return false;
      }
    }
    return true;
  }
}
