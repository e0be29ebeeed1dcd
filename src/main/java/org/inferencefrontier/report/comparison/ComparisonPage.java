package org.inferencefrontier.report.comparison;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.report.comparison.ComparedQuantities.Quantity;
import org.inferencefrontier.report.figure.Ensemble;
import org.inferencefrontier.report.figure.Horizon;
import org.inferencefrontier.report.method.MethodChapter;
import org.inferencefrontier.report.page.ChapterPage;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.DataTable.Column;
import org.inferencefrontier.report.page.Figure;
import org.inferencefrontier.report.page.Finding;
import org.inferencefrontier.report.page.Masthead;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.SitePage;
import org.inferencefrontier.report.text.Names;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.study.ComparisonManifest;
import org.inferencefrontier.study.StoredComparison;
import org.inferencefrontier.study.run.RunCount;
import org.inferencefrontier.world.Scenario;
import org.inferencefrontier.world.World;

/** What scenarios change against the first of them. */
public final class ComparisonPage {

  private static final String CHANCE =
      "Of many agents and places about one in twenty passes by chance: small ones that nothing"
          + " explains may be such.";

  private final StoredComparison comparison;
  private final ComparisonManifest manifest;
  private final Map<String, World> worlds;
  private final Names names;
  private final Map<String, Ensemble> ensembles = new LinkedHashMap<>();
  private final Horizon horizon;

  /**
   * Reads what was compared.
   *
   * @param worlds the world of each compared scenario, by its id
   * @throws IOException if a table of a scenario cannot be read
   */
  public ComparisonPage(StoredComparison comparison, Map<String, World> worlds) throws IOException {
    this.comparison = comparison;
    this.manifest = comparison.manifest();
    this.worlds = worlds;
    this.names = new Names(worlds.get(manifest.scenarios().get(0)));
    comparison
        .summaries()
        .forEach((scenario, summary) -> ensembles.put(scenario, new Ensemble(summary)));
    this.horizon = Horizon.of(ensembles.get(manifest.finishedScenarios().get(0)).months());
  }

  private String reference() {
    return manifest.scenarios().get(0);
  }

  private List<String> others() {
    return manifest.comparedScenarios();
  }

  /** All but the reference, also those that no run finished. */
  private List<String> asked() {
    return manifest.scenarios().subList(1, manifest.scenarios().size());
  }

  private String title(String scenario) {
    return worlds.get(scenario).scenario().title();
  }

  /**
   * The page.
   *
   * @throws IOException if a table cannot be read
   */
  public ChapterPage page() throws IOException {
    // A lone scenario that finished is told, and compared with nothing.
    List<Section> sections =
        others().isEmpty()
            ? List.of(findings(), scenarios(), paths(), files())
            : List.of(findings(), scenarios(), headlines(), paths(), gains(), decisions(), files());
    return new ChapterPage(
        masthead(SitePage.chapters(sections)), sections, "", List.of(), List.of(SitePage.TABLES));
  }

  private Masthead masthead(List<Masthead.Link> chapters) {
    return new Masthead(
        "What the scenarios change",
        String.join(", ", asked().stream().map(this::title).toList()),
        "Each run is made in every scenario with the same parameters and the same luck; the"
            + " difference inside a pair is the scenario's. What leads is the mean of"
            + " these differences, in the tables; charts show medians, of each scenario and of"
            + " the differences, and where runs differ much these may have another sign.",
        RunCount.of(manifest.runs())
            + " of each scenario, January 2023 to "
            + Wording.longMonth(horizon.end())
            + ". Reference: "
            + title(reference())
            + ". "
            + (manifest.failedRuns() == 0
                ? "No run failed."
                : RunCount.of(manifest.failedRuns())
                    + (manifest.failedRuns() == 1
                        ? " failed and is in no pair."
                        : " failed and are in no pair.")),
        List.of(new Masthead.Link("index.html", "Scenarios", true)),
        chapters);
  }

  private Section gains() throws IOException {
    return moved(
        "moved",
        "Who gains and who loses",
        "The largest changes of each kind in "
            + Wording.longMonth(horizon.headline())
            + " whose interval excludes zero, without those that read the same in both. "
            + CHANCE,
        List.of(),
        ComparedQuantities.MOVED);
  }

  private Section decisions() throws IOException {
    return moved(
        "decisions",
        "Through which decisions",
        "What agents decide otherwise by "
            + Wording.longMonth(horizon.headline())
            + ": policy moves of states, export tiers (as they then are, with those that the"
            + " scenario sets), chip programmes and training shares of operators, generations,"
            + " margins and waiting orders of"
            + " vendors, packaging capacity of foundries; without what reads the same in both."
            + " Foundries build for the orders that"
            + " wait: after a shortage more may stand than without it.",
        policies(),
        ComparedQuantities.DECISIONS);
  }

  private List<String> policies() throws IOException {
    PolicyFindings findings = new PolicyFindings(comparison, names, horizon);
    List<String> points = new ArrayList<>();
    for (String scenario : others()) {
      findings.of(scenario).forEach(sentence -> points.add(titled(scenario, sentence)));
    }
    return points;
  }

  /** With the scenario in front, where there are several. */
  private String titled(String scenario, String sentence) {
    return asked().size() == 1 ? sentence : title(scenario) + ": " + sentence;
  }

  private Section files() {
    return new ComparisonFiles(manifest, this::title).section();
  }

  private Section findings() throws IOException {
    ComparisonFindings findings = new ComparisonFindings(comparison, names, horizon);
    Map<String, String> titles = new LinkedHashMap<>();
    List<Finding> cards = new ArrayList<>();
    for (String scenario : others()) {
      titles.put(scenario, title(scenario));
      cards.add(findings.of(scenario, title(scenario), title(reference())));
    }
    return new Section(
        "findings",
        "What the runs say",
        "Against "
            + title(reference())
            + ". Only differences whose interval excludes zero; brackets hold the 95% interval of"
            + " the mean over the pairs. "
            + CHANCE,
        cards,
        manifest.failedScenarios().stream().map(this::failure).toList(),
        List.of(),
        titles.size() > 1 ? List.of(tables().sideBySide(titles)) : List.of(),
        List.of());
  }

  private String failure(String scenario) {
    return title(scenario)
        + ": no run finished, so that "
        + (scenario.equals(reference())
            ? "there is nothing to set the other scenarios against."
            : "nothing can be said of it.")
        + " Its failed runs, each with what repeats it, are among the data below.";
  }

  private Section scenarios() {
    List<List<String>> rows = new ArrayList<>();
    for (String name : manifest.scenarios()) {
      Scenario scenario = worlds.get(name).scenario();
      List<String> changes = MethodChapter.changes(worlds.get(name));
      rows.add(
          List.of(
              scenario.title(),
              scenario.description(),
              changes.isEmpty() ? "nothing" : String.join("; ", changes)));
    }
    return new Section(
        "scenarios",
        "The scenarios",
        "The first is the reference that the others are set against.",
        List.of(),
        List.of(
            new DataTable(
                "table-scenarios",
                "What each scenario asks and changes",
                List.of(Column.words("Scenario"), Column.words("What if"), Column.words("Changes")),
                rows)));
  }

  private Section paths() throws IOException {
    Map<String, String> titles = new LinkedHashMap<>();
    manifest.finishedScenarios().forEach(scenario -> titles.put(scenario, title(scenario)));
    ComparisonFigures figures =
        new ComparisonFigures(
            ensembles,
            titles,
            names,
            "Source: Inference Frontier "
                + manifest.version()
                + ", "
                + RunCount.of(manifest.runs())
                + " of each scenario.");
    List<Figure> drawn = new ArrayList<>();
    figures.paths().ifPresent(drawn::add);
    for (String scenario : others()) {
      figures.differences(scenario, comparison, horizon.end() + 1).ifPresent(drawn::add);
    }
    return new Section(
        "paths",
        "Month by month",
        "Where the band of the differences keeps clear of zero, nearly every pair moves that way.",
        drawn,
        List.of());
  }

  private Section headlines() throws IOException {
    List<DataTable> shown = new ArrayList<>();
    for (String scenario : others()) {
      shown.add(tables().headlines(scenario, pair(scenario)));
    }
    return new Section(
        "headlines",
        "In a few numbers",
        "The interval says how well this number of runs knows the mean difference, not how far the"
            + " model is right. The last rows are the states whose inference capacity changes most"
            + " for its size, among those whose interval excludes zero.",
        List.of(),
        shown);
  }

  private Section moved(
      String id, String heading, String lead, List<String> sentences, List<Quantity> quantities)
      throws IOException {
    List<DataTable> shown = new ArrayList<>();
    for (String scenario : others()) {
      tables()
          .moved(id, scenario, pair(scenario) + ": " + heading, quantities)
          .ifPresent(shown::add);
    }
    List<String> points =
        shown.isEmpty() ? List.of("Nothing of it moves beyond chance.") : sentences;
    return new Section(id, heading, lead, points, List.of(), shown, List.of());
  }

  private ComparisonTables tables() {
    return new ComparisonTables(comparison, names, horizon);
  }

  private String pair(String scenario) {
    return title(scenario) + " against " + title(reference());
  }
}
