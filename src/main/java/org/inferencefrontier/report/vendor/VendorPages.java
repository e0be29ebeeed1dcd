package org.inferencefrontier.report.vendor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.report.page.ChapterPage;
import org.inferencefrontier.report.page.Masthead;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.site.ReportPage;
import org.inferencefrontier.report.site.SitePage;
import org.inferencefrontier.world.profile.VendorProfile;

/** The page that sets vendors side by side, and one page for each of them. */
public final class VendorPages {
  private static final String RELATED = "A page for each vendor";

  private final ReportContext context;
  private final Map<VendorProfile, List<Section>> chapters = new LinkedHashMap<>();

  /**
   * @param single whether there is a page for each vendor
   */
  public VendorPages(ReportContext context, boolean single) {
    this.context = context;
    if (!single) {
      return;
    }
    for (VendorProfile vendor : context.world().vendors().stream().sorted(bySize()).toList()) {
      chapters.put(vendor, new VendorChapters(context, vendor).all());
    }
  }

  /** Every page, the common one first. */
  public List<ReportPage> all() {
    List<ReportPage> pages = new ArrayList<>();
    List<Section> market = new VendorMarket(context).all(!chapters.isEmpty());
    List<Masthead.Link> links = new ArrayList<>(SitePage.chapters(market));
    if (!chapters.isEmpty()) {
      links.add(new Masthead.Link("#related", RELATED, false));
    }
    pages.add(
        ReportPage.ofChapters(
            SitePage.VENDORS.file(),
            new ChapterPage(
                SitePage.VENDORS.masthead(
                    context,
                    "Who sells the compute",
                    "Chip vendors and design houses: shares, revenue, margins, layers of value,"
                        + " prices, backlog, custom silicon and roadmaps.",
                    links),
                market,
                RELATED,
                links(null),
                List.of())));
    chapters.forEach(
        (vendor, sections) ->
            pages.add(
                ReportPage.ofChapters(
                    file(vendor),
                    new ChapterPage(
                        SitePage.VENDORS.masthead(
                            context,
                            context.names().of(vendor.id()),
                            VendorChapters.lead(context, vendor),
                            SitePage.chapters(sections)),
                        sections,
                        RELATED,
                        links(vendor),
                        List.of(SitePage.TABLES)))));
    return pages;
  }

  private static String file(VendorProfile vendor) {
    return SitePage.file("vendor", vendor.id());
  }

  private List<Masthead.Link> links(VendorProfile current) {
    return chapters.keySet().stream()
        .map(
            vendor ->
                new Masthead.Link(
                    file(vendor), context.names().of(vendor.id()), vendor.equals(current)))
        .toList();
  }

  /** Largest first by revenue in the headline month, then by id. */
  private Comparator<VendorProfile> bySize() {
    return Comparator.comparingDouble((VendorProfile vendor) -> -revenue(vendor))
        .thenComparing(VendorProfile::id);
  }

  private double revenue(VendorProfile vendor) {
    double median =
        context.ensemble().median("vendor.revenue", vendor.id(), context.horizon().headline());
    return Double.isFinite(median) ? median : 0;
  }
}
