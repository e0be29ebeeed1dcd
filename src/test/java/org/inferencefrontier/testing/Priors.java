package org.inferencefrontier.testing;

import org.inferencefrontier.world.parameter.Prior;
import org.inferencefrontier.world.parameter.PriorKind;

/** Priors in a few words. */
public final class Priors {
  private Priors() {}

  /** A prior of bounds, mode and spread, correlated with none. */
  public static Prior of(PriorKind kind, Double low, Double high, Double mode, Double spread) {
    return new Prior(kind, low, high, mode, spread, null, null, null, null, null);
  }
}
