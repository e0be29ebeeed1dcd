package org.inferencefrontier.report.energy;

import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.report.chart.HouseTheme;
import org.inferencefrontier.report.figure.FigureMaker.Panel;
import org.inferencefrontier.report.figure.Measure;
import org.inferencefrontier.report.figure.PowerShortage;
import org.inferencefrontier.report.page.Masthead;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.AgentPanels;
import org.inferencefrontier.report.site.ConnectionStops;
import org.inferencefrontier.report.site.DecisionChapter;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.site.SitePage;
import org.inferencefrontier.report.text.RuleWords;
import org.inferencefrontier.visual.Region;
import org.inferencefrontier.world.place.GridArea;
import org.inferencefrontier.world.profile.UtilityProfile;

/** The chapters of one utility's page: who draws on it and waits, what it runs on and orders. */
final class UtilityChapters {
  private final ReportContext context;
  private final UtilityProfile utility;
  private final GridArea area;
  private final AgentPanels panels;

  UtilityChapters(ReportContext context, UtilityProfile utility) {
    this.context = context;
    this.utility = utility;
    this.area =
        context.world().areas().stream()
            .filter(each -> each.id().equals(utility.area()))
            .findFirst()
            .orElseThrow();
    this.panels =
        new AgentPanels(
            area.id(),
            context.names().of(area.id()),
            Region.of(context.world(), area.country()).colour());
  }

  /** What the utility is, in a few words. */
  String lead() {
    boolean isState = area.id().equals(area.country());
    return "Grid area: "
        + context.names().of(area.id())
        + (isState ? "" : ", " + context.names().inSentence(area.country()))
        + ". The utility "
        + RuleWords.of(utility.strategy())
        + ".";
  }

  /** The chapters that have something to show. */
  List<Section> all() {
    List<Section> sections = new ArrayList<>();
    panels
        .chapter(
            context.maker(),
            "load",
            "Load and queue",
            "Reserve margin: firm capacity over peak load, less one. Requests that nobody will"
                + " build wait beside the others and slow their study; they are recorded apart.",
            "load and queue",
            load())
        .ifPresent(sections::add);
    panels
        .chapter(
            context.maker(),
            "supply",
            "Power and its price",
            "Contracted plants are a rating, wherever their output is used; the mix is of the"
                + " area's own plants, for every use of electricity.",
            "power and its price",
            supply())
        .ifPresent(sections::add);
    sections.add(new UtilityStart(utility, area, context.world()).section());
    new PlantOrders(context, utility).section().ifPresent(sections::add);
    sections.add(law());
    sections.add(new DecisionChapter(context, "Why these plants").ofUtility(utility.id()));
    return sections;
  }

  private List<Panel> load() {
    return List.of(
        panels.several(
            "Average load of data centres, MW",
            Measure.MEGAWATTS,
            panels.line("All", PowerShortage.LOAD, HouseTheme.BLUE),
            panels.line("AI", "area.ai_mw", HouseTheme.VERMILLION)),
        panels.one(
            "Data centres' share of its electricity", Measure.SHARE, "area.datacenter_share"),
        panels.one("Reserve margin", Measure.SHARE, PowerShortage.RESERVE),
        panels.one("Months that a new large load would wait", Measure.MONTHS, PowerShortage.QUEUE),
        panels.one("Requests that wait, MW", Measure.MEGAWATTS, PowerShortage.WAITING),
        panels.one(
            "Requests that nobody will build, MW", Measure.MEGAWATTS, "area.speculative_queue_mw"));
  }

  private List<Panel> supply() {
    return List.of(
        GenerationGroup.panel("What its plants make, share", area.id()),
        panels.one("Carbon, g CO2 per kWh", Measure.count("g per kWh"), "area.carbon_intensity"),
        panels.several(
            "Beside firm connections, MW",
            Measure.MEGAWATTS,
            panels.line("On site", "area.onsite_mw", HouseTheme.ORANGE),
            panels.line("Flexible", "area.flexible_mw", HouseTheme.BLUE)),
        panels.one("Contracted plants, MW", Measure.MEGAWATTS, "area.ppa_mw"),
        panels.one("Tariff of a large load, USD per MWh", Measure.USD, PowerShortage.TARIFF),
        panels.several(
            "What stands there, H100e, powers of ten",
            Measure.H100E_LOGARITHMIC,
            panels.line("Serves", "area.inference_capacity_h100e", HouseTheme.BLUE),
            panels.line("Trains", "area.training_capacity_h100e", HouseTheme.ORANGE)));
  }

  /**
   * Connections may be stopped, and permits, carbon prices and the rest are on the state's page.
   */
  private Section law() {
    String state = context.names().of(area.country());
    return new Section(
        "law",
        "Under whose law",
        "Permits, carbon prices and stops of new connections are its state's.",
        ConnectionStops.of(context, area.id()).map(List::of).orElse(List.of()),
        List.of(),
        List.of(),
        List.of(
            new Masthead.Link(
                SitePage.file("state", area.country()), state + " and its policy", false)));
  }
}
