package org.inferencefrontier.report.energy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inferencefrontier.report.page.ChapterPage;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.site.SitePage;

/** The page of electricity: who uses it, how it is got, what is built and emitted. */
public final class EnergyPage {
  private final ReportContext context;

  /** The page of a study. */
  public EnergyPage(ReportContext context) {
    this.context = context;
  }

  /** The page, with the chapters the study has figures for. */
  public ChapterPage page() {
    EnergyChapters chapters = new EnergyChapters(context);
    GridChapters grids = new GridChapters(context);
    List<Section> sections =
        Stream.of(
                chapters.capacity(),
                chapters.use(),
                chapters.efficiency(),
                grids.queues(),
                grids.stress(),
                new PowerPolicyChapter(context).section(),
                chapters.supply(),
                chapters.waiting(),
                chapters.plants(),
                new GenerationChapter(context).section(),
                chapters.emissions())
            .flatMap(Optional::stream)
            .toList();
    return new ChapterPage(
        SitePage.ENERGY.masthead(
            context,
            "The electricity it takes",
            "Capacity by year, electricity by use, tokens per joule, queues and tariffs, reserves,"
                + " policy, plants built, generation mix, contracts and plant on site, emissions.",
            SitePage.chapters(sections)),
        sections,
        "",
        List.of(),
        List.of(SitePage.TABLES));
  }
}
