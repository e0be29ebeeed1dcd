package org.inferencefrontier.report.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inferencefrontier.report.figure.Measure;
import org.inferencefrontier.report.page.ChapterPage;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.Masthead;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.EntityTable;
import org.inferencefrontier.report.site.LargestAgents;
import org.inferencefrontier.report.site.PageMaker;
import org.inferencefrontier.report.site.PolicyTables;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.site.ReportPage;
import org.inferencefrontier.report.site.SitePage;
import org.inferencefrontier.report.text.RuleWords;
import org.inferencefrontier.report.text.StateWords;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.world.WrittenName;
import org.inferencefrontier.world.profile.StateProfile;

/** The page that sets states side by side, and one page for each that has a grid area. */
public final class StatePages {
  private static final String RELATED = "A page for each state";
  private static final String CAPACITY = "state.inference_capacity_h100e";

  private final ReportContext context;
  private final LargestAgents largest;
  private final List<StateProfile> states;

  /** The pages of a study. */
  public StatePages(ReportContext context) {
    this.context = context;
    this.largest =
        new LargestAgents(
            context, CAPACITY, ": the largest states", "serving capacity on their soil");
    this.states =
        context.placedStates().stream()
            .sorted(
                Comparator.comparingDouble((StateProfile state) -> -capacity(state))
                    .thenComparing(StateProfile::id))
            .toList();
  }

  /**
   * Makers of the pages, the common one first.
   *
   * @param single whether there is a page for each state
   */
  public List<PageMaker> makers(boolean single) {
    return PageMaker.of(() -> List.of(common(single)), single ? states : List.of(), this::page);
  }

  private ReportPage common(boolean single) {
    List<Section> sections = sections(single);
    List<Masthead.Link> links = new ArrayList<>(SitePage.chapters(sections));
    boolean further = single && !states.isEmpty();
    if (further) {
      links.add(new Masthead.Link("#related", RELATED, false));
    }
    return ReportPage.ofChapters(
        SitePage.STATES.file(),
        new ChapterPage(
            SitePage.STATES.masthead(
                context,
                "Who holds it, and under whose law",
                "States: serving capacity, sovereignty, who serves them, export tiers and"
                    + " policy.",
                links),
            sections,
            further ? RELATED : "",
            further ? links(null) : List.of(),
            List.of(SitePage.TABLES)));
  }

  private ReportPage page(StateProfile state) {
    List<Section> sections = new StateChapters(context, state).all();
    return ReportPage.ofChapters(
        file(state.id()),
        new ChapterPage(
            SitePage.STATES.masthead(
                context,
                context.names().of(state.id()),
                StateChapters.lead(state),
                SitePage.chapters(sections)),
            sections,
            RELATED,
            links(state),
            List.of(SitePage.TABLES)));
  }

  private List<Section> sections(boolean single) {
    return Stream.of(sovereignty(), all(single), odds()).flatMap(Optional::stream).toList();
  }

  private Optional<Section> sovereignty() {
    return Section.ofFigures(
        "sovereignty",
        "Sovereignty",
        "The states with most serving capacity on their soil.",
        List.of(
            largest.figure(
                "figure-sovereignty",
                "Sovereignty",
                "Serving capacity of domestic operators on home soil over the state's own demand;"
                    + " every panel has its own scale.",
                "state.sovereignty_index",
                Measure.INDEX,
                false),
            largest.figure(
                "figure-at-home",
                "Served at home",
                "Share of the state's served demand that sites on its soil serve; every panel has"
                    + " the same scale.",
                "state.served_at_home_share",
                Measure.SHARE,
                true)));
  }

  private Optional<Section> all(boolean single) {
    return table(single)
        .map(
            table ->
                new Section(
                    "all",
                    "All states",
                    "Sovereignty: serving capacity of domestic operators at home over the"
                        + " state's own demand. Served in its group: from other states of its"
                        + " export-control group; what is left of 100% comes from other groups."
                        + " Export tiers: 1 free, 2 capped, 3 export variants only, 4 barred."
                        + " Own moves: changes of policy by its own rules so far.",
                    strategies(),
                    List.of(),
                    List.of(table),
                    List.of()));
  }

  private Optional<Section> odds() {
    return new PolicyTables(context)
        .odds(
            "table-policy-odds",
            "What states decide by their own rules from "
                + firstDecidedMonth()
                + " on, share of the runs, and when for the first time",
            true,
            odds -> true)
        .map(
            table ->
                new Section(
                    "policy",
                    "What states do",
                    "Each state's page has its ledger, with dated events and reasons.",
                    List.of(),
                    List.of(table)));
  }

  /** What the words for how a state acts stand for. */
  private List<String> strategies() {
    return states.stream()
        .map(StateProfile::strategy)
        .distinct()
        .sorted()
        .map(
            strategy -> "Acts as " + WrittenName.of(strategy) + ": " + RuleWords.of(strategy) + ".")
        .toList();
  }

  private Optional<DataTable> table(boolean single) {
    int month = context.horizon().headline();
    return new EntityTable(context, "State")
        .leadingTo(id -> single ? file(id) : "")
        .fact(StateWords.GROUP, id -> StateWords.group(profile(id).bloc()))
        .fact("Acts as", id -> WrittenName.of(profile(id).strategy()))
        .quantity("Serving capacity, H100e", CAPACITY, Measure.H100E, month)
        .quantity("Sovereignty", "state.sovereignty_index", Measure.INDEX, month)
        .quantity("Served at home", "state.served_at_home_share", Measure.SHARE, month)
        .quantity("Served in its group", "state.served_in_bloc_share", Measure.SHARE, month)
        .quantity("Export tier", "state.export_tier", Measure.NUMBER, month)
        .quantity("Own moves", "state.policy_moves", Measure.NUMBER, month)
        .of(
            "table-all-states",
            "States with a grid area, "
                + Wording.longMonth(month)
                + ": median, and band of nine runs in ten",
            states.stream().map(StateProfile::id).toList());
  }

  private StateProfile profile(String id) {
    return states.stream().filter(state -> state.id().equals(id)).findFirst().orElseThrow();
  }

  private static String file(String state) {
    return SitePage.file("state", state);
  }

  private List<Masthead.Link> links(StateProfile current) {
    return states.stream()
        .sorted(Comparator.comparing(state -> context.names().of(state.id())))
        .map(
            state ->
                new Masthead.Link(
                    file(state.id()), context.names().of(state.id()), state.equals(current)))
        .toList();
  }

  private double capacity(StateProfile state) {
    double median = context.ensemble().median(CAPACITY, state.id(), context.horizon().headline());
    return Double.isFinite(median) ? median : 0;
  }

  private String firstDecidedMonth() {
    double months = context.world().parameters().referenceValues().get("start.history-months");
    return Wording.longMonth((int) Math.ceil(months));
  }
}
