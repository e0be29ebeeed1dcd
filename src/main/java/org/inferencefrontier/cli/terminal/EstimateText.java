package org.inferencefrontier.cli.terminal;

import java.util.List;
import java.util.Locale;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.statistics.RunningEstimate;
import org.inferencefrontier.world.Timeline;

/** What the runs say so far, in words. */
public final class EstimateText {
  private static final String MONTH_INDEX = "month";
  private static final int MONTHS_OF_YEAR = 12;

  private final SeriesCatalog catalog;

  /** Estimates in the words of a catalogue of series. */
  public EstimateText(SeriesCatalog catalog) {
    this.catalog = catalog;
  }

  /** The first number, empty while no run has it. */
  String first(List<RunningEstimate> estimates) {
    return estimates.isEmpty() || estimates.get(0).runs() == 0 ? "" : text(estimates.get(0));
  }

  /** Every number that a run has, each after a semicolon. */
  String all(List<RunningEstimate> estimates) {
    StringBuilder text = new StringBuilder();
    for (RunningEstimate estimate : estimates) {
      if (estimate.runs() > 0) {
        text.append("; ").append(text(estimate));
      }
    }
    return text.toString();
  }

  /** That a number is less well known than it was to be. */
  public String missed(RunningEstimate estimate) {
    String name = estimate.watched().name(catalog);
    return "Precision of "
        + name
        + " not reached: half-width "
        + (Double.isInfinite(estimate.halfWidth()) ? "unknown" : number(estimate.halfWidth()))
        + (name.endsWith(MONTH_INDEX) && !Double.isInfinite(estimate.halfWidth()) ? " months" : "")
        + " after "
        + estimate.runs()
        + " runs";
  }

  private String text(RunningEstimate estimate) {
    String name = estimate.watched().name(catalog);
    boolean date = name.endsWith(MONTH_INDEX);
    return name
        + " "
        + value(estimate.median(), date)
        + (Double.isInfinite(estimate.halfWidth())
            ? ""
            : " +- " + number(estimate.halfWidth()) + (date ? " months" : ""))
        + " ("
        + value(estimate.p05(), date)
        + " to "
        + value(estimate.p95(), date)
        + ")";
  }

  private static String value(double value, boolean date) {
    int month = (int) Math.round(value);
    return date && month >= 0 && month <= Timeline.MONTHS + MONTHS_OF_YEAR
        ? Timeline.START.plusMonths(month).toString()
        : number(value);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 1000 ? "%.3g" : "%.0f", value);
  }
}
