package org.inferencefrontier.report.figure;

import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.inferencefrontier.report.chart.PanelSpec.Mark;
import org.inferencefrontier.world.evidence.Aggregate;
import org.inferencefrontier.world.evidence.RecordPoint;
import org.inferencefrontier.world.time.Timeline;

/** Observed history, placed in the months of the simulation. */
public final class RecordBook {
  private final List<RecordPoint> points;

  /** The record by the indicators that are held against it. */
  public RecordBook(List<RecordPoint> points) {
    this.points = points.stream().filter(point -> !isTotal(point, points)).toList();
  }

  /**
   * Whether a figure of the table of half-years only adds up or averages shorter ones that the
   * record has too. Such a figure would say the same twice in a list or a chart.
   */
  public static boolean isTotal(RecordPoint point, List<RecordPoint> record) {
    return point.tolerance() != null
        && point.aggregate() != Aggregate.END
        && record.stream().anyMatch(other -> isPart(other, point));
  }

  private static boolean isPart(RecordPoint part, RecordPoint whole) {
    return part.indicator().equals(whole.indicator())
        && part.entity().equals(whole.entity())
        && part.aggregate() == whole.aggregate()
        && from(part) >= from(whole)
        && to(part) <= to(whole)
        && to(part) - from(part) < to(whole) - from(whole);
  }

  /** What is observed of a series, as monthly values. */
  List<Mark> marks(String indicator, String entity) {
    return of(indicator, entity).stream().map(RecordBook::mark).toList();
  }

  /** Sources of what is observed of a series. */
  Set<String> sources(String indicator, String entity) {
    Set<String> sources = new LinkedHashSet<>();
    of(indicator, entity).forEach(point -> sources.add(point.source()));
    return sources;
  }

  private List<RecordPoint> of(String indicator, String entity) {
    return points.stream()
        .filter(point -> point.indicator().equals(indicator) && point.entity().equals(entity))
        .toList();
  }

  /** First month of a point, months since January 2023; may be negative. */
  private static int from(RecordPoint point) {
    return Timeline.indexOf(YearMonth.parse(point.from()));
  }

  /** Last month of a point, months since January 2023. */
  private static int to(RecordPoint point) {
    return Timeline.indexOf(YearMonth.parse(point.to()));
  }

  private static Mark mark(RecordPoint point) {
    int from = from(point);
    int to = to(point);
    if (point.aggregate() == Aggregate.END) {
      return new Mark(to + 1.0, point.low(), point.central(), point.high());
    }
    double months = point.aggregate() == Aggregate.SUM ? to - from + 1.0 : 1.0;
    return new Mark(
        (from + to + 1) / 2.0,
        point.low() / months,
        point.central() / months,
        point.high() / months);
  }
}
