package org.inferencefrontier.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The pages of a study's report. A page is added by a line here and, if it is one of the
 * navigation, by a constant in {@link SitePage}.
 */
final class Site {
  private Site() {}

  /**
   * Every page.
   *
   * @param directory the report's folder; only files that are in it are offered
   */
  static List<ReportPage> pages(ReportContext context, Path directory) {
    List<ReportPage> pages = new ArrayList<>();
    pages.add(
        new ReportPage(SitePage.OVERVIEW.file(), "overview.jte", Overview.of(context, directory)));
    pages.add(ReportPage.ofChapters(SitePage.DEMAND.file(), new DemandPage(context).page()));
    new VendorPages(context)
        .all()
        .forEach((file, page) -> pages.add(ReportPage.ofChapters(file, page)));
    return pages;
  }
}
