package org.inferencefrontier.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.report.credibility.ClaimsPage;
import org.inferencefrontier.report.credibility.CredibilityPage;
import org.inferencefrontier.report.demand.LaboratoryPages;
import org.inferencefrontier.report.energy.UtilityPages;
import org.inferencefrontier.report.explore.ExplorePage;
import org.inferencefrontier.report.method.MethodPages;
import org.inferencefrontier.report.operator.OperatorPages;
import org.inferencefrontier.report.overview.Overview;
import org.inferencefrontier.report.page.Page;
import org.inferencefrontier.report.site.Extent;
import org.inferencefrontier.report.site.PageMaker;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.site.ReportPage;
import org.inferencefrontier.report.site.SitePage;
import org.inferencefrontier.report.state.StatePages;
import org.inferencefrontier.report.vendor.FoundryPages;
import org.inferencefrontier.report.vendor.VendorPages;
import org.inferencefrontier.report.world.WorldPage;

/**
 * The pages of a study's report. A page is added by a line here and, if it is one of the
 * navigation, by a constant in {@link SitePage}.
 */
final class ReportPages {
  private ReportPages() {}

  /**
   * Makers of every page, the longest first as far as that is known.
   *
   * @param extent whether single agents have pages
   * @param directory the report's folder; only files that are in it are offered
   */
  static List<PageMaker> makers(ReportContext context, Extent extent, Path directory) {
    boolean single = extent != Extent.SAMPLE;
    List<PageMaker> makers = new ArrayList<>();
    makers.add(() -> new VendorPages(context, single).all());
    makers.addAll(
        List.of(
            () -> List.of(chapters(SitePage.OVERVIEW, Overview.of(context, single))),
            () -> List.of(page(SitePage.WORLD, "world.jte", new WorldPage(context, single).page())),
            () ->
                List.of(
                    chapters(SitePage.CREDIBILITY, new CredibilityPage(context, directory).page())),
            () -> List.of(chapters(SitePage.CLAIMS, new ClaimsPage(context).page())),
            () -> List.of(page(SitePage.EXPLORE, "explore.jte", new ExplorePage(context).page())),
            () ->
                List.of(
                    page(SitePage.METHOD, "method.jte", MethodPages.page(context, directory)))));
    makers.addAll(new UtilityPages(context).makers(single));
    makers.addAll(new LaboratoryPages(context).makers(single));
    makers.addAll(new OperatorPages(context).makers(single));
    if (single) {
      makers.addAll(new FoundryPages(context).makers());
    }
    makers.addAll(new StatePages(context).makers(single));
    return makers;
  }

  private static ReportPage chapters(SitePage place, Page page) {
    return ReportPage.ofChapters(place.file(), page);
  }

  private static ReportPage page(SitePage place, String template, Page page) {
    return new ReportPage(place.file(), template, page);
  }
}
