package org.inferencefrontier.indicator;

import java.util.List;

/** The registry of everything that is measured. */
public final class Indicators {
  private Indicators() {}

  /** Every indicator in the order in which it is recorded. */
  public static List<IndicatorDefinition> definitions() {
    return List.of();
  }
}
