package org.inferencefrontier.analysis.calibration;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.world.evidence.RecordPoint;

/**
 * The targets of a calibration, series by series. Immutable.
 *
 * @param targets the targets in the record's order
 * @param series names of their series, {@code indicator} or {@code indicator:entity}
 */
public record Targets(List<Target> targets, List<String> series) {

  public Targets {
    targets = List.copyOf(targets);
    series = List.copyOf(series);
  }

  /**
   * The figures that end in a month or before; those that cannot be a target are left out.
   *
   * @param points figures, none of which contains another
   */
  public static Targets until(List<RecordPoint> points, YearMonth last) {
    List<Target> targets = new ArrayList<>();
    List<String> series = new ArrayList<>();
    for (RecordPoint point : points) {
      if (YearMonth.parse(point.to()).isAfter(last) || !Target.isPossible(point)) {
        continue;
      }
      String name = name(point);
      if (!series.contains(name)) {
        series.add(name);
      }
      targets.add(Target.of(point, series.indexOf(name)));
    }
    return new Targets(targets, series);
  }

  /** Name of a figure's series. */
  public static String name(RecordPoint point) {
    return point.entity().isEmpty() ? point.indicator() : point.indicator() + ":" + point.entity();
  }

  /** Number of targets. */
  public int size() {
    return targets.size();
  }

  /** Logarithms of a run's numbers over the figures. */
  double[] residuals(double[] numbers) {
    double[] residuals = new double[numbers.length];
    for (int i = 0; i < residuals.length; i++) {
      residuals[i] = targets.get(i).residual(numbers[i]);
    }
    return residuals;
  }
}
