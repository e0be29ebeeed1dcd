package org.inferencefrontier.cli.study;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.inferencefrontier.cli.terminal.TextTable;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.ComparisonResult;
import org.inferencefrontier.study.statistics.PairedDifference;
import org.inferencefrontier.world.Timeline;

/** What scenarios change in the headline numbers, for the terminal. */
final class DifferenceTable {
  private static final String MONTH_INDEX = "month";

  private DifferenceTable() {}

  static void print(
      List<ComparisonResult.Headline> headlines,
      String reference,
      SeriesCatalog catalog,
      PrintWriter out) {
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
                reference,
                "mean change",
                "95 % from",
                "to",
                "in % of runs up",
                "variance left %");
      }
      row(table, headline, catalog);
    }
    flush(table, out);
  }

  private static void flush(TextTable table, PrintWriter out) {
    if (table != null) {
      table.print(out);
      out.println();
    }
  }

  private static void row(
      TextTable table, ComparisonResult.Headline headline, SeriesCatalog catalog) {
    PairedDifference paired = headline.paired();
    IndicatorDefinition indicator =
        catalog
            .series()
            .get(catalog.findIndexOf(headline.value().indicator(), headline.value().entity()))
            .indicator();
    boolean date = indicator.perRun() && indicator.name().endsWith(MONTH_INDEX);
    table.row(
        headline.value().name(catalog),
        date ? "months" : indicator.unit(),
        date ? month(paired.reference()) : number(paired.reference()),
        number(paired.difference()),
        number(paired.low()),
        number(paired.high()),
        percent(paired.shareAbove()),
        percents(paired.varianceRatio()));
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

  /** Four significant digits, without an exponent where people have none. */
  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    double size = Math.abs(value);
    if (size == 0 || size < 1e-4 || size >= 1e15) {
      return String.format(Locale.ROOT, size == 0 ? "%.0f" : "%.3E", value);
    }
    int decimals = (int) Math.max(0, 3 - Math.floor(Math.log10(size)));
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
