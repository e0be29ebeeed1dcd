package org.inferencefrontier.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.report.page.Figure;
import org.inferencefrontier.report.page.OverviewPage;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.study.StudyManifest;
import org.inferencefrontier.study.StudyResult;
import org.inferencefrontier.world.Timeline;
import org.inferencefrontier.world.World;

/** Puts the first page together. */
final class Overview {
  private Overview() {}

  static OverviewPage of(StudyResult study, Path directory) {
    World world = study.world();
    StudyManifest manifest = study.manifest();
    Ensemble ensemble = new Ensemble(study.summary());
    Names names = new Names(world);
    Horizon horizon = Horizon.of(ensemble.months());
    RecordBook record = new RecordBook(world.record());
    GridStress stress = new GridStress(world, ensemble);
    String source =
        "Inference Frontier "
            + manifest.version()
            + ", scenario "
            + manifest.scenario()
            + ", "
            + ensemble.runs()
            + " runs";
    FigureMaker maker = new FigureMaker(ensemble, record, horizon, source);
    Chapters chapters = new Chapters(ensemble, maker, names, horizon);

    List<Section> sections = new ArrayList<>();
    chapters.crossover().ifPresent(sections::add);
    chapters.market().ifPresent(sections::add);
    List<Figure> places = new ArrayList<>();
    new MapFigure(world, ensemble, stress).make(horizon, maker.source()).ifPresent(places::add);
    places.addAll(chapters.regions());
    if (!places.isEmpty()) {
      sections.add(
          new Section(
              "world",
              "World",
              "Inference capacity is counted where it is installed, whoever owns it.",
              places,
              List.of()));
    }
    chapters.energy(stress.table(names, horizon.headline())).ifPresent(sections::add);
    sections.add(new AgentTables(world, ensemble, names, horizon).section());
    new Backcast(ensemble, maker, names, record, study.summary().catalog())
        .section()
        .ifPresent(sections::add);

    return new OverviewPage(
        "AI from training to inference, 2023 to " + Timeline.month(horizon.end()).getYear(),
        world.scenario().title(),
        world.scenario().description(),
        summary(ensemble, horizon),
        new Findings(ensemble, names, horizon, stress).all(),
        sections,
        MethodChapter.of(study, directory));
  }

  private static String summary(Ensemble ensemble, Horizon horizon) {
    String failed =
        ensemble.failedRuns() == 0 ? "none failed" : ensemble.failedRuns() + " more failed";
    return ensemble.runs()
        + " runs ("
        + failed
        + "), January 2023 to "
        + Wording.longMonth(horizon.end())
        + ". Each run draws the uncertain parameters anew; bands show nine runs in ten.";
  }
}
