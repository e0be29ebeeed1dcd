package org.inferencefrontier.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.report.page.Page;

/**
 * The pages of a study's report. A page is added by a line here and, if it is one of the
 * navigation, by a constant in {@link SitePage}.
 */
final class Site {
  private Site() {}

  /**
   * Every page.
   *
   * @param extent whether single agents have pages
   * @param directory the report's folder; only files that are in it are offered
   */
  static List<ReportPage> pages(ReportContext context, Extent extent, Path directory)
      throws IOException {
    List<ReportPage> pages = new ArrayList<>();
    pages.add(page(SitePage.OVERVIEW, "overview.jte", Overview.of(context)));
    new VendorPages(context, extent != Extent.SAMPLE)
        .all()
        .forEach((file, page) -> pages.add(ReportPage.ofChapters(file, page)));
    pages.addAll(new OperatorPages(context).all(extent != Extent.SAMPLE));
    pages.add(chapters(SitePage.DEMAND, new DemandPage(context).page()));
    pages.add(page(SitePage.WORLD, "world.jte", new WorldPage(context).page()));
    pages.addAll(new StatePages(context).all(extent != Extent.SAMPLE));
    pages.add(chapters(SitePage.ENERGY, new EnergyPage(context).page()));
    pages.add(page(SitePage.EXPLORE, "explore.jte", new ExplorePage(context).page()));
    pages.add(chapters(SitePage.CLAIMS, new ClaimsPage(context).page()));
    pages.add(chapters(SitePage.CREDIBILITY, new CredibilityPage(context, directory).page()));
    pages.add(page(SitePage.METHOD, "method.jte", MethodPages.page(context, directory)));
    return pages;
  }

  private static ReportPage chapters(SitePage place, Page page) {
    return ReportPage.ofChapters(place.file(), page);
  }

  private static ReportPage page(SitePage place, String template, Page page) {
    return new ReportPage(place.file(), template, page);
  }
}
