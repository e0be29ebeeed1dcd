package org.inferencefrontier.study.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inferencefrontier.study.Comparison;
import org.inferencefrontier.world.evidence.RecordPoint;

/**
 * What a study's runs have where the record has a figure. Each run's months are combined first, by
 * the figure's own rule, and summarised then: the 5th percentile of a half-year's revenue is that
 * of the runs' half-years, not the sum of six monthly 5th percentiles, which no run may have had.
 *
 * @param comparisons one for each figure of the record whose series and months the study has, in
 *     the record's order
 */
public record RecordSummary(List<Comparison> comparisons) {

  public RecordSummary {
    comparisons = List.copyOf(comparisons);
  }

  /**
   * Compares numbers that were worked out run by run.
   *
   * @param points the figures
   * @param runs {@code [run][figure]}, NaN where a run has no value
   */
  public static RecordSummary of(List<RecordPoint> points, double[][] runs) {
    List<Comparison> comparisons = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      int figure = i;
      double[] values =
          Arrays.stream(runs)
              .mapToDouble(run -> run[figure])
              .filter(value -> !Double.isNaN(value))
              .sorted()
              .toArray();
      comparisons.add(RecordComparer.compare(points.get(i), values, values.length));
    }
    return new RecordSummary(comparisons);
  }

  /**
   * One figure of the record and the runs.
   *
   * @param point the figure
   * @param runs runs that have a value
   * @param p05 5th percentile over these runs, NaN if there are none, as the next ones
   * @param median median
   * @param p95 95th percentile
   */
  public record Comparison(RecordPoint point, int runs, double p05, double median, double p95) {
    /** Whether the runs have values. */
    public boolean exists() {
      return runs > 0;
    }

    /** Whether the figure lies in the band that holds nine runs in ten. */
    public boolean isInsideBand() {
      return point.central() >= p05 && point.central() <= p95;
    }

    /** The runs' median over the figure. */
    public double ratio() {
      return median / point.central();
    }

    /**
     * Whether the median is as near as the figure's tolerance asks, as a factor either way: half is
     * as far off as double. False without a tolerance.
     */
    public boolean isWithinTolerance() {
      return point.tolerance() != null && Math.max(ratio(), 1 / ratio()) <= 1 + point.tolerance();
    }

    /** Whether the record says why the model misses the figure. */
    public boolean isExplained() {
      return !point.note().isBlank();
    }
  }
}
