package org.inferencefrontier.report;

import org.inferencefrontier.report.page.Page;

/**
 * A page about to be written.
 *
 * @param file file in the report's folder
 * @param template template below {@code src/main/jte} that shows it
 * @param page what the template reads
 * @param taken whether its figures are written as PNG and CSV besides
 */
record ReportPage(String file, String template, Page page, boolean taken) {
  private static final String CHAPTERS = "chapters.jte";

  /** A page whose figures can be taken away. */
  ReportPage(String file, String template, Page page) {
    this(file, template, page, true);
  }

  /** A page of one agent of many, whose figures stay in it: its numbers are in the explorer. */
  static ReportPage ofAgent(String file, Page page) {
    return new ReportPage(file, CHAPTERS, page, false);
  }

  /** A page of chapters. */
  static ReportPage ofChapters(String file, Page page) {
    return new ReportPage(file, CHAPTERS, page);
  }

  /** Where its figures are written as PNG and CSV, up to the figure's id. */
  String charts() {
    return "charts/" + file.replaceFirst("\\.html$", "") + "-";
  }
}
