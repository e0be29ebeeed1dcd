package org.inferencefrontier.report.figure;

import java.time.YearMonth;
import java.util.Locale;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.IndicatorTitle;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.report.text.Interval;
import org.inferencefrontier.report.text.Names;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.study.statistics.RecordSummary.Comparison;
import org.inferencefrontier.world.evidence.Aggregate;
import org.inferencefrontier.world.evidence.RecordPoint;

/** Figures of the record in words. */
public final class RecordWording {
  private final Names names;
  private final SeriesCatalog catalog;

  /**
   * @param catalog tells units; only figures of its series can be written
   */
  public RecordWording(Names names, SeriesCatalog catalog) {
    this.names = names;
    this.catalog = catalog;
  }

  /** {@code NVIDIA, revenue}. */
  public String title(RecordPoint point) {
    String who = point.entity().isEmpty() ? "World" : names.of(point.entity());
    return who + ", " + IndicatorTitle.inSentence(point.indicator());
  }

  /** {@code Jan 2024 to Jun 2024}, or the month alone. */
  public static String period(RecordPoint point) {
    String to = Wording.month(YearMonth.parse(point.to()));
    return point.aggregate() == Aggregate.END || point.from().equals(point.to())
        ? to
        : Wording.month(YearMonth.parse(point.from())) + " to " + to;
  }

  /** The figure and its bounds. */
  public String record(RecordPoint point) {
    return new Interval(point.low(), point.central(), point.high()).text(measure(point).write());
  }

  /** What the runs have: median and band. */
  public String model(Comparison comparison) {
    return interval(comparison).text(measure(comparison.point()).write());
  }

  private static Interval interval(Comparison comparison) {
    return new Interval(comparison.p05(), comparison.median(), comparison.p95());
  }

  /** The run's value over the observed one. */
  public static String ratio(Comparison comparison) {
    double ratio = comparison.ratio();
    return Double.isFinite(ratio) ? String.format(Locale.ROOT, "%.2f", ratio) : Wording.NONE;
  }

  /** Unit as the record has it. */
  public String unit(RecordPoint point) {
    String unit = "0-1".equals(indicatorUnit(point)) ? "share" : indicatorUnit(point);
    return point.aggregate() == Aggregate.SUM ? unit + ", summed over the period" : unit;
  }

  /** Unit of the indicator that is held against the record. */
  public String indicatorUnit(RecordPoint point) {
    return indicator(point).unit();
  }

  private IndicatorDefinition indicator(RecordPoint point) {
    return catalog.series().get(catalog.indexOf(point.indicator(), point.entity())).indicator();
  }

  /** How values of a point are written and drawn. */
  public Measure measure(RecordPoint point) {
    return Measure.of(indicator(point));
  }

  /** Where the observed figure comes from. */
  public String source(RecordPoint point) {
    return point.source() + " (" + point.grade() + ")";
  }
}
