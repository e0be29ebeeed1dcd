package org.inferencefrontier.report.demand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inferencefrontier.report.page.ChapterPage;
import org.inferencefrontier.report.page.Masthead;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.site.SitePage;

/** The page of what the world asks of AI, who serves it, and how building gives way to running. */
final class DemandPage {
  private final ReportContext context;

  /** The page of a study. */
  DemandPage(ReportContext context) {
    this.context = context;
  }

  /**
   * The page, with the chapters the study has figures for.
   *
   * @param relatedTitle heading of the pages of laboratories, empty without any
   * @param related ways to them
   */
  ChapterPage page(String relatedTitle, List<Masthead.Link> related) {
    DemandChapters chapters = new DemandChapters(context);
    List<Section> sections =
        Stream.of(
                chapters.volume(),
                new FlowChapter(context).section(),
                chapters.prices(),
                chapters.cost(),
                new CrossoverChapter(context).section(),
                chapters.edge())
            .flatMap(Optional::stream)
            .toList();
    List<Masthead.Link> links = new ArrayList<>(SitePage.chapters(sections));
    if (!related.isEmpty()) {
      links.add(new Masthead.Link("#related", relatedTitle, false));
    }
    return new ChapterPage(
        SitePage.DEMAND.masthead(
            context,
            "What is asked, and who serves it",
            "Tokens and requests, flows between regions, prices and costs, training against"
                + " inference, and people's own devices.",
            links),
        sections,
        relatedTitle,
        related,
        List.of());
  }
}
