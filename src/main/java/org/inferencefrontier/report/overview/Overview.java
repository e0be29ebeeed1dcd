package org.inferencefrontier.report.overview;

import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.report.figure.Chapters;
import org.inferencefrontier.report.figure.Ensemble;
import org.inferencefrontier.report.figure.FigureMaker;
import org.inferencefrontier.report.figure.Horizon;
import org.inferencefrontier.report.figure.MapFigure;
import org.inferencefrontier.report.figure.PowerShortage;
import org.inferencefrontier.report.page.ChapterPage;
import org.inferencefrontier.report.page.Figure;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.site.SitePage;
import org.inferencefrontier.report.text.Names;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.time.Timeline;

/** Puts the first page together. */
public final class Overview {
  private Overview() {}

  /**
   * The overview of a study.
   *
   * @param single whether single agents have pages to lead to
   */
  public static ChapterPage of(ReportContext context, boolean single) {
    World world = context.world();
    Ensemble ensemble = context.ensemble();
    Names names = context.names();
    Horizon horizon = context.horizon();
    FigureMaker maker = context.maker();
    PowerShortage stress = new PowerShortage(world, ensemble);
    Chapters chapters = new Chapters(ensemble, maker, names, horizon);

    List<Section> sections = new ArrayList<>();
    sections.add(
        Section.ofFindings(
            "findings",
            "What the runs say",
            "Medians over the runs. Compute is counted in H100-equivalents: one does the work of"
                + " one NVIDIA H100.",
            new Findings(world, ensemble, names, horizon, stress).all()));
    DriverSummary.section(context).ifPresent(sections::add);
    chapters.crossover().ifPresent(sections::add);
    chapters.market().ifPresent(sections::add);
    List<Figure> places = new ArrayList<>();
    new MapFigure(world, ensemble, stress).make(horizon, maker.source()).ifPresent(places::add);
    places.addAll(chapters.regions(world));
    if (!places.isEmpty()) {
      sections.add(
          new Section(
              "world",
              "World",
              "Inference capacity is counted where it is installed, whoever owns it.",
              places,
              List.of()));
    }
    chapters
        .energy(
            stress.table(names, horizon.headline(), area -> single ? SitePage.utility(area) : ""))
        .ifPresent(sections::add);
    sections.add(new AgentTables(context, single).section());

    return new ChapterPage(
        SitePage.OVERVIEW.masthead(
            context,
            "AI from training to inference, 2023 to " + Timeline.month(horizon.end()).getYear(),
            world.scenario().description(),
            SitePage.chapters(sections)),
        sections);
  }
}
