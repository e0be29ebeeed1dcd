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

  ForeignUse(FrontierModel model) {
    this.model = model;
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

  /** Whether operators of two states may serve the same states of a market. */
  boolean isAlike(int one, int other, int market) {
    if (one == other) {
      return true;
    }
    int states = model.index.world().states().size();
    for (int customer = 0; customer < states; customer++) {
      if (model.index.marketOfState(customer) == market
          && allows(one, customer) != allows(other, customer)) {
        return false;
      }
    }
    return true;
  }
}
