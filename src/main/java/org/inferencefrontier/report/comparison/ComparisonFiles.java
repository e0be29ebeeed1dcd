package org.inferencefrontier.report.comparison;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.inferencefrontier.report.page.Masthead;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.study.ComparisonManifest;
import org.inferencefrontier.world.time.Timeline;

/** How a comparison is made again, and where its data stand. */
final class ComparisonFiles {
  private final ComparisonManifest manifest;
  private final UnaryOperator<String> title;

  /**
   * @param title title of a scenario, by its name
   */
  ComparisonFiles(ComparisonManifest manifest, UnaryOperator<String> title) {
    this.manifest = manifest;
    this.title = title;
  }

  Section section() {
    List<Masthead.Link> links = new ArrayList<>();
    links.add(new Masthead.Link("data/headlines.csv", "Headline differences (CSV)", false));
    links.add(new Masthead.Link("data/differences.parquet", "Every difference (Parquet)", false));
    links.add(new Masthead.Link("data/README.md", "The columns in words", false));
    for (String scenario : manifest.finishedScenarios()) {
      links.add(
          new Masthead.Link(
              "scenarios/" + scenario + "/data/summary.csv",
              title.apply(scenario) + ": every series (CSV)",
              false));
    }
    for (String scenario : manifest.failedScenarios()) {
      links.add(
          new Masthead.Link(
              "scenarios/" + scenario + "/data/failed-runs.json",
              title.apply(scenario) + ": its failed runs, for frontier run --replay",
              false));
    }
    links.add(new Masthead.Link("manifest.json", "Inputs with hashes, seed, command", false));
    return new Section(
        "data",
        "Repeat it, take it away",
        "Repeat it with: " + manifest.command(),
        List.of(
            "Version "
                + manifest.version()
                + ", commit "
                + manifest.commit()
                + ", seed "
                + manifest.seed()
                + ", to "
                + Wording.longMonth(Timeline.indexOf(YearMonth.parse(manifest.until())))
                + "."),
        List.of(),
        List.of(),
        links);
  }
}
