package org.inferencefrontier.report.energy;

import java.util.Comparator;
import java.util.List;
import org.inferencefrontier.report.figure.PowerShortage;
import org.inferencefrontier.report.page.ChapterPage;
import org.inferencefrontier.report.page.Masthead;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.PageMaker;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.site.ReportPage;
import org.inferencefrontier.report.site.SitePage;
import org.inferencefrontier.world.profile.UtilityProfile;

/** The page of electricity, and one page for each utility with the grid area that it serves. */
public final class UtilityPages {
  private static final String RELATED = "A page for each utility and its grid area";

  private final ReportContext context;
  private final List<UtilityProfile> utilities;

  /** The pages of a study. */
  public UtilityPages(ReportContext context) {
    this.context = context;
    this.utilities =
        context.world().utilities().stream()
            .sorted(
                Comparator.comparingDouble((UtilityProfile utility) -> -load(utility))
                    .thenComparing(UtilityProfile::id))
            .toList();
  }

  /**
   * Makers of the pages, that of electricity first.
   *
   * @param single whether there is a page for each utility
   */
  public List<PageMaker> makers(boolean single) {
    return PageMaker.of(() -> List.of(common(single)), single ? utilities : List.of(), this::page);
  }

  private ReportPage common(boolean single) {
    boolean further = single && !utilities.isEmpty();
    return ReportPage.ofChapters(
        SitePage.ENERGY.file(),
        new EnergyPage(context, single)
            .page(further ? RELATED : "", further ? links(null) : List.of()));
  }

  private ReportPage page(UtilityProfile utility) {
    UtilityChapters chapters = new UtilityChapters(context, utility);
    List<Section> sections = chapters.all();
    return ReportPage.ofChapters(
        SitePage.utility(utility.area()),
        new ChapterPage(
            SitePage.ENERGY.masthead(
                context, utility.name(), chapters.lead(), SitePage.chapters(sections)),
            sections,
            RELATED,
            links(utility),
            List.of(SitePage.TABLES)));
  }

  private List<Masthead.Link> links(UtilityProfile current) {
    return utilities.stream()
        .map(
            utility ->
                new Masthead.Link(
                    SitePage.utility(utility.area()),
                    context.names().of(utility.area()),
                    utility.equals(current)))
        .toList();
  }

  private double load(UtilityProfile utility) {
    double median =
        context.ensemble().median(PowerShortage.LOAD, utility.area(), context.horizon().headline());
    return Double.isFinite(median) ? median : 0;
  }
}
