package org.inferencefrontier.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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
    boolean single = extent != Extent.SAMPLE;
    // The longest first, so that the threads end together; the order of pages does not matter.
    List<Chapter> chapters =
        List.of(
            () -> new OperatorPages(context).all(single),
            () -> new VendorPages(context, single).all(),
            () -> new StatePages(context).all(single),
            () -> List.of(page(SitePage.OVERVIEW, "overview.jte", Overview.of(context))),
            () -> List.of(chapters(SitePage.DEMAND, new DemandPage(context).page())),
            () -> List.of(page(SitePage.WORLD, "world.jte", new WorldPage(context).page())),
            () -> List.of(chapters(SitePage.ENERGY, new EnergyPage(context).page())),
            () ->
                List.of(
                    chapters(SitePage.CREDIBILITY, new CredibilityPage(context, directory).page())),
            () -> List.of(chapters(SitePage.CLAIMS, new ClaimsPage(context).page())),
            () -> List.of(page(SitePage.EXPLORE, "explore.jte", new ExplorePage(context).page())),
            () ->
                List.of(page(SitePage.METHOD, "method.jte", MethodPages.page(context, directory))));
    try {
      return chapters.parallelStream().map(Site::pages).flatMap(List::stream).toList();
    } catch (UncheckedIOException problem) {
      throw problem.getCause();
    }
  }

  /** Pages that are made together. */
  @FunctionalInterface
  private interface Chapter {
    List<ReportPage> pages() throws IOException;
  }

  private static List<ReportPage> pages(Chapter chapter) {
    try {
      return chapter.pages();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static ReportPage chapters(SitePage place, Page page) {
    return ReportPage.ofChapters(place.file(), page);
  }

  private static ReportPage page(SitePage place, String template, Page page) {
    return new ReportPage(place.file(), template, page);
  }
}
