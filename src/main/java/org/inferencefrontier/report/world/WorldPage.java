package org.inferencefrontier.report.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inferencefrontier.report.figure.Chapters;
import org.inferencefrontier.report.figure.MapFigure;
import org.inferencefrontier.report.figure.Measure;
import org.inferencefrontier.report.figure.PowerShortage;
import org.inferencefrontier.report.page.ChapterPage;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.DataTable.Column;
import org.inferencefrontier.report.page.Figure;
import org.inferencefrontier.report.page.Masthead;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.PolicyTables;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.site.SitePage;
import org.inferencefrontier.report.text.Wording;

/** The page of places: the interactive map, and its static maps and tables. */
public final class WorldPage {
  private static final int LISTED = 60;

  private final ReportContext context;
  private final boolean single;

  /**
   * The page of a study.
   *
   * @param single whether utilities have pages to lead to
   */
  public WorldPage(ReportContext context, boolean single) {
    this.context = context;
    this.single = single;
  }

  /** The page, without the data, which {@link WorldData} writes beside it. */
  public ChapterPage page() {
    PowerShortage stress = new PowerShortage(context.world(), context.ensemble());
    List<Section> sections =
        Stream.of(capacity(stress), Optional.of(flows()), grids(stress), states(), policy())
            .flatMap(Optional::stream)
            .toList();
    List<Masthead.Link> links = new ArrayList<>();
    links.add(new Masthead.Link("#map", "Interactive map", false));
    links.addAll(SitePage.chapters(sections));
    return new ChapterPage(
        SitePage.WORLD.masthead(
            context,
            "Where it happens",
            "Capacity, sites, serving flows, grid stress, export tiers and sovereignty, by grid"
                + " area and by state, quarter by quarter.",
            links),
        sections,
        "",
        List.of(),
        List.of("assets/d3.min.js", WorldData.FILE, "assets/world.js", SitePage.TABLES));
  }

  private Optional<Section> capacity(PowerShortage stress) {
    List<Optional<Figure>> places = new ArrayList<>();
    places.add(
        new MapFigure(context.world(), context.ensemble(), stress)
            .make(context.horizon(), context.maker().source()));
    new Chapters(context.ensemble(), context.maker(), context.names(), context.horizon())
        .regions(context.world())
        .forEach(figure -> places.add(Optional.of(figure)));
    return Section.ofFigures(
        "capacity",
        "Where inference runs",
        "Capacity is counted where it is installed, whoever owns it.",
        places);
  }

  private static Section flows() {
    return new Section(
        "flows",
        "Who serves whom",
        "The interactive map draws the flows between regions; their static maps, with tables of"
            + " the bands, are on another page.",
        List.of(),
        List.of(),
        List.of(),
        List.of(new Masthead.Link("demand.html#flows", "Serving flows on the page Demand", false)));
  }

  private Optional<Section> grids(PowerShortage stress) {
    return stress
        .table(
            context.names(),
            context.horizon().headline(),
            area -> single ? SitePage.utility(area) : "")
        .map(
            table ->
                new Section(
                    "grids",
                    "Grids under stress",
                    "The grid areas with most data centres: how near they are to what can be"
                        + " generated, how long a new load waits, and what it pays.",
                    List.of(),
                    List.of(table)));
  }

  private Optional<Section> policy() {
    return new PolicyTables(context)
        .ledger(
            "table-world-policy",
            "The ledger of policy in run "
                + context.policy().run()
                + ", one run among many; each state's page has the odds over all runs, and the"
                + " yearly steps of a carbon price in force",
            entry -> !PolicyTables.isYearlyStep(entry))
        .map(
            table ->
                new Section(
                    "policy",
                    "Policy ledger",
                    "Who changed which rule when, why, and from what to what. Dated events"
                        + " happen in every run.",
                    List.of(),
                    List.of(),
                    List.of(table),
                    List.of(
                        new Masthead.Link(
                            "states.html#policy",
                            "Odds of every move, on the page States",
                            false))));
  }

  private Optional<Section> states() {
    List<List<String>> rows = new ArrayList<>();
    int month = context.horizon().headline();
    for (String state : context.ensemble().top("state.inference_capacity_h100e", month, LISTED)) {
      rows.add(
          List.of(
              context.names().of(state),
              cell("state.inference_capacity_h100e", state, Measure.H100E),
              cell("state.sovereignty_index", state, Measure.INDEX),
              cell("state.export_tier", state, Measure.INDEX)));
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "states",
                "States",
                "Export tiers: 1 free, 2 capped, 3 export variants only, 4 barred. Sovereignty:"
                    + " capacity of domestic operators at home over the state's own demand.",
                List.of(),
                List.of(
                    new DataTable(
                        "table-places",
                        "States with capacity, "
                            + Wording.longMonth(month)
                            + ": median, and band of nine runs in ten",
                        List.of(
                            Column.words("State"),
                            Column.numbers("Inference capacity, H100-equivalents"),
                            Column.numbers("Sovereignty index"),
                            Column.numbers("Export tier")),
                        rows))));
  }

  private String cell(String indicator, String state, Measure measure) {
    return context
        .ensemble()
        .interval(indicator, state, context.horizon().headline())
        .text(measure.write());
  }
}
