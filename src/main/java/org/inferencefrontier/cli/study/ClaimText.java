package org.inferencefrontier.cli.study;

import java.io.PrintWriter;
import java.util.Locale;
import org.inferencefrontier.analysis.claim.ClaimBook;
import org.inferencefrontier.analysis.claim.ClaimResult;
import org.inferencefrontier.cli.terminal.Figures;
import org.inferencefrontier.cli.terminal.TextTable;
import org.inferencefrontier.study.statistics.Spread;
import org.inferencefrontier.world.evidence.Claim;
import org.inferencefrontier.world.time.Timeline;

/** Prints what runs say about claims: a table, how each was measured, and why others were not. */
final class ClaimText {
  private ClaimText() {}

  static void print(ClaimBook book, PrintWriter out) {
    TextTable table =
        new TextTable("id", "holds in %", "5%", "50%", "95%", "unit", "from", "stated", "claim");
    for (ClaimResult result : book.measured()) {
      table.row(
          result.claim().id(),
          String.format(Locale.ROOT, "%.0f", 100 * result.share()),
          number(result.value().p05()),
          number(result.value().median()),
          number(result.value().p95()),
          result.unit(),
          date(result.since()),
          stated(result.claim()),
          result.claim().claim());
    }
    if (book.measured().isEmpty()) {
      out.println("No claim could be measured.");
    } else {
      table.print(out);
      out.println();
      out.println("How they were measured:");
      book.measured()
          .forEach(result -> out.println("  " + result.claim().id() + " " + result.definition()));
    }
    if (!book.unmeasured().isEmpty()) {
      out.println();
      out.println("Not measured:");
      book.unmeasured()
          .forEach(
              claim ->
                  out.println(
                      "  "
                          + claim.claim().id()
                          + " "
                          + claim.claim().claim()
                          + ": "
                          + claim.why()));
    }
  }

  private static String stated(Claim claim) {
    return claim.comparison() + " " + claim.value() + " " + claim.unit() + ", " + claim.when();
  }

  private static String date(Spread since) {
    return since.n() == 0 ? "" : Timeline.month((int) Math.round(since.median())).toString();
  }

  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    double size = Math.abs(value);
    if (size >= 1e6) {
      return Figures.number(value);
    }
    int decimals = size >= 100 ? 0 : size >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}
