package org.inferencefrontier.cli.terminal;

import java.util.List;
import java.util.Locale;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.study.run.RunCount;
import org.inferencefrontier.study.statistics.RunningEstimate;
import org.inferencefrontier.world.time.Timeline;

/** What the runs say so far, in words. */
public final class EstimateText {

  private final SeriesCatalog catalog;
  private final SeriesWords words;

  /** Estimates of series of a catalogue. */
  public EstimateText(SeriesCatalog catalog, SeriesWords words) {
    this.catalog = catalog;
    this.words = words;
  }

  /** Months of a run. */
  int months() {
    return catalog.months();
  }

  /** The first number, which is the one that is waited for if there is any. */
  String first(List<RunningEstimate> estimates) {
    return estimates.isEmpty() ? "" : soFar(estimates.get(0));
  }

  /** Every number, each after a semicolon. */
  String all(List<RunningEstimate> estimates) {
    StringBuilder text = new StringBuilder();
    for (RunningEstimate estimate : estimates) {
      text.append("; ").append(soFar(estimate));
    }
    return text.toString();
  }

  /**
   * That a number is less well known than it was to be.
   *
   * @param runs runs that were made, those without the number among them
   */
  public String missed(RunningEstimate estimate, int runs) {
    // By this name the option takes it.
    String name = name(estimate) + " (" + estimate.watched().name(catalog) + ")";
    if (estimate.runs() == 0) {
      return "Precision of "
          + name
          + " cannot be reached: none of "
          + RunCount.of(runs)
          + " has it by "
          + Wording.longMonth(catalog.months() - 1);
    }
    return "Precision of "
        + name
        + " not reached: half-width "
        + (Double.isInfinite(estimate.halfWidth()) ? "unknown" : halfWidth(estimate))
        + " after "
        + RunCount.of(estimate.runs());
  }

  private String soFar(RunningEstimate estimate) {
    return estimate.runs() > 0 ? text(estimate) : name(estimate) + ": in no run so far";
  }

  private String halfWidth(RunningEstimate estimate) {
    return isDate(estimate)
        ? String.format(Locale.ROOT, "%.2f months", estimate.halfWidth())
        : number(estimate.halfWidth());
  }

  private String name(RunningEstimate estimate) {
    return words.of(estimate.watched().indicator(), estimate.watched().entity());
  }

  private boolean isDate(RunningEstimate estimate) {
    return catalog.series().get(estimate.watched().series(catalog)).indicator().isMonth();
  }

  private String text(RunningEstimate estimate) {
    boolean date = isDate(estimate);
    return name(estimate)
        + ": "
        + value(estimate.median(), date)
        + (Double.isInfinite(estimate.halfWidth()) ? "" : " +- " + halfWidth(estimate))
        + " ("
        + value(estimate.p05(), date)
        + " to "
        + value(estimate.p95(), date)
        + ")";
  }

  private static String value(double value, boolean date) {
    int month = (int) Math.round(value);
    return date && month >= 0 && month <= Timeline.MONTHS + Timeline.MONTHS_A_YEAR
        ? Timeline.START.plusMonths(month).toString()
        : number(value);
  }

  private static String number(double value) {
    return Figures.number(value);
  }
}
