package org.inferencefrontier.model.economy;

import sim.engine.SimState;
import sim.engine.Steppable;

/** One phase of the month on MASON's schedule. */
@FunctionalInterface
public interface MonthPhase extends Steppable {
  /** Does the phase's work for the model's present month. */
  void step();

  @Override
  default void step(SimState state) {
    step();
  }
}
