package org.inferencefrontier.indicator;

import java.util.List;

/** Results of runs that tests make up. */
public final class RunResults {
  private RunResults() {}

  /**
   * A result that is there by series.
   *
   * @param values at {@code series * catalog.months() + month}
   */
  public static RunResult bySeries(SeriesCatalog catalog, double[] values) {
    int months = catalog.months();
    if (values.length != catalog.size() * months) {
      throw new IllegalArgumentException(
          "expected " + catalog.size() * months + " values, got " + values.length);
    }
    double[][] rows = new double[months][catalog.size()];
    for (int i = 0; i < values.length; i++) {
      rows[i % months][i / months] = values[i];
    }
    return new RunResult(catalog, rows, List.of());
  }
}
