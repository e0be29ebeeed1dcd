package org.inferencefrontier.report;

import java.time.YearMonth;
import java.util.Locale;
import org.inferencefrontier.indicator.IndicatorTitle;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.statistics.RecordSummary.Comparison;
import org.inferencefrontier.world.Aggregate;
import org.inferencefrontier.world.RecordPoint;

/** Figures of the record in words. */
final class RecordWording {
  private final Names names;
  private final SeriesCatalog catalog;

  /**
   * @param catalog tells units; only figures of its series can be written
   */
  RecordWording(Names names, SeriesCatalog catalog) {
    this.names = names;
    this.catalog = catalog;
  }

  /** {@code NVIDIA, revenue}. */
  String title(RecordPoint point) {
    String who = point.entity().isEmpty() ? "World" : names.of(point.entity());
    return who + ", " + IndicatorTitle.inSentence(point.indicator());
  }

  /** {@code Jan 2024 to Jun 2024}, or the month alone. */
  static String period(RecordPoint point) {
    String to = Wording.month(YearMonth.parse(point.to()));
    return point.aggregate() == Aggregate.END || point.from().equals(point.to())
        ? to
        : Wording.month(YearMonth.parse(point.from())) + " to " + to;
  }

  /** The figure and its bounds. */
  String record(RecordPoint point) {
    return new Interval(point.low(), point.central(), point.high()).text(measure(point).write());
  }

  /** What the runs have: median and band. */
  String model(Comparison comparison) {
    return interval(comparison).text(measure(comparison.point()).write());
  }

  static Interval interval(Comparison comparison) {
    return new Interval(comparison.p05(), comparison.median(), comparison.p95());
  }

  static String ratio(Comparison comparison) {
    double ratio = comparison.ratio();
    return Double.isFinite(ratio) ? String.format(Locale.ROOT, "%.2f", ratio) : Wording.NONE;
  }

  String unit(RecordPoint point) {
    String unit = "0-1".equals(indicatorUnit(point)) ? "share" : indicatorUnit(point);
    return point.aggregate() == Aggregate.SUM ? unit + ", summed over the period" : unit;
  }

  String indicatorUnit(RecordPoint point) {
    return catalog
        .series()
        .get(catalog.indexOf(point.indicator(), point.entity()))
        .indicator()
        .unit();
  }

  Measure measure(RecordPoint point) {
    return Measure.ofUnit(point.indicator(), indicatorUnit(point));
  }

  String source(RecordPoint point) {
    return point.source() + " (" + point.grade() + ")";
  }
}
