package org.inferencefrontier.report.demand;

import java.util.Comparator;
import java.util.List;
import org.inferencefrontier.report.page.ChapterPage;
import org.inferencefrontier.report.page.Masthead;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.PageMaker;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.site.ReportPage;
import org.inferencefrontier.report.site.SitePage;
import org.inferencefrontier.world.profile.LabProfile;

/** The page of demand, and one page for each laboratory that answers it. */
public final class LaboratoryPages {
  private static final String RELATED = "A page for each laboratory";

  private final ReportContext context;
  private final List<LabProfile> labs;

  /** The pages of a study. */
  public LaboratoryPages(ReportContext context) {
    this.context = context;
    this.labs =
        context.world().labs().stream()
            .sorted(
                Comparator.comparingDouble((LabProfile lab) -> -revenue(lab))
                    .thenComparing(LabProfile::id))
            .toList();
  }

  /**
   * Makers of the pages, that of demand first.
   *
   * @param single whether there is a page for each laboratory
   */
  public List<PageMaker> makers(boolean single) {
    return PageMaker.of(() -> List.of(common(single)), single ? labs : List.of(), this::page);
  }

  private ReportPage common(boolean single) {
    boolean further = single && !labs.isEmpty();
    return ReportPage.ofChapters(
        SitePage.DEMAND.file(),
        new DemandPage(context).page(further ? RELATED : "", further ? links(null) : List.of()));
  }

  private ReportPage page(LabProfile lab) {
    List<Section> sections = new LaboratoryChapters(context, lab).all();
    return ReportPage.ofChapters(
        file(lab),
        new ChapterPage(
            SitePage.DEMAND.masthead(
                context,
                context.names().of(lab.id()),
                LaboratoryChapters.lead(context, lab),
                SitePage.chapters(sections)),
            sections,
            RELATED,
            links(lab),
            List.of(SitePage.TABLES)));
  }

  private static String file(LabProfile lab) {
    return SitePage.file("lab", lab.id());
  }

  private List<Masthead.Link> links(LabProfile current) {
    return labs.stream()
        .map(lab -> new Masthead.Link(file(lab), context.names().of(lab.id()), lab.equals(current)))
        .toList();
  }

  private double revenue(LabProfile lab) {
    double median =
        context.ensemble().median("lab.revenue", lab.id(), context.horizon().headline());
    return Double.isFinite(median) ? median : 0;
  }
}
