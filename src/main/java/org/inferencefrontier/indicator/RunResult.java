package org.inferencefrontier.indicator;

import java.util.List;
import org.inferencefrontier.agent.state.PolicyMove;

/**
 * The recorded series of one run, compact: {@code values[series * months + month]}. Values that do
 * not exist (a crossover that is not reached, the price of a vendor that sells nothing) are NaN.
 */
public final class RunResult {
  private final SeriesCatalog catalog;
  private final double[] values;
  private final List<PolicyMove> policyMoves;

  /**
   * Takes ownership of the array.
   *
   * @param values {@code catalog.size() * catalog.months()} values
   */
  public RunResult(SeriesCatalog catalog, double[] values) {
    this(catalog, values, List.of());
  }

  /**
   * Takes ownership of the array.
   *
   * @param values {@code catalog.size() * catalog.months()} values
   * @param policyMoves the policies that changed, in order of time
   */
  public RunResult(SeriesCatalog catalog, double[] values, List<PolicyMove> policyMoves) {
    this.policyMoves = List.copyOf(policyMoves);
    if (values.length != catalog.size() * catalog.months()) {
      throw new IllegalArgumentException(
          "expected " + catalog.size() * catalog.months() + " values, got " + values.length);
    }
    this.catalog = catalog;
    this.values = values;
  }

  public SeriesCatalog catalog() {
    return catalog;
  }

  /** The policies that changed, in order of time; empty where nobody kept them. */
  public List<PolicyMove> policyMoves() {
    return policyMoves;
  }

  /** Value of a series in a month; for a per-run indicator month 0 holds the value. */
  public double value(int series, int month) {
    return values[series * catalog.months() + month];
  }

  /**
   * Value by name.
   *
   * @param entity entity id, empty for the world
   * @throws java.util.NoSuchElementException if there is no such series
   */
  public double value(String indicator, String entity, int month) {
    return value(catalog.indexOf(indicator, entity), month);
  }
}
