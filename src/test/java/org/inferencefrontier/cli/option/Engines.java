package org.inferencefrontier.cli.option;

import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.run.RunFunction;

/** Engines that are no model. */
public final class Engines {
  private Engines() {}

  /** An engine of a function, that keeps no decisions and counts no months. */
  public static Engine of(SeriesCatalog catalog, RunFunction function) {
    return new Engine(
        catalog, function, (draw, seed, run, log) -> function.run(draw, seed, run), () -> 0);
  }
}
