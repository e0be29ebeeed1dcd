package org.inferencefrontier.indicator;

import java.util.List;
import org.inferencefrontier.agent.state.PolicyMove;

/**
 * The recorded series of one run. Values that do not exist (a crossover that is not reached, the
 * price of a vendor that sells nothing) are NaN.
 */
public final class RunResult {
  private final SeriesCatalog catalog;

  // At [month][series], as they are recorded: by series each would go to a far place in memory.
  private final double[][] values;
  private final List<PolicyMove> policyMoves;

  /**
   * Takes ownership of the arrays.
   *
   * @param values at {@code [month][series]}
   * @param policyMoves the policies that changed, in order of time
   */
  public RunResult(SeriesCatalog catalog, double[][] values, List<PolicyMove> policyMoves) {
    this.policyMoves = List.copyOf(policyMoves);
    if (values.length != catalog.months()) {
      throw new IllegalArgumentException(
          "expected " + catalog.months() + " months, got " + values.length);
    }
    for (double[] row : values) {
      if (row.length != catalog.size()) {
        throw new IllegalArgumentException(
            "expected " + catalog.size() + " values, got " + row.length);
      }
    }
    this.catalog = catalog;
    this.values = values;
  }

  /** The series of which these are the values. */
  public SeriesCatalog catalog() {
    return catalog;
  }

  /** The policies that changed, in order of time; empty where nobody kept them. */
  public List<PolicyMove> policyMoves() {
    return policyMoves;
  }

  /** Value of a series in a month; for a per-run indicator month 0 holds the value. */
  public double value(int series, int month) {
    return values[month][series];
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

  /**
   * Copies the values of some neighbouring series with 32 bits, seven digits. They are turned on
   * the way: with some dozens of series at a time what is turned stays where the processor has it
   * at hand.
   *
   * @param from first series
   * @param to series after the last
   * @param rows takes them at {@code (series - from) * catalog.months() + month}
   */
  public void copyTo(int from, int to, float[] rows) {
    int months = values.length;
    for (int month = 0; month < months; month++) {
      double[] row = values[month];
      for (int series = from; series < to; series++) {
        rows[(series - from) * months + month] = (float) row[series];
      }
    }
  }
}
