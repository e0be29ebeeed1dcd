package org.inferencefrontier.report.site;

import org.inferencefrontier.report.page.Page;

/**
 * A page about to be written.
 *
 * @param file file in the report's folder
 * @param template template below {@code src/main/jte} that shows it
 * @param page what the template reads
 */
public record ReportPage(String file, String template, Page page) {
  private static final String CHAPTERS = "chapters.jte";

  /** A page of chapters. */
  public static ReportPage ofChapters(String file, Page page) {
    return new ReportPage(file, CHAPTERS, page);
  }

  /** Where its figures are written as PNG and CSV, up to the figure's id. */
  public String charts() {
    return "charts/" + file.replaceFirst("\\.html$", "") + "-";
  }
}
