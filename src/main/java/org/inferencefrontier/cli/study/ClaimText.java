package org.inferencefrontier.cli.study;

import java.io.PrintWriter;
import java.util.List;
import org.inferencefrontier.analysis.claim.ClaimBook;
import org.inferencefrontier.analysis.claim.ClaimResult;
import org.inferencefrontier.cli.terminal.TextTable;
import org.inferencefrontier.report.text.ClaimWords;

/** Prints what runs say about claims: a table, how each was measured, and why others were not. */
final class ClaimText {
  private ClaimText() {}

  static void print(ClaimBook book, PrintWriter out) {
    TextTable table =
        new TextTable(
            "id", "stated", "holds in", "value", "unit", "from", "runs with a date", "claim");
    for (ClaimResult result : book.measured()) {
      table.row(
          result.claim().id(),
          plain(ClaimWords.stated(result.claim())),
          plain(ClaimWords.held(result)),
          plain(ClaimWords.values(result)),
          plain(ClaimWords.unit(result)),
          plain(ClaimWords.from(result)),
          plain(ClaimWords.dated(result)),
          result.claim().claim());
    }
    if (book.measured().isEmpty()) {
      out.println("No claim could be measured.");
    } else {
      ClaimWords.READING.forEach(out::println);
      out.println(ClaimWords.COLUMNS + ".");
      out.println();
      table.print(out);
      out.println();
      List<String> limits = ClaimWords.limits(book);
      if (!limits.isEmpty()) {
        limits.forEach(limit -> out.println(plain(limit)));
        out.println();
      }
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

  /** The words of pages in letters that every terminal has. */
  private static String plain(String words) {
    return words.replace('\u00a0', ' ').replaceAll("[−–]", "-").replace("→", "->");
  }
}
