package org.inferencefrontier.study.statistics;

/** The quantiles over the runs of a study that every summary carries. */
public enum Quantile {
  P05(0.05),
  P25(0.25),
  P50(0.50),
  P75(0.75),
  P95(0.95);

  private final double probability;

  Quantile(double probability) {
    this.probability = probability;
  }

  /** Share of runs at or below the quantile, between 0 and 1. */
  public double probability() {
    return probability;
  }
}
