package org.inferencefrontier.study.statistics;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.world.evidence.Aggregate;
import org.inferencefrontier.world.evidence.RecordPoint;
import org.inferencefrontier.world.time.Timeline;

/**
 * What a run has where the record has a figure: its months combined by the figure's own rule.
 * Thread-safe.
 */
public final class RecordFigures {
  private final List<RecordPoint> points;
  private final int[] series;

  // By figure: positions of its first and its last month.
  private final int[] from;
  private final int[] to;

  private RecordFigures(List<RecordPoint> points, int[] series) {
    this.points = List.copyOf(points);
    this.series = series;
    this.from = points.stream().mapToInt(RecordFigures::from).toArray();
    this.to = points.stream().mapToInt(RecordFigures::to).toArray();
  }

  /** The figures whose series and months the catalogue has, in the record's order. */
  public static RecordFigures of(SeriesCatalog catalog, List<RecordPoint> record) {
    List<RecordPoint> points =
        record.stream().filter(point -> position(catalog, point) >= 0).toList();
    return new RecordFigures(
        points, points.stream().mapToInt(point -> position(catalog, point)).toArray());
  }

  /** Position of a figure's series; -1 if the series or some of the months are not there. */
  static int position(SeriesCatalog catalog, RecordPoint point) {
    return from(point) >= 0 && to(point) < catalog.months()
        ? catalog.findIndexOf(point.indicator(), point.entity())
        : -1;
  }

  /**
   * The figures without those that only add up others: of one series, a figure whose months contain
   * all months of another one is left out.
   */
  public static List<RecordPoint> finest(List<RecordPoint> record) {
    List<RecordPoint> finest = new ArrayList<>();
    for (RecordPoint point : record) {
      if (record.stream().noneMatch(other -> isInside(other, point))) {
        finest.add(point);
      }
    }
    return finest;
  }

  private static boolean isInside(RecordPoint part, RecordPoint whole) {
    return part != whole
        && part.indicator().equals(whole.indicator())
        && part.entity().equals(whole.entity())
        && part.aggregate() == whole.aggregate()
        && part.aggregate() != Aggregate.END
        && from(part) >= from(whole)
        && to(part) <= to(whole)
        && (from(part) > from(whole) || to(part) < to(whole));
  }

  /** The record's figures that runs have a value for. */
  public List<RecordPoint> points() {
    return points;
  }

  /** A run's numbers beside the figures, NaN where the run has none. */
  public double[] of(RunResult run) {
    double[] numbers = new double[series.length];
    for (int i = 0; i < numbers.length; i++) {
      int at = series[i];
      numbers[i] =
          combine(points.get(i).aggregate(), from[i], to[i], month -> run.value(at, month));
    }
    return numbers;
  }

  /**
   * A mean leaves months without a value out; a sum with such a month does not exist.
   *
   * @param from position of the figure's first month
   * @param to position of its last month
   */
  static double combine(Aggregate aggregate, int from, int to, IntToDoubleFunction values) {
    if (aggregate == Aggregate.END) {
      return values.applyAsDouble(to);
    }
    double sum = 0;
    int present = 0;
    for (int month = from; month <= to; month++) {
      double value = values.applyAsDouble(month);
      if (!Double.isNaN(value)) {
        sum += value;
        present++;
      }
    }
    if (aggregate == Aggregate.SUM) {
      return present == to - from + 1 ? sum : Double.NaN;
    }
    return present > 0 ? sum / present : Double.NaN;
  }

  /** Position of a figure's first month, from January 2023. */
  public static int from(RecordPoint point) {
    return Timeline.indexOf(YearMonth.parse(point.from()));
  }

  /** Position of a figure's last month. */
  public static int to(RecordPoint point) {
    return Timeline.indexOf(YearMonth.parse(point.to()));
  }
}
