package org.inferencefrontier.report.operator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.report.chart.HouseTheme;
import org.inferencefrontier.report.figure.FigureMaker.Panel;
import org.inferencefrontier.report.figure.Measure;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.DataTable.Column;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.AgentPanels;
import org.inferencefrontier.report.site.Catalogue;
import org.inferencefrontier.report.site.DecisionChapter;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.site.SitePage;
import org.inferencefrontier.report.text.RuleWords;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.visual.AgentColours;
import org.inferencefrontier.world.profile.OperatorKind;
import org.inferencefrontier.world.profile.OperatorProfile;

/** The chapters of one operator's page. */
final class OperatorChapters {
  private final ReportContext context;
  private final OperatorProfile operator;
  private final AgentPanels panels;

  OperatorChapters(ReportContext context, OperatorProfile operator) {
    this.context = context;
    this.operator = operator;
    this.panels =
        new AgentPanels(
            operator.id(), context.names().of(operator.id()), AgentColours.of(operator.id()));
  }

  /** What the operator is, in a few words. */
  static String lead(ReportContext context, OperatorProfile operator) {
    return kind(operator)
        + ". Home: "
        + context.names().of(operator.home())
        + ". It "
        + RuleWords.of(operator.siting().strategy())
        + ", and "
        + RuleWords.of(operator.expectations().strategy())
        + ".";
  }

  /** The rest of a market is no kind that a reader would know. */
  private static String kind(OperatorProfile operator) {
    return operator.kind() == OperatorKind.OTHERS
        ? "All buyers that are not named, counted as one"
        : Catalogue.title(operator.kind());
  }

  List<Section> all() {
    List<Section> sections = new ArrayList<>();
    panels
        .chapter(context.maker(), "money", "Figures", "", "spending, power and tokens", money())
        .ifPresent(sections::add);
    panels
        .chapter(
            context.maker(),
            "fleet",
            "Fleet",
            "What it runs by maker and age, and what it does with it. Shares are of the"
                + " H100-equivalents that run, by dense 8-bit peak; the leader is the merchant"
                + " vendor with the largest installed base, other vendors' chips are the rest.",
            "its fleet",
            fleet())
        .ifPresent(sections::add);
    if (!operator.asicProgrammes().isEmpty()) {
      panels
          .chapter(
              context.maker(),
              "silicon",
              "Own silicon",
              "A generation is begun once it is worth more than what is needed: its cost, and what"
                  + " waiting is worth.",
              "own silicon",
              silicon())
          .ifPresent(sections::add);
    }
    boolean stands = !operator.initialFleet().isEmpty();
    sections.add(
        new Section(
            "sites",
            "Sites",
            (stands
                    ? "Where its running fleet stood in January 2023, the start of every run."
                    : "It had no fleet in January 2023, the start of every run.")
                + " Where it stands later is not recorded operator by operator: the page World has"
                + " all of them together by grid area.",
            List.of(),
            stands ? List.of(sites()) : List.of()));
    sections.add(new DecisionChapter(context, "Why here, why this chip").of(operator.id()));
    return sections;
  }

  private List<Panel> money() {
    return List.of(
        panels.several(
            "Capital expenditure, USD a month",
            Measure.USD_PER_MONTH,
            panels.line("All", "operator.capex", HouseTheme.BLUE),
            panels.line("AI", "operator.ai_capex", HouseTheme.ORANGE)),
        panels.one("Powered for AI, GW", Measure.GIGAWATTS, "operator.powered_mw"),
        panels.one(
            "Tokens a day, powers of ten",
            Measure.TOKENS_PER_DAY_LOGARITHMIC,
            "operator.tokens_per_day"));
  }

  private List<Panel> fleet() {
    return List.of(
        panels.one(
            "Installed H100e, powers of ten",
            Measure.H100E_LOGARITHMIC,
            "operator.installed_h100e"),
        panels.several(
            "Share of the fleet by maker",
            Measure.SHARE,
            panels.line("Leader", "operator.leading_vendor_fleet_share", HouseTheme.GREEN),
            panels.line("Own", "operator.own_silicon_fleet_share", HouseTheme.ORANGE)),
        panels.one(
            "Years since its chips came out", Measure.count("years"), "operator.fleet_vintage"),
        panels.one("Training's share of capacity", Measure.SHARE, "operator.training_share"),
        panels.one("Waiting for power, H100e", Measure.H100E, "operator.unpowered_h100e"),
        panels.one(
            "Bought second hand, H100e a month", Measure.H100E, "operator.second_hand_h100e"));
  }

  private List<Panel> silicon() {
    return List.of(
        panels.one("Own silicon's share of purchases", Measure.SHARE, "operator.own_silicon_share"),
        panels.several(
            "Worth of the next generation, USD",
            Measure.USD,
            panels.line("Worth", "operator.programme_value", HouseTheme.BLUE),
            panels.line("Needs", "operator.programme_threshold", HouseTheme.VERMILLION)),
        panels.one("Newest generation in volume", Measure.NUMBER, "operator.programme_generation"),
        panels.one("Spent on designs so far, USD", Measure.USD, "operator.programme_nre"));
  }

  private DataTable sites() {
    List<Map.Entry<String, Double>> sites =
        operator.sites().entrySet().stream()
            .sorted(
                Comparator.comparingDouble((Map.Entry<String, Double> site) -> -site.getValue())
                    .thenComparing(Map.Entry::getKey))
            .toList();
    return new DataTable(
        "table-sites",
        "Share of the running fleet by grid area, January 2023",
        List.of(Column.words("Grid area"), Column.numbers("Share")),
        sites.stream()
            .map(
                site ->
                    List.of(context.names().of(site.getKey()), Wording.percent(site.getValue())))
            .toList(),
        sites.stream().map(site -> SitePage.utility(site.getKey())).toList());
  }
}
