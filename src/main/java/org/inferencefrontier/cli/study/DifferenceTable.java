package org.inferencefrontier.cli.study;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.inferencefrontier.cli.terminal.Figures;
import org.inferencefrontier.cli.terminal.SeriesWords;
import org.inferencefrontier.cli.terminal.TextTable;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.ComparisonResult;
import org.inferencefrontier.study.statistics.PairedDifference;
import org.inferencefrontier.study.statistics.WatchedValue;
import org.inferencefrontier.world.time.Timeline;

/** What scenarios change in the headline numbers, for the terminal. */
final class DifferenceTable {

  private static final double PERCENT = 100;

  private final SeriesCatalog catalog;
  private final SeriesWords words;

  DifferenceTable(SeriesCatalog catalog, SeriesWords words) {
    this.catalog = catalog;
    this.words = words;
  }

  void print(List<ComparisonResult.Headline> headlines, String reference, PrintWriter out) {
    String scenario = "";
    TextTable table = null;
    for (ComparisonResult.Headline headline : headlines) {
      if (!headline.scenario().equals(scenario)) {
        flush(table, out);
        scenario = headline.scenario();
        out.println(scenario + " less " + reference + ":");
        table =
            new TextTable(
                "number",
                "unit",
                "mean of " + reference,
                "mean change",
                "95 % from",
                "to",
                "in % of runs up",
                "variance left %");
      }
      row(table, headline);
    }
    flush(table, out);
  }

  private static void flush(TextTable table, PrintWriter out) {
    if (table != null) {
      table.print(out);
      out.println();
    }
  }

  private void row(TextTable table, ComparisonResult.Headline headline) {
    PairedDifference paired = headline.paired();
    WatchedValue value = headline.value();
    IndicatorDefinition indicator = catalog.series().get(value.series(catalog)).indicator();
    boolean date = indicator.isMonth();
    boolean share = indicator.unit().equals("0-1") && indicator.name().contains("share");
    double scale = share ? PERCENT : 1;
    table.row(
        words.of(value.indicator(), value.entity()) + (indicator.perRun() ? "" : at(value)),
        date ? "months" : share ? "% points" : indicator.unit().replace("0-1", "0 to 1"),
        date ? month(paired.reference()) : Figures.number(scale * paired.reference()),
        Figures.number(scale * paired.difference()),
        Figures.number(scale * paired.low()),
        Figures.number(scale * paired.high()),
        percent(paired.shareAbove()),
        percents(paired.varianceRatio()));
  }

  private static String at(WatchedValue value) {
    return ", " + Timeline.month(value.month());
  }

  /** The mean of months lies between months; the nearer one is shown. */
  private static String month(double index) {
    return Double.isNaN(index) ? "" : Timeline.START.plusMonths(StrictMath.round(index)).toString();
  }

  private static String percent(double share) {
    return Double.isNaN(share) ? "" : String.format(Locale.ROOT, "%.0f", 100 * share);
  }

  /** Two significant digits: pairing often leaves less than a hundredth. */
  private static String percents(double share) {
    return Double.isNaN(share) ? "" : String.format(Locale.ROOT, "%.2g", 100 * share);
  }
}
