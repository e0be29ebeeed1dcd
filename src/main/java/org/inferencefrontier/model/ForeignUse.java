package org.inferencefrontier.model;

import java.io.Serializable;

/**
 * Whether operators may serve users of another state from afar. Two laws hold: operators do not
 * serve states in conflict with their home, wherever their machines stand; and from the tier that
 * {@code policy.remote-use-tier} names, the export controller's operators, and sites on its soil,
 * serve nobody of that state.
 */
final class ForeignUse implements Serializable {
  private static final long serialVersionUID = 1L;

  /** States in conflict do not serve each other; siting draws the same line. */
  static final double HOSTILE_ALIGNMENT = -0.3;

  private final FrontierModel model;
  private final int states;

  // At home * states + customer, as last read.
  private final boolean[] allowed;

  // Policy for which that is right.
  private int moves = -1;
  private int alignmentMoves = -1;
  private double tier;

  ForeignUse(FrontierModel model) {
    this.model = model;
    this.states = model.index.world().states().size();
    this.allowed = new boolean[states * states];
  }

  /**
   * Reads the law in force; there are far more pairs of areas than of states.
   *
   * @return whether it changed since it was last read
   */
  boolean read() {
    boolean realigned = alignmentMoves != model.policy.alignmentMoves();
    if (!realigned
        && moves == model.policy.moves()
        && tier == model.settings.state().remoteUseTier()) {
      return false;
    }
    moves = model.policy.moves();
    alignmentMoves = model.policy.alignmentMoves();
    tier = model.settings.state().remoteUseTier();
    boolean changed = false;
    for (int home = 0; home < states; home++) {
      // Tiers bind those of the controller alone.
      if (realigned || home == model.index.exportController()) {
        changed |= read(home);
      }
    }
    return changed;
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
  boolean allowed(int home, int customer) {
    return allowed[home * states + customer];
  }

  /** Whether operators at home in one state, or sites on its soil, may serve users of another. */
  boolean allows(int home, int customer) {
    if (model.policy.alignment(home, customer) < HOSTILE_ALIGNMENT) {
      return false;
    }
    return home != model.index.exportController()
        || home == customer
        || model.policy.exportTier(customer) < model.settings.state().remoteUseTier();
  }

  /** Whether operators of two states may serve the same states of a market, as last read. */
  boolean isAlike(int one, int other, int market) {
    if (one == other) {
      return true;
    }
    for (int customer = 0; customer < states; customer++) {
      if (model.index.marketOfState(customer) == market
          && allowed(one, customer) != allowed(other, customer)) {
        return false;
      }
    }
    return true;
  }
}
