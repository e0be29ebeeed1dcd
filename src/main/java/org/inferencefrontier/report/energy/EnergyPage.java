package org.inferencefrontier.report.energy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inferencefrontier.report.page.ChapterPage;
import org.inferencefrontier.report.page.Masthead;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.site.SitePage;

/** The page of electricity: who uses it, how it is got, what is built and emitted. */
final class EnergyPage {
  private final ReportContext context;
  private final boolean single;

  /**
   * The page of a study.
   *
   * @param single whether utilities have pages to lead to
   */
  EnergyPage(ReportContext context, boolean single) {
    this.context = context;
    this.single = single;
  }

  /**
   * The page, with the chapters the study has figures for.
   *
   * @param relatedTitle heading of the further pages, empty for none
   * @param related further pages
   */
  ChapterPage page(String relatedTitle, List<Masthead.Link> related) {
    EnergyChapters chapters = new EnergyChapters(context);
    GridChapters grids = new GridChapters(context, single);
    List<Section> sections =
        Stream.of(
                chapters.capacity(),
                chapters.use(),
                chapters.efficiency(),
                grids.queues(),
                grids.stress(),
                new PowerPolicyChapter(context, single).section(),
                chapters.supply(),
                chapters.waiting(),
                chapters.plants(),
                new GenerationChapter(context, single).section(),
                chapters.emissions())
            .flatMap(Optional::stream)
            .toList();
    List<Masthead.Link> links = new ArrayList<>(SitePage.chapters(sections));
    if (!related.isEmpty()) {
      links.add(new Masthead.Link("#related", relatedTitle, false));
    }
    return new ChapterPage(
        SitePage.ENERGY.masthead(
            context,
            "The electricity it takes",
            "Capacity by year, electricity by use, tokens per joule, queues and tariffs, reserves,"
                + " policy, plants built, generation mix, contracts and plant on site, emissions.",
            links),
        sections,
        relatedTitle,
        related,
        List.of(SitePage.TABLES));
  }
}
