package org.inferencefrontier.report.demand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inferencefrontier.report.page.ChapterPage;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.site.SitePage;

/** The page of what the world asks of AI, who serves it, and how building gives way to running. */
public final class DemandPage {
  private final ReportContext context;

  /** The page of a study. */
  public DemandPage(ReportContext context) {
    this.context = context;
  }

  /** The page, with the chapters the study has figures for. */
  public ChapterPage page() {
    DemandChapters chapters = new DemandChapters(context);
    List<Section> sections = new ArrayList<>();
    add(sections, chapters.volume());
    add(sections, new FlowChapter(context).section());
    add(sections, chapters.prices());
    add(sections, chapters.cost());
    add(sections, new CrossoverChapter(context).section());
    add(sections, chapters.edge());
    return new ChapterPage(
        SitePage.DEMAND.masthead(
            context,
            "What is asked, and who serves it",
            "Tokens and requests, flows between regions, prices and costs, training against"
                + " inference, and people's own devices.",
            SitePage.chapters(sections)),
        sections);
  }

  private static void add(List<Section> sections, Optional<Section> section) {
    section.ifPresent(sections::add);
  }
}
